import { type LeadFilters, NO_FILTERS, writeFilters } from '../../domain/audit/filters'
import { FINDING_RULES } from '../../domain/audit/finding'
import { toDay } from '../../domain/calendar/day'
import { ALL_HEADS } from '../../playbooks/heads'
import { Button } from '../garden/Button'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { FilterMenu } from './FilterMenu'
import * as look from './FilterRow.module.css'
import type { FilterOption } from './filter-option'
import { useLeadState, useLeads } from './lead-context'
import { type NamedList, nameWords, ruleWords } from './lead-words'

/** Which tickets are looked at; every change is answered at once from what was read. */
export function FilterRow() {
  const say = useNavSay()
  const { session } = useLeads()
  const { filters, names, seen } = useLeadState()
  const { nav } = say
  const change = (change: Partial<LeadFilters>) => session.setFilters({ ...filters, ...change })
  const named = (list: NamedList, ids: Iterable<number>, chosen: readonly number[]) =>
    sorted(
      [...new Set([...ids, ...chosen])].map((id) => ({
        id,
        label: nameWords(list, id, names, say),
      })),
      say,
    )

  return (
    <fieldset className={look.filters}>
      <legend className="visually-hidden">{nav('leads_filters')}</legend>
      <DayField end="from" filters={filters} onChange={session.setFilters} />
      <DayField end="to" filters={filters} onChange={session.setFilters} />
      <FilterMenu
        name={nav('leads_filter_groups')}
        options={named('groups', [...seen.groups, ...names.groups.keys()], filters.groups)}
        chosen={filters.groups}
        onChange={(groups) => change({ groups })}
      />
      <FilterMenu
        name={nav('leads_filter_agents')}
        options={named('people', seen.agents, filters.agents)}
        chosen={filters.agents}
        onChange={(agents) => change({ agents })}
      />
      <FilterMenu
        name={nav('leads_filter_brands')}
        options={named('brands', [...seen.brands, ...names.brands.keys()], filters.brands)}
        chosen={filters.brands}
        onChange={(brands) => change({ brands })}
      />
      <FilterMenu
        name={nav('leads_filter_playbooks')}
        options={ALL_HEADS.map(({ id }) => ({ id, label: say.playbook(id) }))}
        chosen={filters.playbooks}
        onChange={(playbooks) => change({ playbooks })}
      />
      <FilterMenu
        name={nav('leads_filter_rules')}
        options={FINDING_RULES.map((id) => ({ id, label: `${id} ${ruleWords(id, say)}` }))}
        chosen={filters.rules}
        onChange={(rules) => change({ rules })}
      />
      {writeFilters(filters) !== '' && (
        <Button look="link" onPress={() => session.setFilters(NO_FILTERS)}>
          {nav('leads_filter_clear')}
        </Button>
      )}
    </fieldset>
  )
}

const sorted = (
  options: readonly FilterOption<number>[],
  { language }: NavSay,
): readonly FilterOption<number>[] =>
  [...options].sort((a, b) => a.label.localeCompare(b.label, language))

interface DayFieldProps {
  readonly end: 'from' | 'to'
  readonly filters: LeadFilters
  readonly onChange: (filters: LeadFilters) => void
}

/** One end of the period; an empty field leaves it open. */
function DayField({ end, filters, onChange }: DayFieldProps) {
  const { nav } = useNavSay()
  const write = (written: string) => {
    const { [end]: _, ...rest } = filters
    const day = toDay(written)
    onChange({ ...rest, ...(day && { [end]: day }) })
  }
  return (
    <label className={look.day}>
      {nav(`leads_filter_${end}`)}
      <input
        type="date"
        value={filters[end] ?? ''}
        onChange={({ target }) => write(target.value)}
      />
    </label>
  )
}
