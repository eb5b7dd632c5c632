import { asNewManual } from '../../domain/manual/begin-manual'
import type { ManualInForce } from '../../ports/manual-shelf'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import { ExportButton } from './ExportButton'
import { useManuals } from './manuals-context'
import type { Place } from './place'

interface WriteButtonsProps {
  readonly manual: ManualInForce
  readonly go: (place: Place) => void
}

/** What a lead can do with a manual in force: change it, or begin another one from it. */
export function WriteButtons({ manual: one, go }: WriteButtonsProps) {
  const { say, drafts, now } = useManuals()
  const { manual } = say
  const isBegun = drafts.read(one.id) !== undefined
  const change = () => {
    if (!isBegun) {
      const from = { id: one.id, version: one.publication?.version ?? 0 }
      drafts.keep({ key: one.id, draft: one.document, from, at: now() })
    }
    go({ at: 'writing', draft: one.id })
  }
  const copy = () => {
    const key = drafts.freeKey('novo')
    drafts.keep({ key, draft: asNewManual(one.document, ''), at: now() })
    go({ at: 'writing', draft: key })
  }
  return (
    <div className={layout.actions}>
      <Button look="primary" onPress={change}>
        {manual(isBegun ? 'go_on_writing' : 'change_manual')}
      </Button>
      <Button onPress={copy}>{manual('begin_from_this')}</Button>
      <ExportButton draft={one.document} />
    </div>
  )
}
