import type { Settings } from '../../ports/settings'

/** Each setting's name in the manifest. */
export const SETTING_NAMES = {
  gate: 'portao_nota',
  startOfDay: 'inicio_expediente',
  endOfDay: 'fim_expediente',
  zone: 'fuso_horario',
  holidays: 'feriados',
  carnival: 'carnaval',
  corpusChristi: 'corpus_christi',
  ticketAs: 'ticket_nos_textos',
  sectionFields: 'campos_secoes',
  escalationGroup: 'grupo_escalonamento',
  commercialGroup: 'grupo_comercial',
} as const satisfies Record<keyof Settings, string>
