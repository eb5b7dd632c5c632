import type { WorkingTime } from '../calendar/working-time'
import type { Agent, Instant, Ticket } from '../ticket/ticket'
import { doneLines } from './done-lines'
import type { TextFacts } from './fill-text'
import type { PlaybookReading } from './read-playbooks'
import { tagOfStep, valueIn } from './step-tags'

/** Who and when, as the ticket on screen tells it. */
interface TicketFacts {
  readonly ticket: Pick<Ticket, 'requester'>
  readonly agent: Pick<Agent, 'name'>
  readonly now: Instant
  readonly rules: {
    readonly time: WorkingTime
    readonly details: { readonly phone: string; readonly whatsapp: string }
  }
}

/** What this playbook's texts can say of this ticket. */
export function textFacts(
  { ticket, agent, now, rules }: TicketFacts,
  { ticketName }: TicketName,
  { position, marks, playbook }: PlaybookReading,
): TextFacts {
  const { phone, whatsapp } = rules.details
  const form = position.done.findLast(({ step }) => step.kind === 'form')
  return {
    ...{ ticket: ticketName, client: ticket.requester?.name ?? '', agent: agent.name },
    ...{ now, time: rules.time, phone, whatsapp },
    appointment: form && valueIn(marks.tags, tagOfStep(playbook, form.step))?.value,
    done: doneLines(position.done, rules.time.zone),
  }
}

export interface TicketName {
  /** As texts to the customer name it. */
  readonly ticketName: string
}
