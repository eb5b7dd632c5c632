import { FIELD, GROUP } from './directory'

type Json = Readonly<Record<string, unknown>>
type Listed = Readonly<Record<string, unknown>> & { readonly title?: string; readonly id?: number }

/** A true answer of REST as it would be if the account were set up otherwise. */
type Edit = (body: Json) => Json

/** The list under this name, changed. */
const list =
  (name: string, change: (items: readonly Listed[]) => readonly Listed[]): Edit =>
  (body) => ({ ...body, [name]: change((body[name] ?? []) as readonly Listed[]) })

/** One record of a list, found by title or number. */
const one = (name: string, key: string | number, change: (item: Listed) => Listed): Edit =>
  list(name, (items) =>
    items.map((item) => (item.title === key || item.id === key ? change(item) : item)),
  )

const without = (name: string, key: string | number): Edit =>
  list(name, (items) => items.filter(({ title, id }) => title !== key && id !== key))

const inactive = (item: Listed): Listed => ({ ...item, active: false })

const added = (name: string, item: Listed): Edit => list(name, (items) => [...items, item])

const ATTEMPT_TWO = 'Roteiro::2ª tentativa'
const VIEW = 'Roteiro: exceções'
const TRIGGER = 'Roteiro: o cliente respondeu'
const AUTOMATION = 'Roteiro: sem retorno depois da 3ª tentativa'

const foreignRule = (field: string, value: string): Listed => ({
  id: 360000000950,
  title: 'Regra de outra equipe',
  active: true,
  conditions: { all: [{ field: 'status', operator: 'is', value: 'open' }], any: [] },
  actions: [{ field, value }],
})

const withText = (value: string) => (macro: Listed) => ({
  ...macro,
  actions: [{ field: 'comment_value_html', value }],
})

const firstSchedule = (change: (item: Listed) => Listed): Edit =>
  list('schedules', (items) => items.map((item, index) => (index === 0 ? change(item) : item)))

/** These tags and as many of somebody else's as a ticket nearly takes. */
const crowded = (tags: unknown): readonly unknown[] => [
  ...(tags as readonly unknown[]),
  ...Array.from({ length: 48 }, (_, n) => `integracao_${n}_`.padEnd(100, 'x')),
]

/** Every way in which an account may be set up otherwise than the app counts on. */
export const ANSWER_EDITS = {
  'tags-off': (body) => ({
    ...body,
    settings: { ...(body['settings'] as Json), tickets: { tagging: false } },
  }),
  'tags-crowded': list('results', (items) =>
    items.map((item, index) => (index === 0 ? { ...item, tags: crowded(item['tags']) } : item)),
  ),
  'group-gone': without('groups', GROUP.scripts),
  'group-deleted': one('groups', GROUP.scripts, (group) => ({ ...group, deleted: true })),
  'field-gone': without('ticket_fields', FIELD.solution),
  'field-inactive': one('ticket_fields', FIELD.solution, inactive),
  'field-checkbox': one('ticket_fields', FIELD.solution, (field) => ({
    ...field,
    type: 'checkbox',
  })),
  'field-with-our-tag': added('ticket_fields', {
    id: 360001234599,
    title: 'Tentativa (lista)',
    type: 'tagger',
    active: true,
    custom_field_options: [{ id: 1, name: 'Primeira', value: 'contato_tentativa_1' }],
  }),
  'macro-gone': without('macros', ATTEMPT_TWO),
  'macro-inactive': one('macros', ATTEMPT_TWO, inactive),
  'macro-without-date': one(
    'macros',
    ATTEMPT_TWO,
    withText('<p>[[saudacao]]! Ticket [[ticket]]: segunda tentativa de contato.</p>'),
  ),
  'macro-with-placeholder': one(
    'macros',
    ATTEMPT_TWO,
    withText(
      '<p>[[saudacao]]! {{ticket.id}}, [[ticket]]: segunda tentativa, [[dia_terceira]].</p>',
    ),
  ),
  'macro-unlike': one(
    'macros',
    ATTEMPT_TWO,
    withText(
      '<p>[[saudacao]]! [[ticket]] está sendo cancelado por falta de retorno, [[dia_terceira]].</p>',
    ),
  ),
  'macro-twice': list('macros', (items) => [
    ...items,
    ...items.filter(({ title }) => title === ATTEMPT_TWO),
  ]),
  'macro-with-our-tag': added('macros', {
    ...foreignRule('current_tags', 'contato_tentativa_3'),
    title: 'Macro de outra equipe',
  }),
  'view-gone': without('views', VIEW),
  'view-inactive': one('views', VIEW, inactive),
  'trigger-gone': without('triggers', TRIGGER),
  'trigger-inactive': one('triggers', TRIGGER, inactive),
  'trigger-with-our-tag': added('triggers', foreignRule('remove_tags', 'contato_tentativa_1 vip')),
  'trigger-replacing': added('triggers', foreignRule('set_tags', 'vip')),
  'automation-gone': without('automations', AUTOMATION),
  'automation-inactive': one('automations', AUTOMATION, inactive),
  'automation-with-our-tag': added(
    'automations',
    foreignRule('current_tags', 'cancelado_sem_retorno'),
  ),
  'schedule-zone': firstSchedule((schedule) => ({ ...schedule, time_zone: 'Tokyo' })),
  'schedule-hours': firstSchedule((schedule) => ({
    ...schedule,
    intervals: [{ start_time: 1440 + 9 * 60, end_time: 1440 + 18 * 60 }],
  })),
  'holiday-gone': list('holidays', (items) =>
    items.filter(({ name }) => name !== 'Consciência Negra'),
  ),
  'language-unspoken': added('locales', { locale: 'fr' }),
  'no-portuguese': list('locales', (items) =>
    items.filter(({ locale }) => !String(locale).startsWith('pt')),
  ),
} as const satisfies Readonly<Record<string, Edit>>

export type AnswerEdit = keyof typeof ANSWER_EDITS

export const edited = (edit: AnswerEdit, body: unknown): unknown => ANSWER_EDITS[edit](body as Json)
