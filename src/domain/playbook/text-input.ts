import type { WorkingTime } from '../calendar/working-time'
import type { Agent, Instant, Ticket } from '../ticket/ticket'
import { doneLines } from './done-lines'
import type { TextInput } from './fill-text'
import type { PlaybookReading } from './read-playbooks'
import { tagOfStep, valueIn } from './step-tags'
import { type Given, givenValue } from './values'

/** Who and when, as the ticket on screen tells it. */
interface TicketInput {
  readonly ticket: Pick<Ticket, 'requester'>
  readonly agent: Pick<Agent, 'name'>
  readonly now: Instant
  readonly rules: { readonly time: WorkingTime; readonly given: Given }
}

/** What this playbook's texts can say of this ticket. */
export function textInput(
  { ticket, agent, now, rules }: TicketInput,
  { ticketName }: TicketName,
  { position, marks, playbook }: PlaybookReading,
): TextInput {
  const form = position.done.findLast(({ step }) => step.kind === 'form')
  return {
    ticket: ticketName,
    client: ticket.requester?.name ?? '',
    agent: agent.name,
    now,
    time: rules.time,
    language: playbook.language,
    phone: said(rules.given, PHONE),
    whatsapp: said(rules.given, WHATSAPP),
    values: playbook.values.flatMap(({ id }) => {
      const value = givenValue(playbook, id, rules.given)
      return value === undefined ? [] : [[id, `${value}`] as const]
    }),
    appointment: form && valueIn(marks.tags, tagOfStep(playbook, form.step))?.value,
    done: doneLines(position.done, rules.time.zone),
  }
}

/** The settings whose words every manual may write. */
const PHONE = 'telefone_suporte'
const WHATSAPP = 'link_whatsapp'

const said = (given: Given, setting: string): string => `${given[setting] ?? ''}`

export interface TicketName {
  /** As texts to the customer name it. */
  readonly ticketName: string
}
