import type * as z from 'zod/mini'

import { parseHolidayRules } from '../../domain/calendar/parse-holiday-rules'
import { DEFAULTS, type SettingFault, type Settings } from '../../ports/settings'
import { parseGroups } from './group-list'
import { parseMacroTitles } from './macro-titles'
import { parseOffers } from './offer-lines'
import { parseSectionFields } from './section-fields'
import { SETTING_NAMES } from './setting-names'
import {
  checkbox,
  gate,
  hour,
  id,
  line,
  link,
  phone,
  place,
  text,
  ticketAs,
  zone,
} from './setting-schemas'

/**
 * The settings as an admin left them, from the installation's metadata; never throws. An admin's
 * mistake is an outcome to show: the setting is named, its default is used. Of a list only the wrong
 * entries are left out.
 */
export function toSettings(raw: unknown): {
  readonly settings: Settings
  readonly faults: readonly SettingFault[]
} {
  const form = readForm(raw)
  const settings: Settings = {
    gate: form.read('gate', gate),
    ...workingDay(form),
    zone: form.read('zone', zone),
    holidays: form.readList('holidays', parseHolidayRules).rules,
    carnival: form.read('carnival', checkbox),
    corpusChristi: form.read('corpusChristi', checkbox),
    ticketAs: form.read('ticketAs', ticketAs),
    sectionFields: form.readList('sectionFields', parseSectionFields).fields,
    escalationGroup: form.read('escalationGroup', id),
    commercialGroup: form.read('commercialGroup', id),
    n1Group: form.read('n1Group', id),
    levelTwoGroup: form.read('levelTwoGroup', id),
    levelThreeGroup: form.read('levelThreeGroup', id),
    leadGroups: form.readList('leadGroups', parseGroups).entries,
    onCall: form.read('onCall', line),
    escalationSheet: form.read('escalationSheet', place),
    portalLink: form.read('portalLink', link),
    supportPhone: form.read('supportPhone', phone),
    whatsappLink: form.read('whatsappLink', link),
    macroTitles: form.readList('macroTitles', parseMacroTitles).titles,
    offers: form.readList('offers', parseOffers).entries,
  }
  return { settings, faults: form.faults }
}

/** A day that ends before it begins is none: both hours go back to their defaults. */
function workingDay(form: Form): Pick<Settings, 'startOfDay' | 'endOfDay'> {
  const [startOfDay, endOfDay] = [form.read('startOfDay', hour), form.read('endOfDay', hour)]
  if (startOfDay < endOfDay) return { startOfDay, endOfDay }
  form.refuse(endOfDay === DEFAULTS.endOfDay ? 'startOfDay' : 'endOfDay')
  return { startOfDay: DEFAULTS.startOfDay, endOfDay: DEFAULTS.endOfDay }
}

type Form = ReturnType<typeof readForm>

/** Reads one setting after the other and gathers what is wrong with them. */
function readForm(raw: unknown) {
  const faults: SettingFault[] = []
  const written = (key: keyof Settings): unknown => settingIn(raw, SETTING_NAMES[key])
  const refuse = (key: keyof Settings, entry = written(key)): void => {
    faults.push({ setting: SETTING_NAMES[key], written: asText(entry) })
  }
  return {
    faults,
    refuse,
    read: <K extends keyof Settings>(key: K, schema: z.ZodMiniType<Settings[K]>): Settings[K] => {
      if (written(key) === undefined) return DEFAULTS[key]
      const parsed = schema.safeParse(written(key))
      if (!parsed.success) refuse(key)
      return parsed.success ? parsed.data : DEFAULTS[key]
    },
    readList: <T extends { readonly faults: readonly string[] }>(
      key: keyof Settings,
      parse: (text: string) => T,
    ): T => {
      const list = text.safeParse(written(key) ?? '')
      if (!list.success) refuse(key)
      const parsed = parse(list.data ?? '')
      for (const entry of parsed.faults) refuse(key, entry)
      return parsed
    },
  }
}

/** What stands under a name; a field left empty is no value. */
function settingIn(raw: unknown, name: string): unknown {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, name)) return undefined
  const value: unknown = Reflect.get(raw, name)
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
  return isEmpty ? undefined : value
}

const LONGEST = 200

const asText = (written: unknown): string =>
  (typeof written === 'string' ? written : (JSON.stringify(written) ?? '')).slice(0, LONGEST)
