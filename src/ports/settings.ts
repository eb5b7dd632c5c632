import type { Day } from '../domain/calendar/day'
import type { HolidayRule } from '../domain/calendar/holidays'
import type { MessageId } from '../domain/messages/message-text'
import type { Offer } from '../domain/playbook/offers'

/** What a setting becomes once it is read, by how it is read. */
interface ReadAs {
  /** Minutes after midnight. */
  readonly hour: number
  /** IANA name; empty: the account's, else the agent's. */
  readonly zone: string
  readonly day: Day | null
  readonly holidays: readonly HolidayRule[]
  readonly checkbox: boolean
  /** Custom field that carries a section of the note, by section id. */
  readonly 'section-fields': ReadonlyMap<string, number>
  readonly group: number | null
  readonly groups: readonly number[]
  /** Free text in one line. */
  readonly line: string
  /** An https address, or a path or words that are no link. */
  readonly place: string
  /** Begins with https://; empty where there is none. */
  readonly link: string
  /** Titles the account's macros have in place of ours. */
  readonly 'macro-titles': ReadonlyMap<MessageId, string>
  readonly offers: readonly Offer[]
}

export type SettingKind = 'choice' | keyof ReadAs

interface Named {
  /** In the manifest; permanent, because accounts have values under it. */
  readonly name: string
  /** What holds where nothing is written, as an admin would write it. */
  readonly usual?: string
}

interface Choice extends Named {
  readonly kind: 'choice'
  readonly choices: readonly string[]
  readonly usual: string
}

interface Line extends Named {
  readonly kind: 'line'
  /** Characters. */
  readonly longest: number
}

interface Other extends Named {
  readonly kind: Exclude<keyof ReadAs, 'line'>
}

export type Setting = Choice | Line | Other

/** Every setting, in the order of the form where admins fill it in. */
export const SETTINGS = {
  gate: {
    name: 'portao_nota',
    kind: 'choice',
    choices: ['bloquear', 'avisar', 'desligado'],
    usual: 'bloquear',
  },
  startOfDay: { name: 'inicio_expediente', kind: 'hour', usual: '08:00' },
  endOfDay: { name: 'fim_expediente', kind: 'hour', usual: '17:00' },
  zone: { name: 'fuso_horario', kind: 'zone' },
  holidays: { name: 'feriados', kind: 'holidays' },
  carnival: { name: 'carnaval', kind: 'checkbox', usual: 'false' },
  corpusChristi: { name: 'corpus_christi', kind: 'checkbox', usual: 'false' },
  ticketAs: {
    name: 'ticket_nos_textos',
    kind: 'choice',
    choices: ['numero', 'link'],
    usual: 'numero',
  },
  sectionFields: {
    name: 'campos_secoes',
    kind: 'section-fields',
  },
  escalationGroup: { name: 'grupo_escalonamento', kind: 'group' },
  commercialGroup: { name: 'grupo_comercial', kind: 'group' },
  n1Group: { name: 'grupo_n1', kind: 'group' },
  levelTwoGroup: { name: 'grupo_nivel_2', kind: 'group' },
  levelThreeGroup: { name: 'grupo_nivel_3', kind: 'group' },
  leadGroups: { name: 'grupos_lideres', kind: 'groups' },
  /** What was done before it is no finding; the day of installation if absent, where Zendesk tells it. */
  auditedSince: { name: 'auditar_desde', kind: 'day' },
  /** Whom to call outside working hours; in the team's own words. */
  onCall: { name: 'contato_plantao', kind: 'line', longest: 200 },
  escalationSheet: { name: 'planilha_escalonamento', kind: 'place' },
  portalLink: { name: 'link_portal', kind: 'link' },
  supportPhone: {
    name: 'telefone_suporte',
    kind: 'line',
    longest: 40,
    usual: '0800 003 3600',
  },
  whatsappLink: {
    name: 'link_whatsapp',
    kind: 'link',
    usual: 'https://api.whatsapp.com/send?phone=5508000033600',
  },
  macroTitles: {
    name: 'titulos_macros',
    kind: 'macro-titles',
  },
  offers: { name: 'ofertas_roteiros', kind: 'offers' },
  /** At the minute something becomes due, one notice over the whole page. */
  dueNotices: { name: 'avisos_pendencias', kind: 'checkbox', usual: 'true' },
} as const satisfies Readonly<Record<string, Setting>>

export type SettingKey = keyof typeof SETTINGS
export type SettingName = (typeof SETTINGS)[SettingKey]['name']

/** What an admin may change, already parsed; a wrong value is a fault and its default is used. */
export type Settings = {
  readonly [Key in SettingKey]: ValueOf<(typeof SETTINGS)[Key]>
}

type ValueOf<S extends Setting> = S extends Choice ? S['choices'][number] : SettingValue<S['kind']>

/** What a setting of a kind becomes, whichever it is. */
export type SettingValue<Kind extends SettingKind> = Kind extends keyof ReadAs
  ? ReadAs[Kind]
  : string

export interface SettingFault {
  /** The name of the setting in the manifest. */
  readonly setting: string
  readonly written: string
}
