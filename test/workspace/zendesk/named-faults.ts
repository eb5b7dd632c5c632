import type { Fault, FaultStatus, PageFaultKind, SdkFaultKind, SettingsStore } from './faults'
import { SETUP_FAULTS } from './setup-faults'

export type FaultPlace = 'rest' | 'sdk' | 'zendesk' | 'machine' | 'setup'

/** Where a fault sits, in Portuguese. */
export const FAULT_PLACES = {
  rest: 'Chamadas REST',
  sdk: 'Chamadas do SDK',
  zendesk: 'O Zendesk',
  machine: 'O navegador e a máquina',
  setup: 'A configuração da conta',
} as const satisfies Record<FaultPlace, string>

/** A fault that can be switched on by its name, and what it does, in Portuguese, for who tries it. */
export interface NamedFault {
  /** English slug: it is in the page's address. */
  readonly id: string
  readonly where: FaultPlace
  readonly sentence: string
  readonly faults: readonly Fault[]
}

interface Call {
  readonly id: string
  readonly match: string
  /** A feminine noun: every sentence begins with it. */
  readonly words: string
  readonly isWrite?: boolean
}

const REST_CALLS: readonly Call[] = [
  {
    id: 'ticket',
    match: '^GET /api/v2/tickets/\\d+(\\.json)?$',
    words: 'A leitura do ticket salvo',
  },
  { id: 'audits', match: '^GET /api/v2/tickets/\\d+/audits', words: 'A leitura do histórico' },
  {
    id: 'add-tags',
    match: '^PUT /api/v2/tickets/\\d+/tags',
    words: 'A gravação de tags',
    isWrite: true,
  },
  {
    id: 'remove-tags',
    match: '^DELETE /api/v2/tickets/\\d+/tags',
    words: 'A retirada de tags salvas',
    isWrite: true,
  },
  {
    id: 'note',
    match: '^PUT /api/v2/tickets/\\d+(\\.json)?$',
    words: 'A gravação de uma nota',
    isWrite: true,
  },
  { id: 'macros', match: '^GET /api/v2/macros/search', words: 'A leitura das macros' },
  { id: 'me', match: '^GET /api/v2/users/me', words: 'A leitura do perfil do analista' },
]

const status = (code: FaultStatus) => ({ kind: 'status', status: code }) as const

const REST_WAYS = [
  ['slow', 'demora 3 segundos', { kind: 'slow' }],
  ['401', 'é recusada: sessão expirada (401)', status(401)],
  ['403', 'é recusada: sem permissão (403)', status(403)],
  ['404', 'não encontra nada (404)', status(404)],
  ['409', 'cruza com outra gravação (409)', status(409)],
  ['422', 'é recusada como inválida (422)', status(422)],
  ['429', 'esbarra no limite de chamadas (429, Retry-After)', status(429)],
  ['500', 'falha no servidor (500)', status(500)],
  ['never', 'nunca é respondida', { kind: 'never' }],
  ['lost', 'é feita, mas a resposta se perde', { kind: 'lost' }],
  ['broken-json', 'volta com JSON quebrado', { kind: 'broken-json' }],
  ['html', 'volta como página HTML', { kind: 'html' }],
] as const

const SDK_CALLS: readonly Call[] = [
  { id: 'open', match: '^get .*currentUser', words: 'A abertura do ticket no painel' },
  { id: 'draft', match: '^get comment,(?!.*currentUser)', words: 'A leitura do rascunho' },
  { id: 'form-tags', match: '^get ticket\\.tags$', words: 'A releitura das tags do formulário' },
  { id: 'conversation', match: '^get ticket\\.conversation$', words: 'A leitura da conversa' },
  { id: 'write', match: '^set comment\\.text$', words: 'A escrita no editor', isWrite: true },
  { id: 'type', match: '^set comment\\.type$', words: 'A troca para nota interna', isWrite: true },
  { id: 'status', match: '^set ticket\\.status$', words: 'A mudança de status', isWrite: true },
  { id: 'group', match: '^set ticket\\.assignee$', words: 'A mudança de grupo', isWrite: true },
  {
    id: 'append',
    match: '^invoke (comment\\.append|ticket\\.editor\\.insert)',
    words: 'A inserção de texto no editor',
    isWrite: true,
  },
  {
    id: 'stage-tags',
    match: '^invoke ticket\\.tags\\.add$',
    words: 'A marcação de tags no formulário',
    isWrite: true,
  },
  {
    id: 'unstage-tags',
    match: '^invoke ticket\\.tags\\.remove$',
    words: 'A retirada de tags do formulário',
    isWrite: true,
  },
  { id: 'notify', match: '^invoke notify$', words: 'A mensagem na tela do Zendesk' },
  { id: 'resize', match: '^invoke resize$', words: 'A mudança de altura do painel' },
]

const SDK_WAYS: readonly (readonly [SdkFaultKind, string])[] = [
  ['slow', 'demora 3 segundos'],
  ['never', 'nunca é respondida'],
  ['lost', 'é feita, mas a resposta se perde'],
  ['rejected', 'é rejeitada com um erro'],
  ['nameless', 'volta com um erro sem nome'],
  ['refused', 'é recusada caminho por caminho'],
]

const onlyWhere = (way: string, { isWrite = false }: Call): boolean => way !== 'lost' || isWrite

const REST = REST_CALLS.flatMap((call) =>
  REST_WAYS.filter(([way]) => onlyWhere(way, call)).map(([way, does, what]): NamedFault => {
    const id = `${call.id}-${way}`
    const fault: Fault = { ...what, match: call.match, name: id }
    return { id, where: 'rest', sentence: `${call.words} ${does}.`, faults: [fault] }
  }),
)

const SDK = SDK_CALLS.flatMap((call) =>
  SDK_WAYS.filter(([way]) => onlyWhere(way, call)).map(([kind, does]): NamedFault => {
    const id = `sdk-${call.id}-${kind}`
    const fault: Fault = { on: 'sdk', match: call.match, kind, name: id }
    return { id, where: 'sdk', sentence: `${call.words} ${does}.`, faults: [fault] }
  }),
)

const page = (id: PageFaultKind, sentence: string): NamedFault => ({
  id,
  where: 'machine',
  sentence,
  faults: [{ on: 'page', kind: id, name: id }],
})

const save = (code: 422 | 500, sentence: string): NamedFault => ({
  id: `save-${code}`,
  where: 'zendesk',
  sentence,
  faults: [{ on: 'save', status: code, name: `save-${code}` }],
})

/** Shorter than a manual, longer than what points to it. */
const SETTING_CHARS = 1000

const store = (id: string, kept: SettingsStore, sentence: string): NamedFault => ({
  id: `settings-${id}`,
  where: 'zendesk',
  sentence,
  faults: [{ on: 'store', store: kept, name: `settings-${id}` }],
})

/** Every fault there is, each under a name of its own. */
export const NAMED_FAULTS: readonly NamedFault[] = [
  ...REST,
  ...SDK,
  {
    id: 'login-lost',
    where: 'zendesk',
    sentence: 'A sessão expirou: toda chamada REST volta com 401 e o ticket não é salvo.',
    faults: [
      { match: '.', kind: 'status', status: 401, name: 'login-lost' },
      { on: 'save', status: 401, name: 'login-lost' },
    ],
  },
  save(422, 'O envio passa pelo aplicativo e o Zendesk o recusa como inválido (422).'),
  save(500, 'O envio passa pelo aplicativo e o Zendesk falha ao salvar (500).'),
  store(
    'cut',
    { kind: 'cuts', chars: SETTING_CHARS },
    'O Zendesk corta cada configuração de um app em 1.000 caracteres, sem avisar.',
  ),
  store(
    '422',
    { kind: 'refuses', chars: SETTING_CHARS },
    'O Zendesk recusa configurações de um app com mais de 1.000 caracteres (422).',
  ),
  store(
    'recoded',
    { kind: 'recodes' },
    'O Zendesk grava as configurações de um app em outra codificação.',
  ),
  store(
    'stopped',
    { kind: 'stops', after: 2 },
    'O Zendesk para na segunda configuração que um app grava de uma vez (500).',
  ),
  page('no-sdk', 'O script do SDK não carrega.'),
  page('reload-asked', 'O painel recarrega enquanto responde sobre um envio.'),
  page('reload-answered', 'O painel recarrega logo depois de liberar um envio.'),
  page('clock-ahead', 'O relógio da máquina está um dia adiantado.'),
  page('clock-behind', 'O relógio da máquina está duas horas atrasado.'),
  page('asleep', 'A aba dorme até a próxima manhã de trabalho.'),
  ...SETUP_FAULTS,
]

/** The names of the faults that are on; those that have none are left out. */
export const namesOf = (faults: readonly Fault[]): readonly string[] => [
  ...new Set(faults.flatMap(({ name }) => name ?? [])),
]

/** The faults behind these names; a name nobody knows counts as left out. */
export const faultsNamed = (names: readonly string[]): readonly Fault[] =>
  NAMED_FAULTS.filter(({ id }) => names.includes(id)).flatMap(({ faults }) => faults)
