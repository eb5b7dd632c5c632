import { toDay } from '../calendar/day'
import { automaticAnswer } from '../conversation/automatic-answer'

/** Whether no person wrote this, by its words alone (C7). */
export function isAutomaticReply(text: string): boolean {
  // The day matters only to when an absence ends, which is not asked here.
  const on = toDay('2026-01-01')
  return on !== undefined && automaticAnswer(text, { isFlagged: false, on }) !== undefined
}
