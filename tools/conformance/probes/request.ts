import { ANYTHING, each, either, MISSING, NUMBER, TEXT, YES_OR_NO } from '../expected'
import { shapeOf } from '../nameless'
import { type Probe, Unanswerable } from '../probe'
import { type Json, OWN_TAG, type Zendesk } from '../zendesk'

const beside = { where: 'ticket_sidebar' } as const

/** Zendesk's own REST, as an app reaches it. */
export const REQUEST: readonly Probe[] = [
  {
    ...beside,
    id: 'request-refused',
    fact: '`client.request` rejects with a plain object: status, text and body of the answer.',
    ...{ section: '1.8', mark: 'observed' },
    does: 'Asks for a ticket that does not exist.',
    expects: { isError: false, status: 404, responseText: TEXT, error: 'RecordNotFound' },
    ask: async ({ client }) => {
      const options = { url: '/api/v2/tickets/999999999999.json', type: 'GET' }
      const error = await client.request(options).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      const { status, responseText, responseJSON } = Object(error) as Json
      return {
        ...{ isError: error instanceof Error, status: Number(status) },
        responseText: shapeOf(responseText),
        error: String(Object(responseJSON)['error']),
      }
    },
  },
  {
    ...beside,
    id: 'request-whole',
    fact: 'With `httpCompleteResponse` an answer is whole: status, text and body. How its headers are called is not documented.',
    ...{ section: '1.8', mark: 'open' },
    does: 'Asks who the agent is.',
    expects: { status: 200, responseJSON: '<object>', responseText: TEXT, headers: each(ANYTHING) },
    words: ['responseHeaders', 'headers'],
    ask: async ({ client }) => {
      const options = { url: '/api/v2/users/me.json', httpCompleteResponse: true }
      const whole = Object(await client.request(options)) as Json
      return {
        status: Number(whole['status']),
        responseJSON: shapeOf(whole['responseJSON'], 0),
        responseText: shapeOf(whole['responseText']),
        headers: Object.keys(whole).filter((name) => /headers/i.test(name)),
      }
    },
  },
  {
    ...beside,
    id: 'users-me',
    fact: '`users/me` has role, custom role, locale and zone of the agent.',
    ...{ section: '5', mark: 'documented' },
    does: 'Asks who the agent is.',
    expects: {
      ...{ id: NUMBER, name: TEXT, email: TEXT, role: TEXT, custom_role_id: either(NUMBER, null) },
      ...{ locale: TEXT, time_zone: TEXT, tags: each(TEXT) },
    },
    ask: async ({ rest }) => {
      const { user } = (await rest('GET', 'users/me.json')).body
      return shapeOf(user) ?? null
    },
  },
  {
    ...beside,
    id: 'ticket-rest',
    fact: 'A ticket by REST has tags, ids, custom fields, via and moments.',
    ...{ section: '5', mark: 'documented' },
    does: 'Reads the open ticket.',
    expects: {
      ...{ id: NUMBER, subject: TEXT, status: TEXT, tags: ANYTHING, requester_id: NUMBER },
      ...{ assignee_id: ANYTHING, group_id: ANYTHING, brand_id: NUMBER, created_at: TEXT },
      ...{ updated_at: TEXT, custom_fields: ANYTHING, via: { channel: either(TEXT, NUMBER) } },
    },
    ask: async ({ rest, read }) => {
      const { ticket } = (await rest('GET', `tickets/${await read('ticket.id')}.json`)).body
      return shapeOf(ticket) ?? null
    },
  },
  {
    ...beside,
    id: 'audits',
    fact: 'Audits come oldest first with author, moment, via and events; `include=users` brings the people, `count` the number.',
    ...{ section: '5', mark: 'documented' },
    does: 'Reads the audits of the open ticket.',
    expects: {
      audit: {
        ...{ id: NUMBER, ticket_id: NUMBER, author_id: NUMBER, created_at: TEXT },
        ...{ via: { channel: either(TEXT, NUMBER) }, events: [{ id: NUMBER, type: TEXT }] },
      },
      isOldestFirst: true,
      users: [{ id: NUMBER, name: TEXT, role: TEXT }],
      count: NUMBER,
    },
    ask: async ({ rest, read }) => {
      const id = await read('ticket.id')
      const { body } = await rest('GET', `tickets/${id}/audits.json?include=users`)
      const audits = (body['audits'] ?? []) as readonly Json[]
      const moments = audits.map((audit) => Date.parse(String(audit['created_at'])))
      return {
        audit: shapeOf(audits[0], 4) ?? null,
        isOldestFirst: moments.every((at, index) => index === 0 || at >= (moments[index - 1] ?? 0)),
        ...{ users: shapeOf(body['users']) ?? null, count: shapeOf(body['count']) ?? null },
      }
    },
  },
  {
    ...beside,
    id: 'tags-stale',
    fact: 'Tags that are added with the stamp of an older ticket are refused with 409.',
    ...{ section: '3', mark: 'documented' },
    does: 'Makes a ticket of its own, and adds tags to it with the stamp of a day before.',
    takesBack: 'The ticket.',
    expects: { withFresh: 200, withStale: 409, keeps: true },
    ask: async ({ ownTicket, rest }) => {
      const id = await ownTicket()
      const tags = { tags: [`${OWN_TAG}_1`], safe_update: 'true' }
      const stale = new Date(Date.now() - 86_400_000 * 400).toISOString()
      const path = `tickets/${id}/tags.json`
      const { status: withStale } = await rest('PUT', path, { ...tags, updated_stamp: stale })
      const { ticket } = (await rest('GET', `tickets/${id}.json`)).body
      const fresh = (ticket as Json)['updated_at']
      const { status, body } = await rest('PUT', path, { ...tags, updated_stamp: fresh })
      const kept = (body['tags'] ?? []) as readonly string[]
      return { withStale, withFresh: status, keeps: kept.includes(OWN_TAG) && kept.length === 2 }
    },
  },
  {
    ...beside,
    id: 'tags-replaced',
    fact: '`PUT` on a ticket with `tags` replaces all of them.',
    ...{ section: '3', mark: 'documented' },
    does: 'Makes a ticket of its own and saves it with another tag.',
    takesBack: 'The ticket.',
    expects: { tags: 1, isNew: true },
    ask: async ({ ownTicket, rest }) => {
      const id = await ownTicket()
      const other = `${OWN_TAG}_1`
      const { body } = await rest('PUT', `tickets/${id}.json`, { ticket: { tags: [other] } })
      const tags = (Object(body['ticket'])['tags'] ?? []) as readonly string[]
      return { tags: tags.length, isNew: tags[0] === other }
    },
  },
  {
    ...beside,
    id: 'tags-beyond-room',
    fact: 'Tags have room for 5,096 characters a ticket; what does not fit is lost at the save. Whether with an error is not documented.',
    ...{ section: '7', mark: 'open' },
    does: 'Makes a ticket of its own and adds 60 tags of 100 characters to it.',
    takesBack: 'The ticket.',
    // 50 of 100 characters with a blank before each, and the tag it was made with.
    expects: { status: 200, kept: 50, keepsTheFirst: true },
    ask: async ({ ownTicket, rest }) => {
      const id = await ownTicket()
      const tags = Array.from({ length: 60 }, (_, at) => `${OWN_TAG}_${at + 10}_`.padEnd(100, 'x'))
      const { status } = await rest('PUT', `tickets/${id}/tags.json`, { tags })
      const kept = await savedTags(rest, id)
      return {
        ...{ status, kept: kept.filter((tag) => tags.includes(tag)).length },
        keepsTheFirst: kept.includes(tags[0] ?? ''),
      }
    },
  },
  {
    ...beside,
    id: 'tag-too-long',
    fact: 'A single tag has room for 255 characters.',
    ...{ section: '7', mark: 'documented' },
    does: 'Makes a ticket of its own, and adds tags of 255 and of 256 characters.',
    takesBack: 'The ticket.',
    expects: { atTheLimit: true, beyond: false },
    ask: async ({ ownTicket, rest }) => {
      const id = await ownTicket()
      const lengths = [255, 256]
      for (const length of lengths) {
        await rest('PUT', `tickets/${id}/tags.json`, { tags: ['y'.repeat(length)] })
      }
      const kept = (await savedTags(rest, id)).map((tag) => tag.length)
      return { atTheLimit: kept.includes(255), beyond: kept.includes(256) }
    },
  },
  {
    ...beside,
    id: 'html-wins',
    fact: 'Of a comment by REST with `body` and `html_body` the HTML is kept.',
    ...{ section: '5', mark: 'open' },
    does: 'Makes a ticket of its own with both.',
    takesBack: 'The ticket.',
    expects: { hasHtml: true, hasPlain: false, isPublic: false },
    ask: async ({ ownTicket, rest }) => {
      const comment = { body: 'in plain', html_body: '<p>in <b>html</b></p>', public: false }
      const id = await ownTicket({ comment })
      const { body } = await rest('GET', `tickets/${id}/comments.json`)
      const [first] = (body['comments'] ?? []) as readonly Json[]
      const html = String(first?.['html_body'])
      return {
        ...{ hasHtml: html.includes('<b>html</b>'), hasPlain: html.includes('in plain') },
        isPublic: Boolean(first?.['public']),
      }
    },
  },
  {
    ...beside,
    id: 'search-export',
    fact: '`search/export` gives cursor pages and no count; `type:` among the words is an error.',
    ...{ section: '5', mark: 'documented' },
    does: 'Searches for tickets, one to a page.',
    expects: {
      ...{ meta: { has_more: YES_OR_NO }, links: ANYTHING, results: ANYTHING, count: MISSING },
      withType: '<refused>',
    },
    ask: async ({ rest }) => {
      const query = 'filter[type]=ticket&page[size]=1'
      const { body } = await rest('GET', `search/export.json?query=status<solved&${query}`)
      const typed = await rest('GET', `search/export.json?query=type:ticket status<solved&${query}`)
      return {
        ...{ meta: shapeOf(body['meta']), links: shapeOf(body['links']) },
        ...{ results: shapeOf(body['results'], 1), count: shapeOf(body['count']) },
        withType: typed.status >= 400 ? '<refused>' : '<answered>',
      }
    },
  },
  {
    ...beside,
    id: 'search-count',
    fact: '`search/count` takes `type:ticket` and answers a number.',
    ...{ section: '5', mark: 'documented' },
    does: 'Counts the open tickets.',
    expects: { count: NUMBER },
    ask: async ({ rest }) => {
      const { body } = await rest('GET', 'search/count.json?query=type:ticket status<solved')
      return { count: shapeOf(body['count']) ?? null }
    },
  },
  {
    ...beside,
    id: 'chat-transcript',
    fact: "When a chat has ended, its messages are in the audits' `ChatStartedEvent.value.history`. Where that is empty, nothing can be said of what was said.",
    ...{ section: '7', mark: 'reported' },
    does: 'Looks at the audits of the last tickets for a chat.',
    expects: { history: each(ANYTHING), hasEnd: ANYTHING },
    ask: async (zendesk) => {
      const found = await firstAudit(zendesk, (event) => event['type'] === 'ChatStartedEvent')
      const started = found?.event
      if (!started) throw new Unanswerable('None of the last tickets is a chat')
      const history = Object(started['value'])['history']
      return { history: shapeOf(history, 3) ?? null, hasEnd: found.text.includes('ChatEndedEvent') }
    },
  },
  {
    ...beside,
    id: 'automation-event',
    fact: "An automation's changes are an audit of its own, by the author -1, whose via names the rule.",
    ...{ section: '6', mark: 'open' },
    does: 'Looks at the audits of the last tickets for one of an automation.',
    expects: { channel: 'rule', rel: 'automation', isSystem: true, on: 'audit' },
    words: ['event', 'audit', 'trigger', 'system'],
    ask: async (zendesk) => {
      const isOne = (via: unknown) => String(Object(Object(via)['source'])['rel']) === 'automation'
      const found = await firstAudit(
        zendesk,
        (event, audit) => isOne(audit['via']) || isOne(event['via']),
      )
      if (!found) throw new Unanswerable('No automation changed one of the last tickets')
      const isWhole = isOne(found.audit['via'])
      const via = Object(isWhole ? found.audit['via'] : found.event['via']) as Json
      return {
        ...{ channel: String(via['channel']), rel: String(Object(via['source'])['rel']) },
        ...{ isSystem: found.audit['author_id'] === -1, on: isWhole ? 'audit' : 'event' },
      }
    },
  },
]

async function savedTags(rest: Zendesk['rest'], id: number): Promise<readonly string[]> {
  const { tags } = (await rest('GET', `tickets/${id}/tags.json`)).body
  return (tags ?? []) as readonly string[]
}

interface Found {
  readonly event: Json
  readonly audit: Json
  /** All audits of the ticket. */
  readonly text: string
}

const LOOKED_AT = 15

/** The first event of this kind in the audits of the tickets that changed last. */
async function firstAudit(
  { rest }: Zendesk,
  isMeant: (event: Json, audit: Json) => boolean,
): Promise<Found | undefined> {
  const { body } = await rest(
    'GET',
    `tickets.json?sort_by=updated_at&sort_order=desc&per_page=${LOOKED_AT}`,
  )
  for (const ticket of ((body['tickets'] ?? []) as readonly Json[]).slice(0, LOOKED_AT)) {
    const { audits } = (await rest('GET', `tickets/${ticket['id']}/audits.json`)).body
    for (const audit of (audits ?? []) as readonly Json[]) {
      const events = (audit['events'] ?? []) as readonly Json[]
      const event = events.find((one) => isMeant(one, audit))
      if (event) return { event, audit, text: JSON.stringify(audits) }
    }
  }
  return undefined
}
