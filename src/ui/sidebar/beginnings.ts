import type { SidebarView } from '../../domain/sidebar/view'
import { nameIn } from '../../domain/text/name'
import { noteBeginningOf } from '../../playbooks/note-beginnings'
import type { Hands } from '../frame/hands'
import { noteTitle } from '../note/note-title'
import type { Say } from '../text/say'

export interface Beginning {
  readonly id: string
  readonly label: string
  readonly begin: (hands: Hands) => void
  /** What it opens is fetched when a pointer or the focus comes near. */
  readonly opensPanel?: true
}

/** What could be begun on this ticket: the manuals an admin offers for it, the note, the attempts. */
export function beginningsOf(
  { absentNotes, next, can, playbooks }: SidebarView,
  say: Say,
): readonly Beginning[] {
  const { text, playbook, language } = say
  const canBegin = can.start && next.kind !== 'replied'
  const offered = playbooks.offered.map((id) => ({
    id,
    label: playbook(id),
    begin: ({ session }: Hands) => void session.startPlaybook(id),
  }))
  const notes = absentNotes.map((template) => {
    const begin = noteBeginningOf(template.id)
    return {
      id: `note ${template.id}`,
      label: begin === undefined ? noteTitle(template, say) : nameIn(begin, language),
      begin: ({ open }: Hands) => open({ kind: 'note', template }),
      opensPanel: true as const,
    }
  })
  return [
    ...offered,
    ...(next.kind === 'ended' ? [] : notes),
    ...(canBegin
      ? [{ id: 'contact', label: text('begin'), begin: ({ session }: Hands) => session.begin() }]
      : []),
  ]
}
