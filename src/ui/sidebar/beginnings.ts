import type { SidebarView } from '../../domain/sidebar/view'
import type { Hands } from '../frame/hands'
import type { Say } from '../text/say'

export interface Beginning {
  readonly id: string
  readonly label: string
  readonly begin: () => void
  readonly onApproach?: () => void
}

/** What could be begun on this ticket: the manuals an admin offers for it, the note, the attempts. */
export function beginningsOf(
  { note, step, can, playbooks }: SidebarView,
  { open, approach, session }: Hands,
  { text, playbook }: Say,
): readonly Beginning[] {
  const isNoteMissing = note.kind === 'none' && step.kind !== 'ended'
  const canBegin = can.start && step.kind !== 'replied'
  const offered = playbooks.offered.map((id) => ({
    id,
    label: playbook(id),
    begin: () => void session.startPlaybook(id),
  }))
  const escalation = { id: 'note', label: text('escalate'), begin: () => open({ kind: 'note' }) }
  return [
    ...offered,
    ...(isNoteMissing ? [{ ...escalation, onApproach: approach }] : []),
    ...(canBegin ? [{ id: 'contact', label: text('begin'), begin: session.begin }] : []),
  ]
}
