import type { LeadRow } from '../../actions/leads/lead-rows'
import { NO_FILTERS, NOBODY, writeFilters } from '../../domain/audit/filters'
import { foundOn } from '../../domain/audit/found'
import * as anchorsLook from '../garden/anchors.module.css'
import { useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { addressOf } from '../nav/tabs'
import { countedWords, FINDINGS, IN_TICKETS, TICKETS_UNREAD } from './counted-words'
import * as look from './FoundSentence.module.css'
import { useLeadState } from './lead-context'
import { nameWords } from './lead-words'

/** Agents that are named; the others are in the filter. */
const MOST = 6

interface FoundSentenceProps {
  readonly rows: readonly LeadRow[]
  /** Where it is. */
  readonly page: 'auditoria' | 'indicadores'
}

/**
 * What was found, in one sentence: the number leads to the other page about it, an agent's to what they
 * answer for.
 */
export function FoundSentence({ rows, page }: FoundSentenceProps) {
  const say = useNavSay()
  const { nav } = say
  const { filters, names, audits } = useLeadState()
  const found = foundOn(rows)
  const named = found.agents.slice(0, MOST)
  const others = found.agents.length - named.length
  const unread = audits.unread + audits.reading
  const of = (who: readonly number[]) => addressOf(page, writeFilters({ ...filters, who }))
  return (
    <p className={`${look.found} ${anchorsLook.anchors}`}>
      {found.findings === 0 ? (
        <b>{nav('leads_found_none')}</b>
      ) : (
        <>
          <a className={look.number} href={addressOf(OTHER[page], writeFilters(filters))}>
            {countedWords(FINDINGS, found.findings, say)}
          </a>
          {` ${countedWords(IN_TICKETS, found.tickets, say)}: `}
          {named.map(({ id, name, findings }) => (
            <span key={id} className={look.agent}>
              <a href={of([id ?? NOBODY])}>
                {name || nameWords('people', id, names, say)} {numberWords(findings, say)}
              </a>
            </span>
          ))}
          {others > 0 && (
            <span className={look.agent}>{nav('leads_found_others', { count: others })}</span>
          )}
        </>
      )}
      {filters.who.length > 0 && (
        <span className={look.agent}>
          <a href={of(NO_FILTERS.who)}>{nav('leads_found_everybody')}</a>
        </span>
      )}
      <span className={look.aside}>
        {found.excepted > 0 &&
          ` ${nav('leads_found_excepted', { count: numberWords(found.excepted, say) })}`}
        {unread > 0 && ` ${countedWords(TICKETS_UNREAD, unread, say)}`}
      </span>
    </p>
  )
}

const OTHER = { auditoria: 'indicadores', indicadores: 'auditoria' } as const
