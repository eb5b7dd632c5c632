import type { HolidayRule } from '../domain/calendar/holidays'
import type { MessageId } from '../domain/messages/message-text'
import type { Offer } from '../domain/playbook/offers'

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
  readonly n1Group: number | null
  readonly levelTwoGroup: number | null
  readonly levelThreeGroup: number | null
  readonly leadGroups: readonly number[]
  /** Whom to call outside working hours; in the team's own words. */
  readonly onCall: string
  /** Where it lies: an https address, or a path or words that are no link. */
  readonly escalationSheet: string
  /** Links begin with https://; empty where there is none. */
  readonly portalLink: string
  readonly supportPhone: string
  readonly whatsappLink: string
  /** Titles the account's macros have in place of ours. */
  readonly macroTitles: ReadonlyMap<MessageId, string>
  readonly offers: readonly Offer[]
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
  n1Group: null,
  levelTwoGroup: null,
  levelThreeGroup: null,
  leadGroups: [],
  onCall: '',
  escalationSheet: '',
  portalLink: '',
  supportPhone: '0800 003 3600',
  whatsappLink: 'https://api.whatsapp.com/send?phone=5508000033600',
  macroTitles: new Map(),
  offers: [],
}
