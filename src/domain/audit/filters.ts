import { type Day, shiftDay, toDay } from '../calendar/day'
import { instantOf } from '../calendar/zone'
import type { PlaybookHead } from '../playbook/playbook-head'
import { CONTACT_ID, type PlaybookId } from '../playbook/playbook-id'
import { isBegunBy, type Marking } from '../playbook/step-tags'
import { CHAIN_TAGS, TAG } from '../tags'
import { FINDING_RULES, type Finding, type FindingRule } from './finding'
import type { LeadTicket } from './lead-ticket'

/** Which tickets a lead looks at. An empty list, and a missing day, leave nothing out. */
export interface LeadFilters {
  /** By the day of the last update in the account's zone, both inclusive. */
  readonly from?: Day
  readonly to?: Day
  readonly groups: readonly number[]
  readonly agents: readonly number[]
  readonly brands: readonly number[]
  /** Tickets that bear a mark of one of these. */
  readonly playbooks: readonly PlaybookId[]
  /** Tickets with a finding of one of these. */
  readonly rules: readonly FindingRule[]
}

/** Stands among groups, agents and brands for a ticket that has none; no id of Zendesk's is 0. */
export const NOBODY = 0

export const NO_FILTERS: LeadFilters = {
  groups: [],
  agents: [],
  brands: [],
  playbooks: [],
  rules: [],
}

/** What somebody sees first: a lead their own groups, everybody else their own tickets. Widened at will. */
export function startFilters(
  visitor: { readonly id: number; readonly groupIds: readonly number[]; readonly isAdmin: boolean },
  leadGroups: readonly number[],
): LeadFilters {
  const { id, groupIds, isAdmin } = visitor
  const isLead = isAdmin || groupIds.some((group) => leadGroups.includes(group))
  return isLead ? { ...NO_FILTERS, groups: groupIds } : { ...NO_FILTERS, agents: [id] }
}

/** Whether a ticket passes, whatever is found on it; built once for thousands of tickets. */
export function passing(
  filters: LeadFilters,
  zone: string,
  heads: readonly PlaybookHead[],
): (ticket: LeadTicket) => boolean {
  const from = filters.from ? instantOf(filters.from, 0, zone) : Number.NEGATIVE_INFINITY
  const end = filters.to ? instantOf(shiftDay(filters.to, 1), 0, zone) : Number.POSITIVE_INFINITY
  const groups = among(filters.groups)
  const agents = among(filters.agents)
  const brands = among(filters.brands)
  // A manual that is no longer here is known by what begins its tags.
  const playbooks = filters.playbooks.map(
    (id) => heads.find((head) => head.id === id) ?? { id, ownTags: [] },
  )
  return ({ updatedAt, groupId, assignee, brandId, tags }) =>
    updatedAt >= from &&
    updatedAt < end &&
    groups(groupId) &&
    agents(assignee?.id) &&
    brands(brandId) &&
    (playbooks.length === 0 || playbooks.some((playbook) => bears(tags, playbook)))
}

/**
 * Whether these findings are among those that are looked for. Until its audits are read, a ticket may
 * have more of them than are known.
 */
export const hasWanted = ({ rules }: LeadFilters, findings: readonly Finding[]): boolean =>
  rules.length === 0 || findings.some(({ rule }) => rules.includes(rule))

function among(wanted: readonly number[]): (id: number | null | undefined) => boolean {
  const ids = new Set(wanted)
  return (id) => ids.size === 0 || ids.has(id ?? NOBODY)
}

/** The attempts have tags of their own, besides those that every playbook has. */
const bears = (tags: readonly string[], playbook: Marking): boolean =>
  tags.some(
    (tag) => isBegunBy(tag, playbook) || (playbook.id === CONTACT_ID && CONTACT_TAGS.has(tag)),
  )

const CONTACT_TAGS: ReadonlySet<string> = new Set([...CHAIN_TAGS, TAG.reopened])

/** As part of the page's address, such as `since=2026-11-01&groups=12.13`; empty if nothing is filtered. */
export function writeFilters({ from, to, ...lists }: LeadFilters): string {
  const days = Object.entries({ since: from, until: to }).filter(([, day]) => day !== undefined)
  const ids = LISTS.flatMap((name) => {
    const list = lists[name]
    return list.length > 0 ? [[name, list.join('.')] as const] : []
  })
  return [...days, ...ids].map(([name, value]) => `${name}=${value}`).join('&')
}

const LISTS = ['groups', 'agents', 'brands', 'playbooks', 'rules'] as const

/** The filters an address names; what it names wrongly filters nothing. */
export function parseFilters(address: string, heads: readonly PlaybookHead[]): LeadFilters {
  const written = new Map(address.split('&').map((part) => pairIn(part)))
  const words = (name: string): string[] => (written.get(name) ?? '').split('.')
  const ids = (name: string): number[] =>
    words(name).flatMap((word) => (/^\d{1,15}$/.test(word) ? [Number(word)] : []))
  const from = toDay(written.get('since') ?? '')
  const to = toDay(written.get('until') ?? '')
  return {
    ...(from && { from }),
    ...(to && { to }),
    groups: ids('groups'),
    agents: ids('agents'),
    brands: ids('brands'),
    playbooks: [CONTACT_ID, ...heads.map(({ id }) => id)].filter((id) =>
      words('playbooks').includes(id),
    ),
    rules: FINDING_RULES.filter((rule) => words('rules').includes(rule)),
  }
}

const pairIn = (part: string): readonly [string, string] => {
  const [name = '', value = ''] = part.split('=')
  return [name, value]
}
