import { fillText } from '../playbook/fill-text'
import type { PlaybookReading } from '../playbook/read-playbooks'
import { type TicketName, textInput } from '../playbook/text-input'
import type { Model } from '../reading/model'
import type { TextChoice } from './playbook-view'

/** A text of a playbook, filled in with what is known of the ticket. */
export function choiceOf(
  id: string,
  model: Model,
  input: TicketName,
  reading: PlaybookReading,
): TextChoice {
  const text = reading.playbook.texts.find((known) => known.id === id)?.text ?? ''
  const known = textInput(model, input, reading)
  const rendered = fillText(text, known)
  if (rendered.kind === 'ready') return { id, rendered, open: rendered.text }
  const asked = Object.fromEntries(rendered.missing.map((slot) => [slot, `{{${slot}}}`]))
  const open = fillText(text, known, asked)
  return { id, rendered, open: open.kind === 'ready' ? open.text : text }
}
