import { useCopy } from '../frame/use-copy'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { useLeadState, useLeads } from './lead-context'
import { saveAs } from './save-as'
import * as look from './TakeOut.module.css'
import type { TableLine } from './table-lines'
import { linesOf, separatorIn } from './take-out'

/** Takes the tickets along: as a file, or on the clipboard for a spreadsheet. */
export function TakeOut({ lines }: { readonly lines: readonly TableLine[] }) {
  const say = useNavSay()
  const { nav, text, dates } = say
  const { time, asked, now, addressOf } = useLeads()
  const { names } = useLeadState()
  const [copied, copy] = useCopy()
  const rows = lines.flatMap((line) => (line.kind === 'ticket' ? [line.row] : []))
  const words = { say, names, time, asked, now: now(), addressOf }
  const name = asked ? asked.tell('file') : 'roteiro'
  const download = () =>
    saveAs(`${name}-${dates.dayOf(now())}.csv`, linesOf(rows, words, separatorIn(say)))
  return (
    <div className={look.out}>
      <span role="status" className={prose.source}>
        {copied && text(copied === 'copied' ? 'copied' : 'copy_failed')}
      </span>
      <Button isOff={rows.length === 0} onPress={download}>
        {nav('leads_download')}
      </Button>
      <Button
        isOff={rows.length === 0}
        onPress={() => copy([...linesOf(rows, words, '\t')].join(''))}
      >
        {nav('leads_copy')}
      </Button>
    </div>
  )
}
