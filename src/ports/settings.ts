import type { HolidayRule } from '../domain/calendar/holidays'

/** What an admin may change, already parsed; a wrong value is a fault and its default stands. */
export interface Settings {
  readonly gate: 'bloquear' | 'avisar' | 'desligado'
  /** Minutes after midnight. */
  readonly startOfDay: number
  readonly endOfDay: number
  /** IANA name; empty: the account's, else the agent's. */
  readonly zone: string
  readonly holidays: readonly HolidayRule[]
  readonly carnival: boolean
  readonly corpusChristi: boolean
  readonly ticketAs: 'numero' | 'link'
  /** Custom field that carries a section of the note, by section id. */
  readonly sectionFields: ReadonlyMap<string, number>
  readonly escalationGroup: number | null
  readonly commercialGroup: number | null
}

export interface SettingFault {
  /** The name of the setting in the manifest. */
  readonly setting: string
  readonly written: string
}

export const DEFAULTS: Settings = {
  gate: 'bloquear',
  startOfDay: 8 * 60,
  endOfDay: 17 * 60,
  zone: '',
  holidays: [],
  carnival: false,
  corpusChristi: false,
  ticketAs: 'numero',
  sectionFields: new Map(),
  escalationGroup: null,
  commercialGroup: null,
}
