import { type Draft, wordsAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import { useManuals } from './manuals-context'

/** Hands a manual to the browser as a file that people can read, `npm run package` takes, and this page reads. */
export function ExportButton({ draft }: { readonly draft: Draft }) {
  const { say, toText } = useManuals()
  const save = async () => {
    const address = URL.createObjectURL(new Blob([await toText(draft)], { type: 'text/yaml' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${wordsAt(draft, ['id']) || 'manual'}.yaml`
    document.body.append(link)
    link.click()
    link.remove()
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return <Button onPress={save}>{say.manual('export')}</Button>
}
