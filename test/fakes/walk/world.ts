import { CHAT, type DraftSeed, type Opening, USER, WHATSAPP } from '../../workspace'
import type { Sidebar } from '../open-sidebar'
import { type TicketStory, tellStory } from '../ticket-story'
import type { Scene, Who } from './moves'

/** Where somebody sits with the ticket open. */
export interface Desk {
  readonly sidebar: Sidebar
  readonly userId: number
  readonly isHidden: boolean
}

/** One ticket and the two desks at which it is open; a desk changes hands when somebody leaves. */
export interface World {
  readonly story: TicketStory
  readonly desks: Record<Who, Desk>
}

const OPENINGS: Readonly<Record<Scene['channel'], Opening>> = {
  email: {},
  chat: { channel: CHAT },
  whatsapp: { channel: WHATSAPP },
}

/** Thursday, 19/11/2026, 10:00 in São Paulo; the attempts were made on business days before. */
export async function begin({ channel, made }: Scene): Promise<World> {
  const story = tellStory('2026-11-19T10:00-03:00', OPENINGS[channel])
  const { account, ticketId } = story
  const days = account.days()
  if (channel !== 'email') {
    const at = made ? days.at(days.workday(-5), '08:20') : days.ago(60)
    account.says(ticketId, USER.marina, 'Bom dia!', at)
  }
  if (made) account.sendAttempts(ticketId, made, -1)
  const sit = async (userId: number): Promise<Desk> => {
    return { userId, isHidden: false, sidebar: await story.open({ userId }) }
  }
  return { story, desks: { ana: await sit(USER.ana), bruno: await sit(USER.bruno) } }
}

/** The ticket is closed at a desk and opened again there, maybe by somebody else. */
export async function openAgain(
  { story, desks }: World,
  who: Who,
  draft: DraftSeed = {},
  userId: number = desks[who].userId,
): Promise<void> {
  desks[who].sidebar.close()
  desks[who] = { userId, isHidden: false, sidebar: await story.open({ userId, draft }) }
}

/** Everything a move can change, to tell whether it did anything. */
export const traceOf = ({ story, desks }: World): string => {
  const { account, ticketId, faults } = story
  const ticket = account.ticket(ticketId)
  const people = account.directory.users.map(({ role, isDeleted }) => [role, isDeleted])
  return JSON.stringify([
    ...[ticket?.updatedAt, ticket?.tags, ticket?.channel, ticket?.requesterId, people],
    ...[faults.list(), Object.values(desks).map(traceOfDesk)],
  ])
}

function traceOfDesk({ sidebar, userId, isHidden }: Desk) {
  const { comment, form } = sidebar.tab.view()
  const { text, type, channel } = comment
  const state = sidebar.session.state()
  const step = state.kind === 'ready' ? state.view.next.kind : state.kind
  return [userId, isHidden, text, type, channel.name, form.tags, form.status, step]
}
