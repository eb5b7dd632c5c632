import type { LeadNames } from '../../actions/leads/lead-names'
import type { LeadRow } from '../../actions/leads/lead-rows'
import { NOBODY } from '../../domain/audit/filters'
import type { Finding, FindingReason, FindingRule } from '../../domain/audit/finding'
import type { DueItem } from '../../domain/audit/today'
import { areEscalations } from '../../domain/note/note-verdict'
import type { NoteTemplate } from '../../domain/note/template'
import { type Language, nameIn } from '../../domain/text/name'
import type { Person, Status } from '../../domain/ticket/ticket'
import { PLAYBOOK_HEADS } from '../../playbooks/heads'
import { noteBeginningOf } from '../../playbooks/note-beginnings'
import { noteOccasionOf } from '../../playbooks/note-occasions'
import { NOTES } from '../../playbooks/notes'
import type { NavSay } from '../nav/nav-say'

/** `Duas tentativas no mesmo dia útil`; only of an escalation it is said that it was escalated. */
function ruleWords(rule: FindingRule, { nav }: NavSay, notes = NOTES): string {
  const isOfNote = rule === 'F8' || rule === 'F13'
  return nav(isOfNote && !areEscalations(notes) ? `leads_rule_${rule}_any` : `leads_rule_${rule}`)
}

/** `Duas tentativas no mesmo dia útil (F5)`. */
export const namedRule = (rule: FindingRule, say: NavSay): string =>
  `${ruleWords(rule, say)} (${rule})`

/** `Duas tentativas no mesmo dia útil`; of several notes also which: `Nota incompleta: Devolução`. */
export const findingName = (finding: Finding, say: NavSay): string =>
  `${ruleOf(finding, say)}${whichNote(finding, say)}`

/** `Duas tentativas no mesmo dia útil (F5) (com exceção)`. */
export function findingWords(finding: Finding, say: NavSay): string {
  const words = `${ruleOf(finding, say)} (${finding.rule})${whichNote(finding, say)}`
  return finding.isExcepted ? say.nav('leads_excepted', { finding: words }) : words
}

const ruleOf = ({ rule, template, needed }: Finding, say: NavSay): string =>
  needed === 4 ? say.nav('leads_rule_F2_four') : ruleWords(rule, say, template && [template])

const whichNote = ({ template }: Finding, { language }: NavSay): string =>
  template && NOTES.length > 1 ? `: ${nameIn(template.title, language)}` : ''

/** `Pedir conserto: quando o produto volta à loja.` */
export function noteBeginningWords(template: NoteTemplate, say: NavSay): string {
  const [begin, when] = [noteBeginningOf(template.id), noteOccasionOf(template.id)]
  const title = nameIn(template.title, say.language)
  const note = begin ? nameIn(begin, say.language) : say.text('note_title', { note: title })
  return when === undefined
    ? `${note}.`
    : say.nav('leads_begin_note', { note, when: nameIn(when, say.language) })
}

const REASONS: Readonly<
  Record<FindingReason, `leads_reason_${string}` & Parameters<NavSay['nav']>[0]>
> = {
  cliente: 'leads_reason_customer',
  urgencia: 'leads_reason_urgency',
  lider: 'leads_reason_lead',
  outro: 'leads_reason_other',
  'not-checked': 'leads_reason_unchecked',
}

/** Why, where somebody said it. */
export const reasonWords = ({ reasons = [] }: Finding, { nav, list }: NavSay): string =>
  list(reasons.map((reason) => nav(REASONS[reason])))

/** A person whose name may not be read goes by number. */
export function personWords(person: Person | null, { nav }: NavSay): string {
  if (!person) return nav('leads_nobody')
  return person.name || (person.id === null ? nav('leads_unknown') : `#${person.id}`)
}

export type NamedList = 'people' | 'groups' | 'brands'

const NONE = {
  people: 'leads_nobody',
  groups: 'leads_no_group',
  brands: 'leads_no_brand',
} as const

/** The name of a group, an agent or a brand; without one, or with one that may not be read, in words. */
export function nameWords(
  list: NamedList,
  id: number | null,
  names: LeadNames,
  { nav }: NavSay,
): string {
  if (id === null || id === NOBODY) return nav(NONE[list])
  return names[list].get(id) ?? `#${id}`
}

export const statusWords = (status: Status, { nav }: NavSay): string =>
  nav(`leads_status_${status}`)

export const noteWords = ({ verdict }: LeadRow, { nav }: NavSay): string =>
  nav(`leads_note_${verdict.note}`)

function queueWords(tag: string, language: Language): string {
  const queues = PLAYBOOK_HEADS.flatMap(({ queues }) => queues?.list ?? [])
  const queue = queues.find((known) => known.tag === tag)
  return queue ? nameIn(queue.name, language) : tag
}

/** `2ª tentativa`; no manual has a fourth, of which it is only asked what would be. */
export const attemptWords = (n: NonNullable<Finding['attempt']>, say: NavSay): string =>
  n === 4 ? say.nav('leads_fourth_attempt') : say.attempt(n)

/** `2ª tentativa`. */
export function dueWords(item: DueItem, { nav, playbook, attempt, language }: NavSay): string {
  switch (item.kind) {
    case 'attempt':
      return attempt(item.n)
    case 'cancellation':
      return nav('leads_due_cancellation')
    case 'wait':
      return playbook(item.playbook)
    case 'appointment':
      return nav('leads_due_appointment')
    case 'queue':
      return queueWords(item.queue, language)
  }
}
