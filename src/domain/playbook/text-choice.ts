import type { Model } from '../sidebar/model'
import { doneLines } from './done-lines'
import { fillText } from './fill-text'
import type { PlaybookReading } from './read-playbooks'
import { tagOfStep, valueIn } from './step-tags'
import type { TextChoice } from './view'

/** What this playbook's texts can say of this ticket. */
export function textFacts(
  { ticket, agent, now, rules }: Model,
  { ticketName }: TicketName,
  { position, marks, playbook }: PlaybookReading,
) {
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

/** A text of a playbook, filled in with what is known of the ticket. */
export function choiceOf(
  id: string,
  model: Model,
  facts: TicketName,
  reading: PlaybookReading,
): TextChoice {
  const text = reading.playbook.texts.find((known) => known.id === id)?.text ?? ''
  const known = textFacts(model, facts, reading)
  const rendered = fillText(text, known)
  if (rendered.kind === 'ready') return { id, rendered, open: rendered.text }
  const asked = Object.fromEntries(rendered.missing.map((slot) => [slot, `{{${slot}}}`]))
  const open = fillText(text, known, asked)
  return { id, rendered, open: open.kind === 'ready' ? open.text : text }
}
