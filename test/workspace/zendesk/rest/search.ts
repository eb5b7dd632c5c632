import type { CustomValue, Organization, SavedTicket, User } from '../model'
import type { Exchange } from './exchange'

/**
 * The words of Zendesk's search. Words without a name are looked for in what a record says; named
 * ones compare: `status<solved`, `-tags:vip`, `created>2026-10-01`, `updated>4hours`. Several equal
 * names with `:` are alternatives, but for tags; everything else must hold together.
 */

interface Word {
  /** Empty: a word without a name. */
  readonly name: string
  readonly sign: string
  readonly value: string
  readonly isNot: boolean
}

type Test<T> = (record: T) => boolean
type Named<T> = Readonly<Record<string, (word: Word, exchange: Exchange) => Test<T>>>

const WORD = /(-?)(?:([a-z_]\w*)(:|<=|>=|<|>))?(?:"([^"]*)"|(\S+))/gi

const wordsOf = (query: string): readonly Word[] =>
  [...query.matchAll(WORD)].map(([, not, name = '', sign = '', quoted, plain = '']) => ({
    ...{ name: name.toLowerCase(), sign, value: quoted ?? plain, isNot: not === '-' },
  }))

/** Whether the words ask for records of another kind: `type:user`. */
export const typesIn = (query: string): readonly string[] =>
  wordsOf(query).flatMap(({ name, value }) => (name === 'type' ? value.split(',') : []))

/** All the words at once; a name nobody imitates is listed, and holds for no record. */
function testOf<T>(
  query: string,
  exchange: Exchange,
  named: Named<T>,
  textOf: (record: T) => string,
): Test<T> {
  const groups = new Map<string, Test<T>[]>()
  wordsOf(query).forEach((word, index) => {
    const { name, sign, value, isNot } = word
    if (IGNORED.has(name)) return
    const test = name === '' ? says(value, textOf) : testFor(word, exchange, named)
    const isAlternative = name !== '' && name !== 'tags' && sign === ':' && !isNot
    const key = isAlternative ? name : String(index)
    groups.set(key, [...(groups.get(key) ?? []), isNot ? (record) => !test(record) : test])
  })
  return (record) => [...groups.values()].every((tests) => tests.some((test) => test(record)))
}

/** What chooses the kind and the order of records, not the records. */
const IGNORED = new Set(['type', 'order_by', 'sort'])

function testFor<T>(word: Word, exchange: Exchange, named: Named<T>): Test<T> {
  const test = Object.hasOwn(named, word.name) ? named[word.name] : undefined
  if (test) return test(word, exchange)
  exchange.account.reportUnsupported({ kind: 'rest', name: `search ${word.name}${word.sign}` })
  return () => false
}

/** A word is found where one begins: `top` in "Big Top" and "Toppings", not in "Desktop". */
function says<T>(wanted: string, textOf: (record: T) => string): Test<T> {
  const start = wanted.toLowerCase().replace(/\*$/, '')
  const isInWord = (before: string | undefined) =>
    before !== undefined && /[\p{L}\p{N}]/u.test(before)
  return (record) => {
    const text = textOf(record).toLowerCase()
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      if (!isInWord(text[at - 1])) return true
    }
    return false
  }
}

const isLike = (text: string | null | undefined, { value }: Word): boolean => {
  if (value.toLowerCase() === 'none') return text === null || text === undefined || text === ''
  const wanted = value.toLowerCase()
  const own = (text ?? '').toLowerCase()
  return wanted.endsWith('*') ? own.startsWith(wanted.slice(0, -1)) : own.includes(wanted)
}

const compared = (own: number, sign: string, wanted: number): boolean => {
  switch (sign) {
    case '<':
      return own < wanted
    case '>':
      return own > wanted
    case '<=':
      return own <= wanted
    case '>=':
      return own >= wanted
    default:
      return own === wanted
  }
}

const DAY_MS = 86_400_000
const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  year: 365 * DAY_MS,
}

/** `2026-10-01` is the whole day, `4hours` the time since then. */
const atMoment =
  <T>(momentOf: (record: T) => string): Named<T>[string] =>
  ({ sign, value }, { account }) => {
    const [, count, unit = ''] = /^(\d+)(minute|hour|day|week|month|year)s?$/.exec(value) ?? []
    const since =
      count === undefined ? Date.parse(value) : account.now() - Number(count) * (UNIT_MS[unit] ?? 0)
    if (Number.isNaN(since)) return () => false
    const isDay = /^\d{4}-\d\d-\d\d$/.test(value)
    return (record) => {
      const at = Date.parse(momentOf(record))
      if (!isDay) return compared(at, sign, since)
      return compared(Math.floor(at / DAY_MS), sign, Math.floor(since / DAY_MS))
    }
  }

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const PRIORITIES = ['low', 'normal', 'high', 'urgent']

const ranked =
  (
    names: readonly string[],
    read: (ticket: SavedTicket) => string | null,
  ): Named<SavedTicket>[string] =>
  ({ sign, value }) =>
  (ticket) => {
    const own = read(ticket)
    if (value === 'none' || own === null) return value === 'none' && own === null
    return compared(names.indexOf(own), sign, names.indexOf(value))
  }

/** Somebody by `me`, number, e-mail or name; `none`: nobody. */
const person =
  (read: (ticket: SavedTicket) => number | null): Named<SavedTicket>[string] =>
  (word, { account, user }) =>
  (ticket) => {
    const id = read(ticket)
    if (word.value === 'me') return id === user.id
    const known = account.directory.users.find((one) => one.id === id)
    if (word.value === 'none') return known === undefined
    if (!known) return false
    return String(known.id) === word.value || isLike(known.email, word) || isLike(known.name, word)
  }

/** A thing of the account by number or name. */
const thing =
  (
    kind: (exchange: Exchange) => readonly { readonly id: number; readonly name: string }[],
    read: (ticket: SavedTicket, exchange: Exchange) => number | null,
  ): Named<SavedTicket>[string] =>
  (word, exchange) =>
  (ticket) => {
    const id = read(ticket, exchange)
    if (word.value === 'none') return id === null
    const known = kind(exchange).find((one) => one.id === id)
    return known !== undefined && (String(known.id) === word.value || isLike(known.name, word))
  }

const organizationIdOf = ({ requesterId }: SavedTicket, { account }: Exchange): number | null =>
  account.directory.users.find(({ id }) => id === requesterId)?.organizationId ?? null

const textsOf = (value: CustomValue | undefined): readonly string[] =>
  Array.isArray(value)
    ? value.map(String)
    : value === null || value === undefined
      ? []
      : [String(value)]

const TICKET: Named<SavedTicket> = {
  ticket_id:
    ({ value }) =>
    (ticket) =>
      String(ticket.id) === value,
  id:
    ({ value }) =>
    (ticket) =>
      String(ticket.id) === value,
  external_id: (word) => (ticket) => isLike(ticket.externalId, word),
  tags: ({ value }) => {
    const wanted = value.split(' ')
    return ({ tags }) =>
      value === 'none' ? tags.length === 0 : wanted.every((tag) => tags.includes(tag))
  },
  status: ranked(STATUSES, ({ status }) => status),
  priority: ranked(PRIORITIES, ({ priority }) => priority),
  ticket_type: (word) => (ticket) => isLike(ticket.type, word),
  subject: (word) => (ticket) => isLike(ticket.subject, word),
  description: (word) => (ticket) => isLike(ticket.description, word),
  via: (word) => (ticket) => isLike(ticket.via.channel, word),
  created: atMoment(({ createdAt }) => createdAt),
  updated: atMoment(({ updatedAt }) => updatedAt),
  requester: person(({ requesterId }) => requesterId),
  submitter: person(({ requesterId }) => requesterId),
  assignee: person(({ assigneeId }) => assigneeId),
  group: thing(
    ({ account }) => account.directory.groups,
    ({ groupId }) => groupId,
  ),
  brand: thing(
    ({ account }) => account.directory.brands,
    ({ brandId }) => brandId,
  ),
  organization: thing(({ account }) => account.directory.organizations ?? [], organizationIdOf),
  form: thing(
    ({ account }) => account.directory.forms ?? [],
    ({ formId }) => formId,
  ),
  fieldvalue:
    ({ value }) =>
    ({ fields }) =>
      Object.values(fields).some((own) => textsOf(own).includes(value)),
}

/** `custom_field_360001:yes` beside the names above. */
const withCustomFields = (query: string): Named<SavedTicket> => {
  const ids = wordsOf(query).flatMap(({ name }) => /^custom_field_(\d+)$/.exec(name)?.[1] ?? [])
  const byName = ids.map((id) => {
    const test: Named<SavedTicket>[string] =
      ({ value }) =>
      ({ fields }) => {
        const own = textsOf(fields[id])
        return value === 'none' ? own.length === 0 : own.includes(value)
      }
    return [`custom_field_${id}`, test] as const
  })
  return { ...TICKET, ...Object.fromEntries(byName) }
}

const saidIn = ({ subject, description, audits }: SavedTicket): string => {
  const comments = audits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'Comment' ? [event.plain_body] : [])),
  )
  return [subject, description, ...(comments as string[])].join('\n')
}

export const ticketTest = (exchange: Exchange, query: string): Test<SavedTicket> =>
  testOf(query, exchange, withCustomFields(query), saidIn)

const PERSON: Named<User> = {
  name: (word) => (user) => isLike(user.name, word),
  email: (word) => (user) => isLike(user.email, word),
  phone: (word) => (user) => isLike(user.phone, word),
  external_id: (word) => (user) => isLike(user.externalId, word),
  notes: (word) => (user) => isLike(user.notes, word),
  details: (word) => (user) => isLike(user.details, word),
  tags:
    ({ value }) =>
    (user) =>
      (user.tags ?? []).includes(value),
  role: (word) => (user) => isLike(user.role, word),
  organization:
    (word, { account }) =>
    (user) => {
      const own = (account.directory.organizations ?? []).find(
        ({ id }) => id === user.organizationId,
      )
      return own === undefined ? word.value === 'none' : isLike(own.name, word)
    },
}

export const personTest = (exchange: Exchange, query: string): Test<User> =>
  testOf(query, exchange, PERSON, ({ name, email, phone }) => `${name}\n${email}\n${phone ?? ''}`)

const ORGANIZATION: Named<Organization> = {
  name: (word) => (one) => isLike(one.name, word),
  external_id: (word) => (one) => isLike(one.externalId, word),
  notes: (word) => (one) => isLike(one.notes, word),
  details: (word) => (one) => isLike(one.details, word),
  tags:
    ({ value }) =>
    ({ tags }) =>
      tags.includes(value),
}

export const organizationTest = (exchange: Exchange, query: string): Test<Organization> =>
  testOf(query, exchange, ORGANIZATION, ({ name, domainNames }) =>
    [name, ...domainNames].join('\n'),
  )
