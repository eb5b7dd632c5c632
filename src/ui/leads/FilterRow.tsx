import {
  type LeadFilters,
  markingManuals,
  NO_FILTERS,
  ofTickets,
  writeFilters,
} from '../../domain/audit/filters'
import { FINDING_RULES } from '../../domain/audit/finding'
import { STAGES } from '../../domain/audit/stages'
import { nameIn } from '../../domain/text/name'
import { ALL_HEADS } from '../../playbooks/heads'
import { NOTES } from '../../playbooks/notes'
import { Button } from '../garden/Button'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { FilterMenu } from './FilterMenu'
import * as look from './FilterRow.module.css'
import type { FilterOption } from './filter-option'
import { useLeadState, useLeads } from './lead-context'
import { type NamedList, namedRule, nameWords } from './lead-words'
import * as periodLook from './PeriodRow.module.css'

interface FilterRowProps {
  /** What the page shows can be looked for by what was found, too. */
  readonly hasFindings: boolean
}

/** What is looked at; every change is answered at once from what was read. */
export function FilterRow({ hasFindings }: FilterRowProps) {
  const say = useNavSay()
  const { session, visitorId } = useLeads()
  const { filters, names, seen } = useLeadState()
  const { nav } = say
  const change = (change: Partial<LeadFilters>) => session.setFilters({ ...filters, ...change })
  const isMine = filters.agents.length === 1 && filters.agents[0] === visitorId
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
      <button
        type="button"
        className={periodLook.preset}
        aria-pressed={isMine}
        onClick={() => change(isMine ? { agents: [] } : { agents: [visitorId], groups: [] })}
      >
        {nav('leads_filter_mine')}
      </button>
      {hasFindings && (
        <>
          <FilterMenu
            name={nav('leads_filter_who')}
            options={sorted(
              [...new Set([...seen.who.keys(), ...filters.who])].map((id) => ({
                id,
                label:
                  names.people.get(id) || seen.who.get(id) || nameWords('people', id, names, say),
              })),
              say,
            )}
            chosen={filters.who}
            onChange={(who) => change({ who })}
          />
          <FilterMenu
            name={nav('leads_filter_rules')}
            options={FINDING_RULES.map((id) => ({ id, label: namedRule(id, say) }))}
            chosen={filters.rules}
            onChange={(rules) => change({ rules })}
          />
        </>
      )}
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
        options={markingManuals(ALL_HEADS, NOTES).map(({ id, title }) => ({
          id,
          label: nameIn(title, say.language),
        }))}
        chosen={filters.playbooks}
        onChange={(playbooks) => change({ playbooks })}
      />
      {hasFindings && filters.stages.length > 0 && (
        <FilterMenu
          name={nav('leads_filter_stages')}
          options={STAGES.map((id) => ({ id, label: nav(`leads_step_${id}`) }))}
          chosen={filters.stages}
          onChange={(stages) => change({ stages })}
        />
      )}
      {writeFilters(hasFindings ? filters : ofTickets(filters)) !== '' && (
        <Button onPress={() => session.setFilters(NO_FILTERS)}>{nav('leads_filter_clear')}</Button>
      )}
    </fieldset>
  )
}

const sorted = (
  options: readonly FilterOption<number>[],
  { language }: NavSay,
): readonly FilterOption<number>[] =>
  [...options].sort((a, b) => a.label.localeCompare(b.label, language))
