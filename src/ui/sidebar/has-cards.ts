import type { SidebarView } from '../../domain/sidebar/view'

/** Whether anything is beside the step and the note. */
export const hasBeside = ({ cost, writing, notices, remindsOfAttachment }: SidebarView): boolean =>
  cost.kind !== 'none' || writing.length > 0 || notices.length > 0 || remindsOfAttachment

/** Whether there is anything to show other than the step and the quiet lines. */
export const hasCards = (view: SidebarView): boolean =>
  view.notes.length > 0 || hasBeside(view) || view.playbooks.running.length > 0

/** Whether the card of the step would show anything. */
export const hasStep = ({ next, track, deliversUntil }: SidebarView): boolean =>
  next.kind !== 'idle' || track.length > 0 || deliversUntil !== undefined
