import type { LeadRow } from '../../actions/leads/lead-rows'
import { BYTE_ORDER_MARK } from '../../domain/audit/csv'
import { useCopy } from '../frame/use-copy'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { useLeadState, useLeads } from './lead-context'
import * as look from './TakeOut.module.css'
import { recordsOf } from './take-out'

/** Takes the rows along: as a file, or on the clipboard for a spreadsheet. */
export function TakeOut({ rows }: { readonly rows: readonly LeadRow[] }) {
  const say = useNavSay()
  const { nav, text, dates, language } = say
  const { zone, now, addressOf } = useLeads()
  const { names } = useLeadState()
  const [copied, copy] = useCopy()
  const words = { say, names, zone, addressOf }
  const download = () => {
    // Where the comma stands in numbers, spreadsheets part cells by semicolons.
    const records = recordsOf(rows, words, language === 'en' ? ',' : ';')
    save(`roteiro-${dates.dayOf(now())}.csv`, [BYTE_ORDER_MARK, ...records])
  }
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
        onPress={() => copy([...recordsOf(rows, words, '\t')].join(''))}
      >
        {nav('leads_copy')}
      </Button>
    </div>
  )
}

/** Hands a file to the browser, which saves it as its user has set. */
function save(name: string, parts: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
