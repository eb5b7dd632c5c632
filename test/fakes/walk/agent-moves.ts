import { ESCALATION } from '../../fixtures/templates'
import { moveIn, type TicketTab } from '../../workspace'
import { ANSWERS, composer, macroHtml, submit, timesIn } from '../agent-steps'
import type { Sidebar } from '../open-sidebar'
import type { TicketStory } from '../ticket-story'
import type { AgentMove, LateText, Pause } from './moves'
import { callNote, isRich, messageFor, quoting, withMail, withMessage } from './pasted'
import { openAgain, type World } from './world'

type Players = {
  readonly [K in AgentMove['kind']]: (
    sidebar: Sidebar,
    move: Extract<AgentMove, { readonly kind: K }>,
    world: World,
  ) => unknown
}

/** How each thing is done that an agent does. */
export const AGENT_MOVES: Players = {
  attempt: async (sidebar) => {
    sidebar.session.begin()
    await insertNext(sidebar)
    return deliver(sidebar)
  },
  begin: ({ session }) => session.begin(),
  insert: (sidebar) => insertNext(sidebar),
  undo: ({ session }) => session.undo(),
  submit: (sidebar) => deliver(sidebar),
  solve: (sidebar) => submit(sidebar, 'solved'),
  retype: (sidebar) =>
    sidebar.tab.type(
      isRich(sidebar) ? '<p>Seguimos analisando o caso.</p>' : 'Seguimos analisando.',
    ),
  reopen: (_, { who }, world) => openAgain(world, who),
  record: async (sidebar, _, { story: { clock } }) => {
    const { next } = sidebar.view()
    const asked = 'what' in next ? next.what : next
    if (!('n' in asked) || typeof asked.n !== 'number' || asked.kind === 'step') return
    const contact = { channel: 'telefone', at: clock.now(), text: 'Caixa postal.' } as const
    await sidebar.session.recordContact({ ...contact, n: asked.n })
  },
  'blind-send': (sidebar, { n }, { story }) => {
    if (!isConversation(sidebar)) return
    sidebar.tab.type(messageFor(story, sidebar, `attempt-${n}`))
    return sidebar.tab.send()
  },
  cancel: ({ session }, { isEarly }) =>
    session.prepareCancellation(
      isEarly ? { rule: 'cancellation', reason: 'lider', text: '' } : undefined,
    ),
  hide: ({ client }, { who, isHidden }, { desks }) => {
    desks[who] = { ...desks[who], isHidden }
    client.fire(isHidden ? 'app.deactivated' : 'app.activated')
  },
  compose: ({ tab }, { on }, { story: { account, ticketId } }) => {
    const own = account.ticket(ticketId)?.channel.name ?? 'email'
    tab.chooseChannel(on === 'own' ? own : on)
  },
  charge: (sidebar, { by }, { story }) =>
    by === 'button'
      ? sidebar.session.insertCost()
      : sidebar.tab.type(withMessage(story, sidebar, 'cost', by)),
  mail: (sidebar, { side, head }) => sidebar.tab.type(withMail(sidebar, head, side)),
  quote: (sidebar, { what, by }, { story }) => {
    const words =
      what === 'draft' ? composer(sidebar) : messageFor(story, sidebar, `attempt-${what}`)
    if (words !== '') sidebar.tab.type(quoting(sidebar, words, by))
  },
  macro: async (sidebar, { text, isSubmitted }, { story }) => {
    sidebar.tab.type(messageFor(story, sidebar, text))
    if (!isSubmitted) return
    const isFarewell = text === 'farewell'
    const tag = isFarewell
      ? 'cancelado_sem_retorno'
      : text.replace('attempt-', 'contato_tentativa_')
    await sidebar.tab.invoke('ticket.tags.add', [tag])
    await submit(sidebar, isFarewell ? 'solved' : 'pending')
  },
  note: async (sidebar, { isWhole }) => {
    sidebar.tab.set('comment.type', 'internalNote')
    await sidebar.settled()
    const { cause } = ANSWERS
    await sidebar.session.insertNote(ESCALATION, { ...ANSWERS, cause: isWhole ? cause : '' })
  },
  together: async (sidebar, { apart, first }) => {
    const both = [() => insertNext(sidebar), () => sidebar.tab.submit('pending')] as const
    const [one, other] = first === 'button' ? both : [both[1], both[0]]
    const begun = one()
    await pause(apart)
    await Promise.all([begun, other()])
  },
  letters: async (sidebar, { apart }) => {
    const inserting = insertNext(sidebar)
    await pause(apart)
    const typed = `${composer(sidebar)}${isRich(sidebar) ? '<p>Palavra nova.</p>' : '\nPalavra nova.'}`
    sidebar.tab.type(typed)
    await inserting
    await sidebar.settled()
    const kept = timesIn(composer(sidebar), 'Palavra nova.')
    if (kept !== timesIn(typed, 'Palavra nova.'))
      throw new Error('letters typed meanwhile are lost')
  },
  lose: losePage,
  'late-text': (sidebar, { edit }, { story }) => {
    // Nobody reads the history of a ticket that was never marked.
    if (edit.endsWith('-in') && !story.tags().includes('roteiro')) return
    return editedLate(sidebar, LATE_TEXTS[edit](story))
  },
  'late-tags': (sidebar, { edit }) =>
    editedLate(sidebar, (tab) =>
      edit === 'off'
        ? tab.invoke('ticket.tags.remove', [ATTEMPT_TAGS])
        : tab.invoke('ticket.tags.add', [`contato_tentativa_${edit}`]),
    ),
}

const ATTEMPT_TAGS = [1, 2, 3].map((n) => `contato_tentativa_${n}`)

const LATE_TEXTS: Readonly<Record<LateText, (story: TicketStory) => (tab: TicketTab) => unknown>> =
  {
    'text-out': () => (tab) => tab.set('comment.text', '<p>Segue a resposta combinada.</p>'),
    'attempt-in': (story) => (tab) => tab.set('comment.text', macroHtml(story, 'attempt-2')),
    'record-in': (story) => (tab) => {
      tab.set('comment.type', 'internalNote')
      tab.set('comment.text', `<p>${callNote(2, story.clock.now())}</p>`)
    },
    internal: () => (tab) => tab.set('comment.type', 'internalNote'),
    open: () => (tab) => tab.set('ticket.status', 'open'),
  }

/** Too early is an exception, with a reason. */
async function insertNext(sidebar: Sidebar): Promise<void> {
  const { next } = sidebar.view()
  if (next.kind === 'due') return sidebar.session.insertAttempt(next.n)
  const exception = { rule: 'sooner', reason: 'lider', text: '' } as const
  if (next.kind === 'waiting' || next.kind === 'rest-day') {
    await sidebar.session.insertAttempt(next.n, exception)
  }
}

const isConversation = ({ tab }: Sidebar): boolean => {
  const { type, useRichText } = tab.view().comment
  return type === 'publicReply' && !useRichText
}

/** Nothing is asked about Send: an agent who looks sends what the sidebar waits for, and no more. */
async function deliver(sidebar: Sidebar): Promise<unknown> {
  if (!isConversation(sidebar)) return submit(sidebar)
  sidebar.client.fire('app.activated')
  await sidebar.settled()
  const { next } = sidebar.view()
  return next.kind === 'staged' && next.isBySend && sidebar.tab.send()
}

async function editedLate(sidebar: Sidebar, edit: (tab: TicketTab) => unknown): Promise<void> {
  const leave = moveIn(sidebar.tab, 'edits-late', { edit: (tab) => void edit(tab) })
  await submit(sidebar)
  leave()
}

async function losePage(
  { tab, client }: Sidebar,
  { who, how, isDraftKept }: Extract<AgentMove, { readonly kind: 'lose' }>,
  world: World,
): Promise<void> {
  const { faults } = world.story
  const before = faults.list()
  if (how !== 'blocked') {
    faults.set([...before, { on: 'save', status: how === 'refused' ? 500 : 'lost' }])
  }
  tab.addHook({
    ...{ name: 'Navegador', isLast: true },
    askSave: async () => {
      client.die()
      return how === 'blocked' ? { allow: false } : { allow: true }
    },
  })
  await tab.submit()
  faults.set(before)
  await openAgain(world, who, isDraftKept ? draftOf(tab) : {})
}

/** What Zendesk keeps of an open ticket when the page beside it is loaded again. */
function draftOf(tab: TicketTab) {
  const { comment, form, saved } = tab.view()
  const tags = saved?.tags ?? []
  return {
    ...{ text: comment.text, type: comment.type, channel: comment.channel.name },
    tags: {
      add: form.tags.filter((tag) => !tags.includes(tag)),
      remove: tags.filter((tag) => !form.tags.includes(tag)),
    },
    ...(form.status !== saved?.status && { status: form.status }),
  }
}

async function pause({ turns, promises }: Pause): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((go) => setImmediate(go))
  for (let one = 0; one < promises; one += 1) await Promise.resolve()
}
