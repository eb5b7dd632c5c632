import { joinedTexts } from '../../domain/manual/joined-texts'
import { type Draft, wordsAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import { useManuals } from './manuals-context'

/** Hands a manual to the browser as a file that people can read, `npm run package` takes, and this page reads. */
export function ExportButton({ draft }: { readonly draft: Draft }) {
  const { say, toText } = useManuals()
  const save = async () => handOver(await toText(draft), wordsAt(draft, ['id']) || 'manual')
  return <Button onPress={save}>{say.manual('export')}</Button>
}

/** The same for several at once: one file, which this page reads back. */
export function ExportAllButton({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { say, toText } = useManuals()
  const save = async () => handOver(joinedTexts(await Promise.all(drafts.map(toText))), 'manuais')
  return <Button onPress={save}>{say.manual('export_all')}</Button>
}

function handOver(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.yaml`
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
