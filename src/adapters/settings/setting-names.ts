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
  n1Group: 'grupo_n1',
  levelTwoGroup: 'grupo_nivel_2',
  levelThreeGroup: 'grupo_nivel_3',
  leadGroups: 'grupos_lideres',
  onCall: 'contato_plantao',
  escalationSheet: 'planilha_escalonamento',
  portalLink: 'link_portal',
  supportPhone: 'telefone_suporte',
  whatsappLink: 'link_whatsapp',
  macroTitles: 'titulos_macros',
  offers: 'ofertas_roteiros',
} as const satisfies Record<keyof Settings, string>
