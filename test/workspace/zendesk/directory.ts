import type { Directory, Group, Macro, Rights, TicketField, User } from './model'

/** Who can sit at the desk. */
export type RoleId =
  | 'agent'
  | 'second-agent'
  | 'light-agent'
  | 'agent-without-tags'
  | 'lead'
  | 'admin'

export const GROUP = {
  n1: 360000000101,
  scripts: 360000000102,
  commercial: 360000000103,
  managers: 360000000104,
  supervisors: 360000000105,
} as const

export const USER = {
  ana: 370000000001,
  bruno: 370000000002,
  clara: 370000000003,
  diego: 370000000004,
  elisa: 370000000005,
  fabio: 370000000006,
  marina: 370000000101,
  otavio: 370000000102,
  hostile: 370000000103,
  /** Zendesk's own: triggers and automations write as this one. */
  system: -1,
  bot: 370000000201,
} as const

export const FIELD = {
  system: 360001234561,
  description: 360001234562,
  cause: 360001234563,
  solution: 360001234567,
} as const

export const BRAND = { main: 360000000301 } as const
export const FORM = { standard: 360000000401 } as const

const EVERYTHING: Rights = {
  canReplyPublicly: true,
  canEditTags: true,
  canEditTicket: true,
  isAdmin: false,
}
/** What customers and light agents may do beyond a comment: nothing. */
export const NO_RIGHTS: Rights = {
  canReplyPublicly: false,
  canEditTags: false,
  canEditTicket: false,
  isAdmin: false,
}

const person = (id: number, name: string, more: Partial<User>): User => ({
  id,
  name,
  email: `${name
    .split(' ')[0]
    ?.normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase()}@exemplo.com.br`,
  phone: null,
  role: 'agent',
  customRoleId: null,
  rights: EVERYTHING,
  locale: 'pt-BR',
  timeZone: 'Brasilia',
  ianaTimeZone: 'America/Sao_Paulo',
  groupIds: [GROUP.n1],
  ...more,
})

const customer = (id: number, name: string, phone: string | null): User =>
  person(id, name, { role: 'end-user', rights: NO_RIGHTS, groupIds: [], phone })

const USERS: readonly User[] = [
  person(USER.ana, 'Ana Lima', { groupIds: [GROUP.n1, GROUP.scripts] }),
  person(USER.bruno, 'Bruno Sá', {}),
  person(USER.clara, 'Clara Dias', { customRoleId: 360000000501, rights: NO_RIGHTS }),
  person(USER.diego, 'Diego Reis', {
    customRoleId: 360000000502,
    rights: { ...EVERYTHING, canEditTags: false },
  }),
  person(USER.elisa, 'Elisa Prado', { groupIds: [GROUP.n1, GROUP.scripts, GROUP.commercial] }),
  person(USER.fabio, 'Fábio Luz', { role: 'admin', rights: { ...EVERYTHING, isAdmin: true } }),
  customer(USER.marina, 'Marina Costa', '(11) 98765-4321'),
  customer(USER.otavio, 'Otávio Nunes', null),
  customer(USER.hostile, '<img src=x onerror=alert(1)> "Zé" & Cia', '+55 11 91234-5678'),
  person(USER.system, 'Zendesk', { role: 'system', groupIds: [] }),
  person(USER.bot, 'Assistente virtual', { role: 'system', groupIds: [] }),
]

/** The user who plays each role. */
export const ROLES: Readonly<Record<RoleId, number>> = {
  agent: USER.ana,
  'second-agent': USER.bruno,
  'light-agent': USER.clara,
  'agent-without-tags': USER.diego,
  lead: USER.elisa,
  admin: USER.fabio,
}

const GROUPS: readonly Group[] = [
  { id: GROUP.n1, name: 'N1' },
  { id: GROUP.scripts, name: 'Desenvolvimento (Script db2)' },
  { id: GROUP.commercial, name: 'Comercial' },
  { id: GROUP.managers, name: 'Gerência' },
  { id: GROUP.supervisors, name: 'Supervisão' },
]

const FIELDS: readonly TicketField[] = [
  { id: FIELD.system, title: 'Possível pelo sistema', type: 'textarea' },
  { id: FIELD.description, title: 'Descrição do script', type: 'textarea' },
  { id: FIELD.cause, title: 'Causa da demanda', type: 'textarea' },
  { id: FIELD.solution, title: 'Solução esperada', type: 'textarea' },
]

const TI_TEMPLATE = [
  '1 - É possível realizar o processo diretamente pelo sistema? (Campo Obrigatório)',
  'Sim → Informar passo a passo que foi orientado ao cliente (menu, telas, parâmetros).',
  'Não → Informar claramente por que não é possível realizar pelo sistema padrão.',
  '',
  '2 - Descrição detalhada da solicitação de Script (Campo Obrigatório):',
  '(Detalhar: O que deve ser ajustado / Quais tabelas / processos / movimentações / período / detalhar exatamente o que o script deve ajustar.)',
  '',
  '3 - Causa da demanda (Campo Obrigatório):',
  '(Detalhar: Origem do problema/Erro de sistema/Falha de versão/Problema de OFF/Processo operacional)',
  '',
  '4 - Solução esperada:',
  '(Regras obrigatórias / Validação esperada / Resultado esperado)',
  'Observação: Caso tenha, anexar arquivos relevantes como, planilhas, arquivos PDF, vídeos, prints, consultas que foram utilizadas para validar dados, etc.',
]

const MACROS: readonly Macro[] = [
  {
    id: 360000000601,
    title: 'Escalonar TI(Script db2)',
    active: true,
    actions: [
      { field: 'comment_value_html', value: `<p>${TI_TEMPLATE.join('<br>')}</p>` },
      { field: 'comment_mode_is_public', value: 'false' },
      { field: 'current_tags', value: 'escalonar_ti_script_db2' },
    ],
    updatedAt: '2026-01-12T13:00:00Z',
  },
  {
    id: 360000000602,
    title: 'Agradecer o contato',
    active: true,
    actions: [
      {
        field: 'comment_value_html',
        value: '<p>Olá, {{ticket.requester.first_name}}! Obrigado pelo contato.</p>',
      },
      { field: 'comment_mode_is_public', value: 'true' },
      { field: 'status', value: 'pending' },
    ],
    updatedAt: '2026-02-03T13:00:00Z',
  },
  {
    id: 360000000603,
    title: 'Modelo antigo (não usar)',
    active: false,
    actions: [{ field: 'comment_value', value: 'Modelo antigo' }],
    updatedAt: '2024-05-20T13:00:00Z',
  },
]

/** The one account everybody starts from; the app's own rules and macros are not installed. */
export const DIRECTORY: Directory = {
  subdomain: 'exemplo',
  planName: 'Suite Professional',
  timeZone: 'Brasilia',
  ianaTimeZone: 'America/Sao_Paulo',
  users: USERS,
  groups: GROUPS,
  brands: [{ id: BRAND.main, name: 'Exemplo', subdomain: 'exemplo', hasHelpCenter: true }],
  fields: FIELDS,
  macros: MACROS,
  views: [],
  triggers: [],
  automations: [],
  requirements: [],
}

/** Somebody as lists and side-loads give them: deleted people are not there. */
export const listedUser = (directory: Directory, id: number | null): User | undefined => {
  const user = userOf(directory, id)
  return user?.isDeleted ? undefined : user
}

export const userOf = (directory: Directory, id: number | null): User | undefined =>
  directory.users.find((user) => user.id === id)
