import { ANYTHING, either, NUMBER, TEXT, YES_OR_NO } from '../expected'
import { shapeOf } from '../nameless'
import { type Probe, Unanswerable } from '../probe'
import { type Json, OWN_TAG, SETTLED_MS, wait, type Zendesk } from '../zendesk'

const beside = { where: 'ticket_sidebar' } as const

/** The draft: what an app stages, and what of it is saved. */
export const DRAFT: readonly Probe[] = [
  {
    ...beside,
    id: 'tags-forms',
    fact: '`ticket.tags.add` and `.remove` take one tag or a list.',
    ...{ section: '2', mark: 'reported' },
    does: 'Adds three tags to the draft, one alone and two in a list, and removes them in both ways.',
    takesBack: 'The tags of the draft.',
    expects: { alone: true, list: true, areGone: true },
    ask: async ({ client, read, takeBack }) => {
      const [one, ...two] = [`${OWN_TAG}_1`, `${OWN_TAG}_2`, `${OWN_TAG}_3`]
      const tags = async () => ((await read('ticket.tags')) ?? []) as readonly string[]
      takeBack(() => client.invoke('ticket.tags.remove', [one, ...two]))
      await client.invoke('ticket.tags.add', one)
      const alone = (await tags()).includes(one)
      await client.invoke('ticket.tags.add', two)
      const list = (await tags()).filter((tag) => two.includes(tag)).length === 2
      await client.invoke('ticket.tags.remove', one)
      await client.invoke('ticket.tags.remove', two)
      return { alone, list, areGone: !(await tags()).some((tag) => tag.startsWith(OWN_TAG)) }
    },
  },
  {
    ...beside,
    id: 'draft-is-not-saved',
    fact: 'A tag that an app adds is in the draft, and not in the saved ticket.',
    ...{ section: '3', mark: 'documented' },
    does: 'Adds a tag to the draft and reads the saved ticket.',
    takesBack: 'The tag of the draft.',
    expects: { inDraft: true, isSaved: false },
    ask: async ({ client, read, rest, takeBack }) => {
      takeBack(() => client.invoke('ticket.tags.remove', OWN_TAG))
      await client.invoke('ticket.tags.add', OWN_TAG)
      const draft = ((await read('ticket.tags')) ?? []) as readonly string[]
      return { inDraft: draft.includes(OWN_TAG), isSaved: await hasSaved(rest, read) }
    },
  },
  {
    ...beside,
    id: 'status-is-category',
    fact: 'A status that is set fires `ticket.status.changed`, `ticket.statusCategory.changed` and `ticket.customStatus.changed`.',
    ...{ section: '2', mark: 'documented' },
    does: "Sets the draft's status to pending, or to open where it is pending.",
    takesBack: 'The status of the draft.',
    expects: { status: true, category: true, custom: true, shape: { id: NUMBER } },
    ask: async ({ client, hear, read, takeBack }) => {
      const before = await read('ticket.status')
      if (before === 'closed') throw new Unanswerable('The ticket is closed')
      // It could not be taken back.
      if (before === 'new') throw new Unanswerable('The ticket is new')
      takeBack(() => client.set('ticket.status', before))
      const names = ['ticket.status', 'ticket.statusCategory', 'ticket.customStatus']
      const heard = await hear(
        names.map((name) => `${name}.changed`),
        () => client.set('ticket.status', before === 'pending' ? 'open' : 'pending'),
      )
      const came = (name = '') => heard.some(({ event }) => event === `${name}.changed`)
      return {
        ...{ status: came(names[0]), category: came(names[1]), custom: came(names[2]) },
        shape: shapeOf(await read('ticket.customStatus')) ?? null,
      }
    },
  },
  {
    ...beside,
    id: 'composer-side',
    fact: '`comment.type` can be set, and is read back. Setting it was reported as broken in Agent Workspace.',
    ...{ section: '2', mark: 'reported' },
    does: 'Turns the composer to internal note.',
    takesBack: 'The side of the composer.',
    expects: { type: 'internalNote' },
    words: ['publicReply'],
    ask: async ({ client, read, takeBack }) => {
      const before = await read('comment.type')
      takeBack(() => client.set('comment.type', before))
      await client.set('comment.type', 'internalNote')
      await wait(SETTLED_MS)
      return { type: String(await read('comment.type')) }
    },
  },
  {
    ...beside,
    id: 'composer-text',
    fact: 'An empty composer holds nothing or `<p></p>`; with rich text, what is appended is HTML.',
    ...{ section: '2', mark: 'reported' },
    does: 'Appends a word to the empty draft of a comment, by both names of the action.',
    takesBack: 'The text of the draft.',
    expects: { empty: either('nothing', '<p></p>'), isRich: YES_OR_NO, byBothNames: true },
    words: ['nothing', '<p></p>', '<p><br></p>', 'something else'],
    ask: async (zendesk) => {
      const { client, read } = zendesk
      const empty = await emptyComposer(zendesk)
      const isRich = shapeOf(await read('comment.useRichText')) ?? null
      await client.invoke('comment.appendText', 'conformance1')
      await client.invoke('ticket.comment.appendText', 'conformance2')
      await wait(SETTLED_MS)
      const text = String(await read('comment.text'))
      return { empty, isRich, byBothNames: /conformance1[\s\S]*conformance2/.test(text) }
    },
  },
  {
    ...beside,
    id: 'composer-html',
    fact: '`ticket.comment.appendHtml` keeps the paragraphs and bold words of what it is given.',
    ...{ section: '2', mark: 'reported' },
    does: 'Appends a line of HTML to the empty draft of a comment.',
    takesBack: 'The text of the draft.',
    expects: { hasText: true, hasBold: true },
    ask: async (zendesk) => {
      const { client, read } = zendesk
      await emptyComposer(zendesk)
      await client.invoke('ticket.comment.appendHtml', '<p>conformance <b>bold</b></p>')
      await wait(SETTLED_MS)
      const text = String(await read('comment.text'))
      return {
        hasText: text.includes('conformance'),
        hasBold: /<(b|strong)\b/.test(text),
      }
    },
  },
  {
    ...beside,
    id: 'composer-insert',
    fact: '`ticket.editor.insert` puts a text into the composer, from the sidebar too.',
    ...{ section: '2', mark: 'documented' },
    does: 'Inserts a word into the empty draft of a comment.',
    takesBack: 'The text of the draft.',
    expects: { hasText: true },
    ask: async (zendesk) => {
      await emptyComposer(zendesk)
      await zendesk.client.invoke('ticket.editor.insert', 'conformance')
      await wait(SETTLED_MS)
      return { hasText: String(await zendesk.read('comment.text')).includes('conformance') }
    },
  },
  {
    ...beside,
    id: 'target-channel',
    fact: '`ticket.editor.targetChannel` says where the composer will send.',
    ...{ section: '2', mark: 'documented' },
    does: 'Reads the channel.',
    expects: { name: TEXT, sessionBased: YES_OR_NO, sessionActive: YES_OR_NO },
    ask: async ({ read }) => shapeOf(await read('ticket.editor.targetChannel')) ?? null,
  },
  {
    ...beside,
    id: 'ticket-whole',
    fact: '`ticket` is the whole ticket, with its draft of a comment.',
    ...{ section: '2', mark: 'reported' },
    does: 'Reads the ticket at once.',
    expects: {
      ...{ id: NUMBER, subject: TEXT, status: TEXT, tags: ANYTHING, via: { channel: ANYTHING } },
      ...{ requester: { id: NUMBER, name: TEXT }, comment: { text: ANYTHING, type: TEXT } },
      ...{ assignee: ANYTHING, brand: { id: NUMBER }, form: ANYTHING },
    },
    ask: async ({ read }) => shapeOf(await read('ticket')) ?? null,
  },
  {
    ...beside,
    id: 'comments',
    fact: '`ticket.comments` has the written comments, each with HTML and author.',
    ...{ section: '2', mark: 'reported' },
    does: 'Reads the comments.',
    expects: [{ id: NUMBER, value: TEXT, author: { id: NUMBER, name: TEXT }, via: ANYTHING }],
    ask: async ({ read }) => listShape(await read('ticket.comments'), 'comment'),
  },
  {
    ...beside,
    id: 'conversation',
    fact: '`ticket.conversation` has what was said, each with author, role, channel, moment and message.',
    ...{ section: '2', mark: 'documented' },
    does: 'Reads the conversation.',
    expects: [
      {
        author: { id: either(NUMBER, null), name: either(TEXT, null), role: TEXT },
        channel: { name: TEXT },
        timestamp: TEXT,
        message: { content: either(TEXT, null), contentType: either(TEXT, null) },
      },
    ],
    ask: async ({ read }) => listShape(await read('ticket.conversation'), 'message'),
  },
]

/** Whether the tag is in the saved ticket. */
async function hasSaved(rest: Zendesk['rest'], read: Zendesk['read']): Promise<boolean> {
  const { body } = await rest('GET', `tickets/${await read('ticket.id')}.json`)
  return (((body['ticket'] as Json)['tags'] ?? []) as readonly string[]).includes(OWN_TAG)
}

/** Says how an empty composer reads; a draft of the agent's own is left alone. */
async function emptyComposer({ client, read, takeBack }: Zendesk): Promise<string> {
  const before = String((await read('comment.text')) ?? '')
  if (before.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '') {
    throw new Unanswerable('Somebody is writing a comment')
  }
  takeBack(() => client.set('comment.text', before))
  return before === '' ? 'nothing' : before
}

function listShape(list: unknown, what: string) {
  const shape = shapeOf(list) ?? null
  if (Array.isArray(shape) && shape.length === 0) throw new Unanswerable(`There is no ${what}`)
  return shape
}
