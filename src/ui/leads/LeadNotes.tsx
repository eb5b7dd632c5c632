import type { LeadState } from '../../actions/leads/lead-state'
import { Icon } from '../garden/Icon'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { countedWords, LOST } from './counted-words'
import * as look from './LeadNotes.module.css'
import { useLeadState } from './lead-context'

/** What these tickets do not tell: said and counted, never hidden. */
export function LeadNotes() {
  const notes = notesOn(useLeadState(), useNavSay())
  if (notes.length === 0) return null
  return (
    <ul className={look.notes}>
      {notes.map((note) => (
        <li key={note}>
          <Icon name="info" />
          {note}
        </li>
      ))}
    </ul>
  )
}

function notesOn({ list, audits, names }: LeadState, say: NavSay): readonly string[] {
  const { nav } = say
  const lists = names.unread.map((one) => nav(`leads_list_${one}`))
  const count = (value: number) => ({ count: numberWords(value, say) })
  return [
    ...(list.lost ? [countedWords(LOST, list.lost, say)] : []),
    ...(list.isFull ? [nav('leads_full', count(list.read))] : []),
    ...(list.unreadable > 0 ? [nav('leads_unreadable', count(list.unreadable))] : []),
    ...(audits.forbidden > 0 ? [nav('leads_forbidden_count', count(audits.forbidden))] : []),
    ...(audits.failed > 0 ? [nav('leads_failed_count', count(audits.failed))] : []),
    ...(lists.length > 0 ? [nav('leads_names_unread', { lists: say.list(lists) })] : []),
  ]
}
