import { AUTOMATIC_REPLY, type Change, USER } from '../../workspace'
import { macroHtml } from '../agent-steps'
import { saveElsewhere } from '../elsewhere'
import type { OutsideMove } from './moves'
import { callNote } from './pasted'
import { openAgain, type World } from './world'

type Players = {
  readonly [K in OutsideMove['kind']]: (
    world: World,
    move: Extract<OutsideMove, { readonly kind: K }>,
  ) => unknown
}

/** How each thing happens that is not done at one of the desks. */
export const OUTSIDE_MOVES: Players = {
  reply: ({ story }, { by, text, on }) => {
    const { account, ticketId } = story
    const words = SAID[text]
    if (by === 'copy') {
      return saveElsewhere(story, { comment: { text: words, isPublic: true } }, USER.otavio)
    }
    const requester = account.user(account.ticket(ticketId)?.requesterId ?? null)
    // A colleague who asked for something and says what an attempt says makes one.
    if (!requester || requester.isDeleted) return
    if (requester.role !== 'end-user' && text === 'attempt') return
    account.customerReplies(ticketId, { text: words, ...(on === 'email' && { channel: on }) })
  },
  'end-chat': ({ story }) => story.account.endChat(story.ticketId),
  leaves: async (world) => {
    const { account } = world.story
    if (world.desks.bruno.userId !== USER.bruno) return
    await openAgain(world, 'bruno', {}, USER.fabio)
    const handOver = { text: 'Passo o ticket ao Fábio.', isPublic: false }
    saveElsewhere(world.story, { comment: handOver }, USER.bruno)
    account.becomeEndUser(USER.bruno)
  },
  colleague: ({ story }) => saveElsewhere(story, { requesterId: USER.elisa }, USER.fabio),
  deleted: ({ story: { account, ticketId } }) => {
    const requester = account.ticket(ticketId)?.requesterId
    if (requester === USER.marina) account.deleteUser(requester)
  },
  cross: ({ desks }) =>
    Promise.all([desks.ana.sidebar.tab.submit(), desks.bruno.sidebar.tab.submit()]),
  wait: ({ story: { clock } }, { hours }) => clock.moveTo(clock.now() + hours * 3_600_000),
  'other-save': ({ story }, { what }) => saveElsewhere(story, OTHER[what], USER.fabio),
  'bulk-tag': ({ story }, { n, isAdded }) => {
    const tag = `contato_tentativa_${n}`
    saveElsewhere(story, { tags: isAdded ? marked(tag) : { add: [], remove: [tag] } }, USER.fabio)
  },
  'api-attempt': ({ story }, { n, isTagged }) => {
    // Nobody reads the history of a ticket that was never marked.
    if (!isTagged && !story.tags().includes('roteiro')) return
    saveElsewhere(
      story,
      {
        comment: { html: macroHtml(story, `attempt-${n}`), isPublic: true },
        ...(isTagged && { tags: marked(`contato_tentativa_${n}`) }),
      },
      USER.fabio,
    )
  },
  'api-record': ({ story }, { n, isTagged, hoursAgo }) => {
    if (!isTagged && !story.tags().includes('roteiro')) return
    const text = callNote(n, story.clock.now() - hoursAgo * 3_600_000)
    saveElsewhere(
      story,
      {
        comment: { text, isPublic: false },
        ...(isTagged && { tags: marked(`contato_tentativa_${n}`) }),
      },
      USER.fabio,
    )
  },
  'api-cancel': ({ story }, { isWhole }) =>
    saveElsewhere(
      story,
      {
        ...{ status: 'solved', tags: marked('cancelado_sem_retorno') },
        ...(isWhole && { comment: { html: macroHtml(story, 'farewell'), isPublic: true } }),
      },
      USER.fabio,
    ),
  silence: ({ story: { faults } }, { isOn }) =>
    faults.set(isOn ? [{ match: '^GET', kind: 'status', status: 500 }] : []),
}

/** The account's trigger marks a ticket that gets a tag of ours where no app is open. */
const marked = (tag: string) => ({ add: [tag, 'roteiro'], remove: [] })

const SAID = {
  answer: 'Estou aqui.',
  automatic: AUTOMATIC_REPLY,
  attempt: 'Esta é a segunda tentativa de contato, me respondam!',
} as const

const OTHER: Readonly<Record<'tag' | 'answer' | 'note' | 'status', Change>> = {
  tag: { tags: { add: ['vip'], remove: [] } },
  answer: { comment: { text: 'Estou vendo.', isPublic: true } },
  note: { comment: { text: 'Conferi os anexos.', isPublic: false } },
  status: { status: 'pending' },
}
