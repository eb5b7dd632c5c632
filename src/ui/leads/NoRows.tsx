import { NO_FILTERS } from '../../domain/audit/filters'
import { NOTES } from '../../playbooks/notes'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { countedWords, TICKETS_UNREAD } from './counted-words'
import { useLeadState, useLeads } from './lead-context'
import { noteBeginningWords } from './lead-words'
import * as pageLook from './page.module.css'

/** Why no finding is listed, and what can be done about it. */
export function NoRows() {
  const say = useNavSay()
  const { nav } = say
  const { session } = useLeads()
  const { rows, list, filters, audits } = useLeadState()
  const unread = audits.unread + audits.reading
  if (list.read === 0) return <NoTickets />
  return (
    <div className={pageLook.none}>
      <h2>{nav(rows.length === 0 ? 'leads_no_rows' : 'leads_no_findings')}</h2>
      {unread > 0 && <p className={prose.reason}>{countedWords(TICKETS_UNREAD, unread, say)}</p>}
      <div className={layout.actions}>
        {rows.length === 0 ? (
          <Button look="outline" onPress={() => session.setFilters(NO_FILTERS)}>
            {nav('leads_filter_clear')}
          </Button>
        ) : (
          <Button look="outline" onPress={() => session.setFilters({ ...filters, isWhole: true })}>
            {nav('leads_show_whole')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Nothing is marked yet: the ways to begin. */
export function NoTickets() {
  const say = useNavSay()
  const { nav } = say
  return (
    <div className={pageLook.none}>
      <h2>{nav('leads_no_tickets')}</h2>
      <p className={prose.reason}>{nav('leads_begin')}</p>
      <ul className={pageLook.ways}>
        <li>{nav('leads_begin_attempts')}</li>
        {NOTES.map((template) => (
          <li key={template.id}>{noteBeginningWords(template, say)}</li>
        ))}
      </ul>
    </div>
  )
}
