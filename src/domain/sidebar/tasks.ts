import type { PlaybookId } from '../playbook/playbook-id'
import type { NextStep } from './next-step'
import type { PlaybookState, PlaybookView } from './playbook-view'
import type { SidebarView } from './view'

/** The attempts, as one of the manuals an agent may be at on this ticket. */
const CONTACT: PlaybookId = 'contato'

type TaskFacts = Pick<SidebarView, 'next' | 'contact' | 'track' | 'playbooks'>

/** What can be worked on here, the attempts first; beside a playbook they are left out until they began. */
export function tasksOf(view: TaskFacts): readonly PlaybookId[] {
  const { running } = view.playbooks
  const isContact = running.length === 0 || !isSilent(view)
  return [...(isContact ? [CONTACT] : []), ...running.map(({ id }) => id)]
}

/** Whose message or note is in the draft: until it is sent or undone there is nothing else to do. */
export function taskInDraft({ next }: Pick<SidebarView, 'next'>): PlaybookId | undefined {
  if (next.kind !== 'staged' && next.kind !== 'held') return undefined
  return next.what.kind === 'step' ? next.what.playbook : CONTACT
}

/** What the head of the screen names unless the agent chose another: what can be done now. */
export function proposedTask(view: TaskFacts): PlaybookId {
  const { running } = view.playbooks
  const inDraft = taskInDraft(view)
  if (inDraft) return inDraft
  if (!isSilent(view) && !RESTING.includes(view.next.kind)) return CONTACT
  const first = running.find(({ state }) => !WAITING.includes(state.kind))
  return first?.id ?? (isSilent(view) ? running[0]?.id : undefined) ?? CONTACT
}

/** Nothing of it is on the ticket yet: it was begun on this screen. */
export const isBegunHere = ({ done, state }: PlaybookView): boolean =>
  done.length === 0 && state.kind !== 'loading' && state.kind !== 'failed'

/** Whether what is open can be put away: it left nothing on the ticket yet, or nothing is left to do. */
export const canPutAway = (
  { isBegunHere: isContactBegun }: Pick<SidebarView, 'isBegunHere'>,
  playbook: PlaybookView | undefined,
): boolean => (playbook ? isBegunHere(playbook) || playbook.state.kind === 'over' : isContactBegun)

/** The attempts were never begun: idle, or held by a playbook's pause. */
const isSilent = ({ contact, track }: Pick<SidebarView, 'contact' | 'track'>): boolean =>
  contact.kind === 'idle' || (contact.kind === 'paused' && track.length === 0)

/** The attempts ask for nothing at the moment. */
const RESTING: readonly NextStep['kind'][] = [
  ...(['idle', 'paused', 'ended', 'new-ticket'] as const),
  ...(['waiting', 'rest-day', 'final-day'] as const),
]

/** A playbook asks for nothing at the moment. */
const WAITING: readonly PlaybookState['kind'][] = ['loading', 'waiting', 'closed', 'over']
