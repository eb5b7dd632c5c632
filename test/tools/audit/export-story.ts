import { auditContext } from '../../../tools/audit/audit-context'
import { judgeBatch } from '../../../tools/audit/judge-batch'

export const MARTA = 21
export const ANA = 11
export const BRUNO = 12

export const USERS: Readonly<Record<number, unknown>> = {
  [MARTA]: { id: MARTA, name: 'Marta Reis', role: 'end-user' },
  [ANA]: { id: ANA, name: 'Ana Lima', role: 'agent' },
  [BRUNO]: { id: BRUNO, name: 'Bruno Sá', role: 'agent' },
}

/** Marta asked, Ana has the ticket; both only by their numbers, as exports name people. */
export const TICKET = {
  ...{ id: 7, subject: 'Emissão de nota', tags: ['roteiro'], status: 'solved' },
  ...{ created_at: '2026-11-09T11:00:00Z', updated_at: '2026-11-12T20:30:00Z' },
  ...{ requester_id: MARTA, assignee_id: ANA, group_id: 3, brand_id: 1 },
}

/** A day's hour in São Paulo: `at(9, 10)` is Monday, 09/11/2026, 10:00. Audits' ids follow from it. */
export const at = (day: number, hour: number): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour + 3).padStart(2, '0')}:00:00Z`

interface Event {
  readonly type: string
  readonly [name: string]: unknown
}

export const audit = (when: string, author_id: number, ...events: readonly Event[]) => ({
  ...{ id: Date.parse(when) / 1000, ticket_id: 7, created_at: when, author_id },
  ...{ via: { channel: 'web' }, events },
})

export const said = (body: string, more: object = {}): Event => ({
  ...{ type: 'Comment', body, public: true, attachments: [], ...more },
})

export const tagged = (before: readonly string[], after: readonly string[]): Event => ({
  ...{ type: 'Change', field_name: 'tags', previous_value: before, value: after },
})

const WORDS = [
  'Esta é a primeira tentativa de contato para desenvolvimento. Fico no aguardo do seu retorno.',
  'Esta é a segunda tentativa de contato para desenvolvimento. Lembrando que realizamos três tentativas, e se não houver retorno, seu ticket será cancelado ao final do dia da terceira tentativa (Quarta-feira - 11/11/2026).',
  'Hoje é meu terceiro contato para validação da demanda solicitada. Caso não haja um retorno efetivo, o ticket será cancelado ao final do dia de hoje.',
]
const TAGS = ['contato_tentativa_1', 'contato_tentativa_2', 'contato_tentativa_3']
const upTo = (n: number) => ['roteiro', ...TAGS.slice(0, n)]

export const opened = () => audit(at(9, 8), MARTA, said('Não consigo emitir a nota.'))

/** Attempts 1 to 3 on Monday, Tuesday and Wednesday at ten, as this person saved them. */
export const attempt = (n: 1 | 2 | 3, by: number) =>
  audit(
    at(8 + n, 10),
    by,
    said(`Bom dia! Tudo bem?\nGostaria de validar o ticket #7.\n${WORDS[n - 1]}`),
    tagged(upTo(n - 1), upTo(n)),
  )

/** All three by one person. */
export const chain = (by: number) => [attempt(1, by), attempt(2, by), attempt(3, by)]

/** A plain answer, on Tuesday after the second attempt. */
export const answer = (by: number) =>
  audit(at(10, 15), by, said('Bom dia, ainda preciso dessa nota.'))

/** The list of people beside the audits. */
export const users = (...ids: readonly number[]) => ids.map((id) => USERS[id])

/** On Thursday, a day after the third attempt: in time. */
export const cancelled = (by: number) =>
  audit(
    at(12, 17),
    by,
    said('Boa tarde!\nSeu ticket #7 está sendo cancelado por falta de retorno.'),
    { type: 'Change', field_name: 'status', previous_value: 'pending', value: 'solved' },
    tagged(upTo(3), [...upTo(3), 'cancelado_sem_retorno']),
  )

/** What a run comes to, and the rules that its findings break, of these lines of an export. */
export function judged(...lines: readonly unknown[]) {
  const context = auditContext(
    { now: Date.parse('2026-11-18T10:00-03:00'), settings: {}, zone: '' },
    () => undefined,
  )
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const bytes = Uint8Array.from(new TextEncoder().encode(text))
  const rules: string[] = []
  const strangers: (readonly number[])[] = []
  const { tally, told } = judgeBatch({ first: 1, bytes, isOpen: false }, context, (ticket) => {
    rules.push(...ticket.verdict.findings.map(({ rule }) => rule))
    strangers.push(ticket.strangers)
  })
  return { rules, strangers, tally, told: told.map(({ line, what }) => `${line}: ${what}`) }
}
