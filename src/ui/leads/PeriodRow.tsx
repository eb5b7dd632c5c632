import type { LeadFilters } from '../../domain/audit/filters'
import { PERIODS, type Span, spanOf } from '../../domain/audit/periods'
import type { Day } from '../../domain/calendar/day'
import { useNavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import { DayField } from './DayField'
import { useLeadState, useLeads } from './lead-context'
import * as look from './PeriodRow.module.css'

/** From when on and until when findings are looked for: the usual periods, or any two days. */
export function PeriodRow() {
  const { nav, dates } = useNavSay()
  const { session, now } = useLeads()
  const { filters } = useLeadState()
  const { from, to } = filters
  const today = dates.dayOf(now())
  const change = (span: Partial<Record<'from' | 'to', Day | undefined>>) =>
    session.setFilters(within(filters, { from, to, ...span }))
  const spans: readonly (readonly [NavKey, Partial<Span>])[] = [
    ['leads_period_all', {}],
    ...PERIODS.map((period) => [`leads_period_${period}`, spanOf(period, today)] as const),
  ]
  // On a Monday this week is today.
  const chosen = spans.find(([, span]) => from === span.from && to === span.to)
  return (
    <fieldset className={look.row}>
      <legend className="visually-hidden">{nav('leads_period')}</legend>
      {spans.map((preset) => (
        <button
          key={preset[0]}
          type="button"
          className={look.preset}
          aria-pressed={preset === chosen}
          onClick={() => change({ from: preset[1].from, to: preset[1].to })}
        >
          {nav(preset[0])}
        </button>
      ))}
      <DayField
        name={nav('leads_filter_from')}
        day={from}
        onChange={(day) => change({ from: day })}
      />
      <DayField name={nav('leads_filter_to')} day={to} onChange={(day) => change({ to: day })} />
    </fieldset>
  )
}

/** An end that is open is not there. */
function within(
  { from: _, to: __, ...filters }: LeadFilters,
  { from, to }: Partial<Record<'from' | 'to', Day | undefined>>,
): LeadFilters {
  return { ...filters, ...(from && { from }), ...(to && { to }) }
}
