import type { NoteAnswers } from '../../src/domain/note/note-answers'
import type { Playbook } from '../../src/domain/playbook/playbook'
import type { Sidebar } from '../fakes/open-sidebar'
import type { TicketStory } from '../fakes/ticket-story'
import { ESCALATION } from '../fixtures/templates'
import { FATURAMENTO, RETORNO, TRIAGEM } from '../playbooks/every-playbook'
import {
  COMPLETE_NOTE,
  GROUP,
  MESSAGING,
  type Move,
  type Opening,
  type RoleId,
  type Status,
  USER,
} from '../workspace'
import { pass } from './fake-time'

/** One ticket on an agent's screen, and the agent's hands. */
export interface Desk {
  readonly story: TicketStory
  readonly sidebar: Sidebar
  /** Zendesk's own button; how long the app held it is measured. */
  readonly submit: (status?: Status) => Promise<void>
}

/** One thing an agent does, or that happens to the ticket, and what came before it. */
export interface FlowStep {
  readonly name: string
  /** In São Paulo; 20/11/2026 is a Friday and a holiday. */
  readonly now: string
  readonly opening?: Opening
  readonly role?: RoleId
  readonly settings?: Readonly<Record<string, unknown>>
  /** What was saved before the ticket was opened. */
  readonly tell?: (story: TicketStory) => void
  /** What the agent did while everything still went well. */
  readonly prepare?: (desk: Desk) => Promise<void>
  /** Without it the step is the opening itself. */
  readonly act?: (desk: Desk) => Promise<unknown>
}

const MORNING = '2026-11-18T10:00-03:00'
const EVENING = '2026-11-18T17:20-03:00'
const SOONER = { rule: 'sooner', reason: 'cliente', text: 'Ligou.' } as const

const ANSWERS: NoteAnswers = {
  system: { option: 'nao', text: 'A tela não permite data retroativa.' },
  description: 'Ajustar o saldo da filial 3, de 01/10 a 15/10.',
  cause: 'Erro de sistema na versão 8.12.',
  solution: 'Saldo final igual ao do inventário.',
}

/** The last of them on the workday `lastOn`; 0 is today. */
const made =
  (count: 1 | 2 | 3, lastOn: number) =>
  ({ account, ticketId }: TicketStory): void =>
    account.sendAttempts(ticketId, count, lastOn)

const inserted =
  (n: 1 | 2 | 3) =>
  async ({ sidebar: { session } }: Desk): Promise<void> => {
    if (n === 1) session.begin()
    await session.insertAttempt(n)
  }

const recorded = ({ story, sidebar }: Desk): Promise<boolean> =>
  sidebar.session.recordContact({
    ...{ n: 2, channel: 'telefone', at: story.clock.now() - 600_000 },
    text: 'Caixa postal.',
  })

const cancelling = ({ sidebar }: Desk): Promise<void> => sidebar.session.prepareCancellation()

const replies = ({ account, ticketId }: TicketStory): void =>
  void account.customerReplies(ticketId, { text: 'Oi, pode seguir.' })

/** What others save meanwhile is not read: the tab is hidden. */
const hidden =
  (save: (story: TicketStory) => void) =>
  ({ sidebar, story }: Desk): void => {
    sidebar.client.fire('app.deactivated')
    save(story)
  }

const comesBack = async ({ sidebar }: Desk): Promise<void> => {
  sidebar.client.fire('app.activated')
  await pass(200)
}

const keepsForm = ({ sidebar }: Desk, answers: NoteAnswers): void =>
  sidebar.session.forms.write('note-form', answers)

const insertedNote = async (desk: Desk, answers: NoteAnswers = ANSWERS): Promise<boolean> => {
  keepsForm(desk, answers)
  return desk.sidebar.session.insertNote(ESCALATION, answers)
}

const sentByBruno =
  (n: 1 | 2 | 3) =>
  ({ account, clock, ticketId }: TicketStory): void => {
    const at = clock.now()
    account.sendAttempt(ticketId, n, { at, by: USER.bruno })
  }

const savedNote = ({ account, clock, ticketId }: TicketStory): void =>
  void account.save(ticketId, USER.ana, {
    comment: { html: COMPLETE_NOTE, isPublic: false },
    at: clock.now() - 3_600_000,
  })

const costConfirmed = ({ account, clock, ticketId }: TicketStory): void => {
  const at = clock.now() - 7_200_000
  account.save(ticketId, USER.ana, {
    comment: {
      html: account.messageHtml('cost', ticketId, at),
      isPublic: true,
    },
    tags: { add: ['roteiro', 'custo_informado'], remove: [] },
    at,
  })
  account.customerReplies(ticketId, { text: 'Sim, pode fazer.', at: at + 3_600_000 })
}

/** The second attempt lost its tag, and somebody set the third's. */
const tagsByHand = (story: TicketStory): void => {
  made(2, -1)(story)
  const { account, clock, ticketId } = story
  account.save(ticketId, USER.bruno, {
    tags: { add: ['contato_tentativa_3'], remove: ['contato_tentativa_2'] },
    at: clock.now() - 3_600_000,
  })
}

/** A customer who cannot talk now, up to the note that closes the ticket. */
const CLOSING: readonly Omit<Move, 'at'>[] = [
  { step: 'situacao', way: 'encerrar' },
  { step: 'dizer_encerrar' },
  { step: 'fechar' },
]

const BILLED: readonly Omit<Move, 'at'>[] = [
  { step: 'avaliar', way: 'conheco' },
  { step: 'incidente', way: 'informado' },
]

const BOOKED: readonly Omit<Move, 'at'>[] = [
  { step: 'preparo' },
  { step: 'lista', way: 'pagamento' },
  { step: 'mensagem_pagamento', says: { text: 'mensagem_pagamento', isPublic: true } },
]

/** Steps of a playbook, one a minute, the last a minute ago. */
function playedOn(playbook: Playbook, moves: readonly Omit<Move, 'at'>[]) {
  return ({ account, clock, ticketId }: TicketStory): void => {
    const at = (n: number): number => clock.now() - (moves.length - n) * 60_000
    account.walk(
      ticketId,
      playbook,
      moves.map((move, n) => ({ ...move, at: at(n) })),
    )
  }
}

const insertedNoteOfStep = ({ sidebar }: Desk): Promise<void> =>
  sidebar.session.insertStep('retorno', 'nota_encerrar', {})

/** The whole way of a ticket, step by step. */
export const FLOW_STEPS: readonly FlowStep[] = [
  {
    name: 'Open the ticket',
    now: MORNING,
    tell: made(1, -1),
  },
  {
    name: 'Open the ticket as a light agent',
    now: MORNING,
    role: 'light-agent',
    tell: made(1, -1),
  },
  {
    name: 'Insert the 1st attempt',
    now: MORNING,
    prepare: async ({ sidebar }) => sidebar.session.begin(),
    act: inserted(1),
  },
  { name: 'Insert the 2nd attempt', now: MORNING, tell: made(1, -1), act: inserted(2) },
  { name: 'Insert the 3rd attempt', now: MORNING, tell: made(2, -1), act: inserted(3) },
  {
    name: 'Submit the 1st attempt',
    now: MORNING,
    prepare: inserted(1),
    act: ({ submit }) => submit('pending'),
  },
  {
    name: 'Submit the 2nd attempt',
    now: MORNING,
    tell: made(1, -1),
    prepare: inserted(2),
    act: ({ submit }) => submit('pending'),
  },
  {
    name: 'Submit the 3rd attempt',
    now: MORNING,
    tell: made(2, -1),
    prepare: inserted(3),
    act: ({ submit }) => submit('pending'),
  },
  {
    name: 'The customer replies',
    now: MORNING,
    tell: made(2, -1),
    act: async ({ story }) => replies(story),
  },
  {
    name: 'Submit after a reply that was not read yet',
    now: MORNING,
    tell: made(1, -1),
    prepare: async (desk) => {
      await inserted(2)(desk)
      hidden(replies)(desk)
    },
    act: async (desk) => {
      await comesBack(desk)
      await desk.submit('pending')
    },
  },
  {
    name: 'Submit what a colleague has sent meanwhile',
    now: MORNING,
    tell: made(1, -1),
    prepare: async (desk) => {
      await inserted(2)(desk)
      hidden(sentByBruno(2))(desk)
    },
    act: async (desk) => {
      await comesBack(desk)
      await desk.submit('pending')
    },
  },
  { name: 'Insert the note', now: MORNING, act: (desk) => insertedNote(desk) },
  {
    name: 'Submit a complete note',
    now: MORNING,
    prepare: async (desk) => void (await insertedNote(desk)),
    act: ({ submit }) => submit(),
  },
  {
    name: 'Submit an incomplete note',
    now: MORNING,
    prepare: async (desk) => void (await insertedNote(desk, { ...ANSWERS, cause: '' })),
    act: ({ submit }) => submit(),
  },
  {
    name: 'Submit an incomplete note where the gate only warns',
    now: MORNING,
    settings: { portao_nota: 'avisar' },
    prepare: async (desk) => void (await insertedNote(desk, { ...ANSWERS, cause: '' })),
    act: ({ submit }) => submit(),
  },
  {
    name: 'Escalate by moving to a group, the note being saved',
    now: MORNING,
    settings: { grupo_escalonamento: String(GROUP.scripts) },
    tell: savedNote,
    act: async ({ sidebar, submit }) => {
      sidebar.tab.set('ticket.assignee', { groupId: GROUP.scripts })
      await submit()
    },
  },
  {
    name: 'Insert an attempt sooner, as an exception',
    now: MORNING,
    tell: made(1, 0),
    act: ({ sidebar }) => sidebar.session.insertAttempt(2, SOONER),
  },
  {
    name: 'Submit an exception',
    now: MORNING,
    tell: made(1, 0),
    prepare: ({ sidebar }) => sidebar.session.insertAttempt(2, SOONER),
    act: ({ submit }) => submit('pending'),
  },
  {
    name: 'Record a contact made outside Zendesk',
    now: MORNING,
    tell: made(1, -1),
    act: recorded,
  },
  {
    name: 'Submit the record of a contact',
    now: MORNING,
    tell: made(1, -1),
    prepare: async (desk) => void (await recorded(desk)),
    act: ({ submit }) => submit(),
  },
  { name: 'Prepare the cancellation', now: EVENING, tell: made(3, 0), act: cancelling },
  {
    name: 'Submit the cancellation',
    now: EVENING,
    tell: made(3, 0),
    prepare: cancelling,
    act: ({ submit }) => submit(),
  },
  {
    name: 'Submit the cancellation after a reply that was not read yet',
    now: EVENING,
    tell: made(3, 0),
    prepare: async (desk) => {
      await cancelling(desk)
      hidden(replies)(desk)
    },
    act: async (desk) => {
      await comesBack(desk)
      await desk.submit()
    },
  },
  {
    name: 'Insert into a chat',
    now: MORNING,
    opening: { channel: MESSAGING },
    prepare: async ({ sidebar }) => sidebar.session.begin(),
    act: inserted(1),
  },
  {
    name: 'Send in a chat',
    now: MORNING,
    opening: { channel: MESSAGING },
    prepare: inserted(1),
    act: ({ sidebar }) => sidebar.tab.send(),
  },
  { name: 'Insert the cost', now: MORNING, act: ({ sidebar }) => sidebar.session.insertCost() },
  {
    name: 'Submit the cost',
    now: MORNING,
    prepare: ({ sidebar }) => sidebar.session.insertCost(),
    act: ({ submit }) => submit('pending'),
  },
  {
    name: 'Hand the cost to the commercial group',
    now: MORNING,
    settings: { grupo_comercial: String(GROUP.commercial) },
    tell: costConfirmed,
    act: ({ sidebar }) => sidebar.session.forwardToCommercial(),
  },
  {
    name: 'Take the count from the history',
    now: MORNING,
    tell: tagsByHand,
    act: ({ sidebar }) => sidebar.session.useHistory(),
  },
  {
    name: 'Take the inserted attempt back',
    now: MORNING,
    tell: made(1, -1),
    prepare: inserted(2),
    act: ({ sidebar }) => sidebar.session.undo(),
  },
  {
    name: 'Open a ticket on which a playbook waits',
    now: MORNING,
    tell: playedOn(TRIAGEM, BOOKED),
  },
  {
    name: 'Answer a question of a playbook',
    now: MORNING,
    prepare: ({ sidebar }) => sidebar.session.startPlaybook('retorno'),
    act: ({ sidebar }) => sidebar.session.takeWay('retorno', 'encerrar', 'situacao'),
  },
  {
    name: 'Take the last answer of a playbook back',
    now: MORNING,
    tell: playedOn(RETORNO, CLOSING.slice(0, 1)),
    act: ({ sidebar }) => sidebar.session.goBack('retorno'),
  },
  {
    name: 'Mark a message as sent in the group',
    now: MORNING,
    tell: playedOn(FATURAMENTO, BILLED),
    act: ({ sidebar }) => sidebar.session.markSent('faturamento', 'primeira_2', {}),
  },
  {
    name: 'Insert a note of a playbook',
    now: MORNING,
    tell: playedOn(RETORNO, CLOSING),
    act: insertedNoteOfStep,
  },
  {
    name: 'Submit a note of a playbook',
    now: MORNING,
    tell: playedOn(RETORNO, CLOSING),
    prepare: insertedNoteOfStep,
    act: ({ submit }) => submit(),
  },
  {
    name: 'Submit a message of a playbook',
    now: MORNING,
    tell: playedOn(TRIAGEM, BOOKED.slice(0, 2)),
    prepare: ({ sidebar }) => sidebar.session.insertStep('triagem', 'mensagem_pagamento', {}),
    act: ({ submit }) => submit('pending'),
  },
]
