import { parseHolidayRules } from '../../domain/calendar/parse-holiday-rules'
import type { SectionId } from '../../domain/note/template'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { Setting, SettingKind, SettingValue } from '../../ports/settings'
import { parseGroups } from './group-list'
import { parseMacroTitles } from './macro-titles'
import { parseOffers } from './offer-lines'
import { parseSectionFields } from './section-fields'
import { checkbox, choiceOf, day, hour, id, lineOf, link, place, text, zone } from './values'

/** What a setting says, and what of it cannot be read; undefined where nothing can. */
export interface Reading<Value> {
  readonly value: Value | undefined
  readonly faults: readonly unknown[]
}

type Reader<Kind extends SettingKind> = (
  written: unknown,
  setting: Extract<Setting, { readonly kind: Kind }>,
  named: Named,
) => Reading<SettingValue<Kind>>

/** What the manuals of this package have, for settings to name. */
export interface Named {
  readonly playbooks: readonly PlaybookId[]
  /** Of their notes. */
  readonly sections: readonly SectionId[]
}

const NOTHING: Named = { playbooks: [], sections: [] }

/** How each kind is read; of a list only the wrong entries are left out. */
const READERS: { readonly [Kind in SettingKind]: Reader<Kind> } = {
  choice: (written, { choices }) => one(written, choiceOf(choices)),
  hour: (written) => one(written, hour),
  zone: (written) => one(written, zone),
  day: (written) => one(written, day),
  holidays: (written) => list(written, parseHolidayRules, ({ rules }) => rules),
  checkbox: (written) => one(written, checkbox),
  'section-fields': (written, _, { sections }) =>
    list(
      written,
      (fields) => parseSectionFields(fields, sections),
      ({ fields }) => fields,
    ),
  group: (written) => one(written, id),
  groups: (written) => list(written, parseGroups, ({ entries }) => entries),
  line: (written, { longest }) => one(written, lineOf(longest)),
  place: (written) => one(written, place),
  link: (written) => one(written, link),
  'macro-titles': (written) => list(written, parseMacroTitles, ({ titles }) => titles),
  offers: (written, _, { playbooks }) =>
    list(
      written,
      (offers) => parseOffers(offers, playbooks),
      ({ entries }) => entries,
    ),
}

/** `named`: what a setting may name. */
export function readSetting(
  setting: Setting,
  written: unknown,
  named: Named = NOTHING,
): Reading<unknown> {
  const read = READERS[setting.kind] as (
    written: unknown,
    setting: Setting,
    named: Named,
  ) => Reading<unknown>
  return read(written, setting, named)
}

function one<Value>(
  written: unknown,
  read: (written: unknown) => Value | undefined,
): Reading<Value> {
  const value = read(written)
  return { value, faults: value === undefined ? [written] : [] }
}

function list<Value, Parsed extends { readonly faults: readonly string[] }>(
  written: unknown,
  parse: (text: string) => Parsed,
  pick: (parsed: Parsed) => Value,
): Reading<Value> {
  const read = text(written)
  const parsed = parse(read ?? '')
  return { value: pick(parsed), faults: read === undefined ? [written] : parsed.faults }
}
