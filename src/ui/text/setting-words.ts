import {
  SETTINGS,
  type Setting,
  type SettingFault,
  type SettingKind,
  type SettingName,
} from '../../ports/settings'
import type { Values } from './create-words'
import { FAULT_WORDS, type FaultKey } from './fault-words'
import type { Say } from './say'

/** What is said of a setting that cannot be read, by how it is read. */
const FAULT: Readonly<Record<SettingKind, FaultKey>> = {
  choice: 'fault_choice',
  hour: 'fault_hour',
  zone: 'fault_zone',
  day: 'fault_day',
  holidays: 'fault_line',
  checkbox: 'fault_other',
  'section-fields': 'fault_line',
  group: 'fault_number',
  groups: 'fault_line',
  line: 'fault_long',
  place: 'fault_link',
  link: 'fault_link',
  'macro-titles': 'fault_line',
  offers: 'fault_line',
}

/** How a setting is written, for an admin who wrote something else. */
const EXAMPLES: Readonly<Partial<Record<SettingName, string>>> = {
  inicio_expediente: '08:00',
  fim_expediente: '17:00',
  fuso_horario: 'America/Sao_Paulo',
  feriados: '2026-12-24 Véspera',
  campos_secoes: 'solution=360001234567',
  grupos_lideres: '360001234567, 360007654321',
  auditar_desde: '2026-12-01',
  planilha_escalonamento: 'https://…',
  link_portal: 'https://…',
  link_whatsapp: 'https://wa.me/5508000033600',
  titulos_macros: 'tentativa_2 = Minha macro',
  ofertas_roteiros: 'roteiro: form=123',
}

/** An hour like any other is refused where the working day would end before it begins. */
const HOUR = /^([01]?\d|2[0-3]):[0-5]\d$/

/** What is wrong with a setting, and what is used in its place. */
export function faultWords({ setting, written }: SettingFault, { language, label }: Say): string {
  const text = (key: FaultKey, values: Values) => FAULT_WORDS.text(language, key, values)
  const known = Object.values<Setting>(SETTINGS).find(({ name }) => name === setting)
  const name = label(setting)
  if (!known) return text('fault_other', { name, written })
  if (known.kind === 'hour' && HOUR.test(written.trim())) {
    return text('fault_order', { name, written: written.trim() })
  }
  const example = exampleOf(known, EXAMPLES[setting as SettingName])
  return text(FAULT[known.kind], { name, written, example, used: known.usual ?? '' })
}

function exampleOf(setting: Setting, example = ''): string | number {
  if (setting.kind === 'choice') return setting.choices.join(', ')
  return setting.kind === 'line' ? setting.longest : example
}
