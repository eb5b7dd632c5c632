import { htmlToText, textToHtml } from '../html-text'
import type { Macro } from '../model'
import { REFUSED } from '../refusals'
import { type Exchange, ok, type Reply, ticketOf } from './exchange'
import { restTicket } from './shapes'

type Json = Readonly<Record<string, unknown>>

/** What a macro would do; nothing is changed by asking. */

const macroOf = ({ account }: Exchange, id: string | undefined): Macro => {
  const macro = account.directory.macros.find((known) => known.id === Number(id))
  if (!macro) throw REFUSED.notFound()
  return macro
}

/** Only what it sets. */
export const macroApplied = (exchange: Exchange, id: string | undefined): Reply =>
  ok({ result: { ticket: changesOf(macroOf(exchange, id), []) } })

/** `tickets/{id}/macros/{macro}/apply`: the whole ticket as it would be. */
export function macroOnTicket(exchange: Exchange, id: string | undefined): Reply {
  const ticket = ticketOf(exchange, id)
  const macro = macroOf(exchange, exchange.path.split('/').at(-2))
  const whole = restTicket(exchange.account.directory)(ticket)
  return ok({ result: { ticket: { ...whole, ...changesOf(macro, ticket.tags) } } })
}

function changesOf({ actions }: Macro, tags: readonly string[]): Json {
  const value = (field: string) => actions.find((action) => action.field === field)?.value
  const words = (field: string) => (value(field) ?? '').split(' ').filter(Boolean)
  const plain = ['status', 'priority', 'type', 'subject', 'group_id', 'assignee_id'].flatMap(
    (field) => (value(field) === undefined ? [] : [[field, value(field)]]),
  )
  const fields = actions.flatMap(({ field, value: set }) => {
    const [, id] = /^custom_fields_(\d+)$/.exec(field) ?? []
    return id === undefined ? [] : [{ id: Number(id), value: set }]
  })
  const isTagged = actions.some(({ field }) => /tags$/.test(field))
  const kept = value('set_tags') === undefined ? tags : words('set_tags')
  const taken = words('remove_tags')
  const after = [...kept, ...words('current_tags')].filter((tag) => !taken.includes(tag))
  const comment = commentOf(value)
  return {
    ...Object.fromEntries(plain),
    ...(isTagged && { tags: [...new Set(after)] }),
    ...(fields.length > 0 && { fields, custom_fields: fields }),
    ...(comment && { comment }),
  }
}

function commentOf(value: (field: string) => string | undefined): Json | undefined {
  const [html, text] = [value('comment_value_html'), value('comment_value')]
  if (html === undefined && text === undefined) return undefined
  const body = text ?? htmlToText(html ?? '')
  return {
    body,
    html_body: html ?? textToHtml(body),
    public: value('comment_mode_is_public') !== 'false',
    scoped_body: [['channel:all', body]],
  }
}
