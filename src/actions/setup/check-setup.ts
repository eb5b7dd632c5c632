import type { Day } from '../../domain/calendar/day'
import type { WorkingTime } from '../../domain/calendar/working-time'
import type { NoteTemplate } from '../../domain/note/template'
import type { Offer } from '../../domain/playbook/offers'
import type { Visitor } from '../../domain/setup/account'
import { type AccountNumbers, numbersOf } from '../../domain/setup/account-numbers'
import { checkAccount } from '../../domain/setup/check-account'
import { checkFields } from '../../domain/setup/check-fields'
import {
  checkForeignFields,
  checkForeignMacros,
  checkForeignRules,
} from '../../domain/setup/check-foreign-tags'
import { checkGroups, type GroupSetting } from '../../domain/setup/check-groups'
import { checkLanguages } from '../../domain/setup/check-languages'
import { checkMacros, type MacroNeeds } from '../../domain/setup/check-macros'
import { checkManuals, type ManualsFound } from '../../domain/setup/check-manuals'
import { checkOffers } from '../../domain/setup/check-offers'
import { checkRules } from '../../domain/setup/check-rules'
import { checkSchedules } from '../../domain/setup/check-schedules'
import { checkSettings, type SettingRead } from '../../domain/setup/check-settings'
import { checkTagRoom } from '../../domain/setup/check-tag-room'
import { checkRoles, checkTagging } from '../../domain/setup/check-tags'
import { type Line, PARTS, type Part } from '../../domain/setup/line'
import type { Language } from '../../domain/text/name'
import type { AccountApi } from '../../ports/account-api'
import { HostError, type HostReason } from '../../ports/host-error'
import type { SettingFault } from '../../ports/settings'

/** What the app counts on, from its settings and its own data. */
export interface Needs {
  readonly settings: readonly SettingRead[]
  readonly faults: readonly SettingFault[]
  /** The zone that the settings name; empty: the account's. */
  readonly zone: string
  readonly time: WorkingTime
  readonly groups: readonly GroupSetting[]
  /** Custom field that carries a section of the note, by section id. */
  readonly fields: ReadonlyMap<string, number>
  readonly notes: readonly NoteTemplate[]
  readonly offers: readonly Offer[]
  readonly macros: MacroNeeds
  /** Titles. */
  readonly views: readonly string[]
  readonly triggers: readonly string[]
  readonly automations: readonly string[]
  /** Read every time afresh: an admin may publish at any moment. Rejects with HostError. */
  readonly manuals: () => Promise<ManualsFound>
  /** In which manuals are named. */
  readonly language: Language
}

/** What a look into the account finds. */
export interface Found {
  readonly lines: readonly Line[]
  readonly numbers: AccountNumbers
}

/**
 * Every line of the Configuração page, part by part, and the numbers its settings ask for. The
 * account is read in parallel; a part that cannot be read is a yellow line that says why, and keeps
 * no other from being checked. Reading the marked tickets takes longest: `tell` gets all else before.
 */
export async function checkSetup(
  api: AccountApi,
  visitor: Visitor,
  needs: Needs,
  today: Day,
  tell: (found: Found) => void = () => undefined,
): Promise<Found> {
  const [readGroups, readForms, readFields] = [api.groups(), api.forms(), api.fields()]
  const numbers = Promise.all([listed(readGroups), listed(readForms), listed(readFields)])
  const macroTitles = [...needs.macros.rules.titles.values()].flat()
  const atOnce = Promise.all([
    checkAccount(visitor, needs.zone),
    checkSettings(needs.settings, needs.faults),
    look('tags', 'tags', api.hasTags, checkTagging),
    look('roles', 'tags', api.customRoles, checkRoles),
    look(
      'groups',
      'groups',
      () => readGroups,
      (groups) => checkGroups(groups, needs.groups),
    ),
    look(
      'forms',
      'settings',
      () => readForms,
      (forms) => checkOffers(forms, needs.offers),
    ),
    look(
      'fields',
      'fields',
      () => readFields,
      (fields) => [
        ...checkFields(fields, needs.fields, needs.notes),
        ...checkForeignFields(fields),
      ],
    ),
    look('macros', 'macros', api.macros, (macros) => [
      ...checkMacros(macros, needs.macros),
      ...checkForeignMacros(macros, macroTitles),
    ]),
    look('views', 'views', api.views, (views) => checkRules('views', views, needs.views)),
    ...(['triggers', 'automations'] as const).map((part) =>
      look(part, part, api[part], (rules) => [
        ...checkRules(part, rules, needs[part]),
        ...checkForeignRules(part, rules, needs[part]),
      ]),
    ),
    look('schedules', 'calendar', api.schedules, (schedules) =>
      checkSchedules(schedules, needs.time, today),
    ),
    look('languages', 'languages', api.locales, checkLanguages),
    look('manuals', 'manuals', needs.manuals, (found) => checkManuals(found, needs.language)),
  ])
  const first = Promise.all([atOnce, numbers]).then(([lines, listed]): Found => {
    const found = { lines: lines.flat(), numbers: numbersOf(...listed) }
    tell({ ...found, lines: inOrder(found.lines) })
    return found
  })
  const last = look('tag room', 'tags', api.markedTickets, checkTagRoom)
  const [found, room] = await Promise.all([first, last])
  return { ...found, lines: inOrder([...found.lines, ...room]) }
}

/** A list for reference: what could not be read has a line of its own. */
const listed = <T>(reading: Promise<readonly T[]>): Promise<readonly T[]> => reading.catch(() => [])

const inOrder = (lines: readonly Line[]): readonly Line[] =>
  PARTS.flatMap((part) => lines.filter((line) => line.part === part))

async function look<T>(
  id: string,
  part: Part,
  read: () => Promise<T>,
  check: (value: T) => readonly Line[],
): Promise<readonly Line[]> {
  try {
    return check(await read())
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return [unreadLine(id, part, error.reason)]
  }
}

/** What an admin is told of what the account's plan does not have. */
const PLAN_SAYS_NO: readonly HostReason[] = ['forbidden', 'missing']

const unreadLine = (id: string, part: Part, reason: HostReason): Line => ({
  id: `unread ${id}`,
  part,
  state: 'yellow',
  what: { key: 'unread', values: { reason } },
  fix: PLAN_SAYS_NO.includes(reason) ? 'fix_unread_plan' : 'fix_unread',
})
