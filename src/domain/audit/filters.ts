import { type Day, shiftDay, toDay } from '../calendar/day'
import { instantOf } from '../calendar/zone'
import { CHAIN_TAGS } from '../contact/chain-tags'
import type { NoteTemplate } from '../note/template'
import type { PlaybookHead } from '../playbook/playbook-head'
import { CONTACT_ID, type PlaybookId } from '../playbook/playbook-id'
import { isBegunBy, type Marking } from '../playbook/step-tags'
import { noteTags, TAG } from '../tags'
import { isEnded } from '../ticket/is-ended'
import { FINDING_RULES, type Finding, type FindingRule } from './finding'
import { agentOf } from './finding-agent'
import type { LeadTicket } from './lead-ticket'
import { STAGES, type Stage } from './stages'

/** What a lead looks at. An empty list, and a missing day, leave nothing out. */
export interface LeadFilters {
  /** Findings of these days in the account's zone, both inclusive. */
  readonly from?: Day
  readonly to?: Day
  /** Findings that one of these agents answers for. */
  readonly who: readonly number[]
  readonly rules: readonly FindingRule[]
  readonly groups: readonly number[]
  /** The tickets' own agents. */
  readonly agents: readonly number[]
  readonly brands: readonly number[]
  /** Tickets that bear a mark of one of these. */
  readonly playbooks: readonly PlaybookId[]
  /** Of the tickets that are listed, those that came to one of these. */
  readonly stages: readonly Stage[]
  /** Tickets without any of the findings are listed as well. */
  readonly isWhole: boolean
}

/** Takes a place among groups, agents and brands for a ticket that has none; no id of Zendesk's is 0. */
export const NOBODY = 0

export const NO_FILTERS: LeadFilters = {
  who: [],
  rules: [],
  groups: [],
  agents: [],
  brands: [],
  playbooks: [],
  stages: [],
  isWhole: false,
}

/** The same tickets, whatever was found on them. */
export const ofTickets = ({ from: _, to: __, ...filters }: LeadFilters): LeadFilters => ({
  ...filters,
  who: [],
  rules: [],
  stages: [],
  isWhole: false,
})

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
  heads: readonly PlaybookHead[],
): (ticket: LeadTicket) => boolean {
  const groups = among(filters.groups)
  const agents = among(filters.agents)
  const brands = among(filters.brands)
  // A manual that is no longer here is known by what begins its tags.
  const playbooks = filters.playbooks.map(
    (id) => heads.find((head) => head.id === id) ?? { id, ownTags: [] },
  )
  return ({ groupId, assignee, brandId, tags }) =>
    groups(groupId) &&
    agents(assignee?.id) &&
    brands(brandId) &&
    (playbooks.length === 0 || playbooks.some((playbook) => bears(tags, playbook)))
}

/** Whether a finding is one that is looked for; undefined where all of them are. */
export function wanting(
  filters: LeadFilters,
  zone: string,
): ((ticket: LeadTicket, finding: Finding) => boolean) | undefined {
  const { from, to, who, rules } = filters
  if (!from && !to && who.length === 0 && rules.length === 0) return undefined
  const { start, end } = momentsOf(filters, zone)
  const agents = among(who)
  return (ticket, finding) =>
    finding.at >= start &&
    finding.at < end &&
    agents(agentOf(ticket, finding)?.id) &&
    (rules.length === 0 || rules.includes(finding.rule))
}

/**
 * Whether anything of the period can be found on a ticket, before its audits are read: it was there by
 * then, and something happened on it since, or is still to happen.
 */
export function inPeriod(filters: LeadFilters, zone: string): (ticket: LeadTicket) => boolean {
  const { start, end } = momentsOf(filters, zone)
  return ({ createdAt, updatedAt, status }) =>
    createdAt < end && (updatedAt >= start || !isEnded(status))
}

/** The moments of the period, the last one not included. */
const momentsOf = ({ from, to }: LeadFilters, zone: string) => ({
  start: from ? instantOf(from, 0, zone) : Number.NEGATIVE_INFINITY,
  end: to ? instantOf(shiftDay(to, 1), 0, zone) : Number.POSITIVE_INFINITY,
})

function among(wanted: readonly number[]): (id: number | null | undefined) => boolean {
  const ids = new Set(wanted)
  return (id) => ids.size === 0 || ids.has(id ?? NOBODY)
}

/** Tags of its steps, or of its note; of the manual of the attempts, theirs, and not an escalation’s. */
function bears(tags: readonly string[], playbook: Marking): boolean {
  const others = playbook.id === CONTACT_ID ? CONTACT_TAGS : Object.values(noteTags(playbook.id))
  return tags.some((tag) => isBegunBy(tag, playbook) || others.includes(tag))
}

const CONTACT_TAGS: readonly string[] = [...CHAIN_TAGS, TAG.reopened]

/** What tickets may be looked for by: manuals that are begun, and those that are only a note. */
export const markingManuals = (
  heads: readonly PlaybookHead[],
  notes: readonly NoteTemplate[],
): readonly Pick<PlaybookHead, 'id' | 'title'>[] => [
  ...heads,
  ...notes.filter(({ id }) => heads.every((head) => head.id !== id)),
]

/** As part of the page's address, such as `since=2026-11-01&groups=12.13`; empty if nothing is filtered. */
export function writeFilters({ from, to, isWhole, ...lists }: LeadFilters): string {
  const days = Object.entries({ since: from, until: to }).filter(([, day]) => day !== undefined)
  const ids = LISTS.flatMap((name) => {
    const list = lists[name]
    return list.length > 0 ? [[name, list.join('.')] as const] : []
  })
  const whole = isWhole ? [['all', '1'] as const] : []
  return [...days, ...ids, ...whole].map(([name, value]) => `${name}=${value}`).join('&')
}

const LISTS = ['who', 'rules', 'groups', 'agents', 'brands', 'playbooks', 'stages'] as const

/** The filters an address names; what it names wrongly filters nothing. */
export function parseFilters(
  address: string,
  manuals: readonly Pick<PlaybookHead, 'id'>[],
): LeadFilters {
  const written = new Map(address.split('&').map((part) => pairIn(part)))
  const words = (name: string): string[] => (written.get(name) ?? '').split('.')
  const ids = (name: string): number[] =>
    words(name).flatMap((word) => (/^\d{1,15}$/.test(word) ? [Number(word)] : []))
  const from = toDay(written.get('since') ?? '')
  const to = toDay(written.get('until') ?? '')
  return {
    ...(from && { from }),
    ...(to && { to }),
    who: ids('who'),
    rules: FINDING_RULES.filter((rule) => words('rules').includes(rule)),
    groups: ids('groups'),
    agents: ids('agents'),
    brands: ids('brands'),
    playbooks: manuals.flatMap(({ id }) => (words('playbooks').includes(id) ? [id] : [])),
    stages: STAGES.filter((stage) => words('stages').includes(stage)),
    isWhole: written.get('all') === '1',
  }
}

const pairIn = (part: string): readonly [string, string] => {
  const [name = '', value = ''] = part.split('=')
  return [name, value]
}
