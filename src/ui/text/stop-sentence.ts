import type { Stop } from '../../domain/contact/stop'
import { ATTEMPT_NUMBERS } from '../../domain/tags'
import type { Language } from './language'
import { NOTE_FIX, noteStopWords } from './note-stop-words'
import { createSay, type Say, type SayingContext } from './say'
import type { TextKey } from './text'

/**
 * What Zendesk says when a submit is stopped: the fault, and where to find the way out. Without a zone
 * the hours are left out.
 */
export function stopSentence(stop: Stop, language: Language, context: SayingContext = {}): string {
  const say = createSay(language, context)
  const fault = stopWords(stop, say, context.zone !== undefined)
  const fix = FIX[stop.kind]
  return fix ? `${fault} ${say.text(fix)}` : fault
}

/** Where a sentence within the sidebar needs none: the button is right there. */
const FIX: Readonly<Partial<Record<Stop['kind'], TextKey>>> = {
  ...NOTE_FIX,
  'wrong-date': 'fix_date',
  'already-sent': 'fix_remove',
  'step-done': 'fix_remove',
  'out-of-order': 'fix_remove',
  'not-here': 'fix_remove',
  answered: 'fix_undo',
  'too-soon': 'fix_wait',
  'cancel-incomplete': 'fix_cancel',
  'cancel-early': 'fix_early',
}

/** The fault alone, as the sidebar says it. */
export function stopWords(stop: Stop, say: Say, saysHours = true): string {
  switch (stop.kind) {
    case 'note-public':
    case 'note-quoted':
    case 'note-incomplete':
      return noteStopWords(stop, say)
    case 'leftover':
      return say.text('stop_leftover', { text: stop.text })
    case 'wrong-date':
      return stop.written
        ? say.text('stop_wrong_date', { said: stop.written, correct: stop.correct })
        : say.text('stop_no_date', { correct: stop.correct })
    case 'internal-attempt':
      return say.text('stop_internal_attempt', { attempt: say.attempt(stop.n) })
    case 'already-sent':
      return alreadySent(stop, say, saysHours)
    case 'answered':
      return stop.at !== undefined && saysHours
        ? say.text('stop_answered_at', { when: say.dates.onMoment(stop.at) })
        : say.text('stop_answered')
    case 'too-soon':
      return stop.on === undefined
        ? say.text('stop_paused')
        : say.text('stop_too_soon', { attempt: say.attempt(stop.n), on: say.dates.on(stop.on) })
    case 'mixed':
      return say.text('stop_mixed')
    case 'step-side':
      return say.text(stop.needs === 'public' ? 'stop_step_public' : 'stop_step_internal')
    case 'step-done':
      return stepDone(stop, say, saysHours)
    case 'out-of-order':
      return outOfOrder(stop, say)
    case 'not-here':
      return say.text(stop.why === 'ended' ? 'stop_ended' : 'stop_new_ticket')
    case 'cancel-incomplete':
      return say.text('stop_cancel_incomplete', { parts: partWords(stop.missing, say) })
    case 'cancel-early':
      return cancelEarly(stop, say, saysHours)
    case 'cancel-unassigned':
      return say.text('stop_cancel_unassigned')
    case 'cancel-unchecked':
      return say.text('stop_cancel_unchecked')
    case 'no-room':
      return say.text('stop_no_room')
  }
}

type Of<K extends Stop['kind']> = Extract<Stop, { kind: K }>

function alreadySent({ n, by, at }: Of<'already-sent'>, say: Say, saysHours: boolean): string {
  const values = { attempt: say.attempt(n), who: by.name, moment: say.dates.moment(at) }
  return say.text(saysHours ? 'stop_already_sent_at' : 'stop_already_sent', values)
}

function stepDone({ by, at }: Of<'step-done'>, say: Say, saysHours: boolean): string {
  if (!by || at === undefined || !saysHours) return say.text('stop_step_done')
  return say.text('stop_step_done_by', { who: by.name, moment: say.dates.moment(at) })
}

function outOfOrder({ n, expected }: Of<'out-of-order'>, say: Say): string {
  const next = ATTEMPT_NUMBERS.find((known) => known === expected)
  return next
    ? say.text('stop_out_of_order', { attempt: say.attempt(n), next: say.nth(next) })
    : say.text('stop_all_made')
}

function cancelEarly({ until }: Of<'cancel-early'>, say: Say, saysHours: boolean): string {
  if (until === undefined) return say.text('stop_cancel_early')
  return saysHours
    ? say.text('stop_cancel_until', { moment: say.dates.moment(until) })
    : say.text('stop_cancel_wait')
}

/** `status Resolvido, mensagem de despedida`. */
export const partWords = (parts: Of<'cancel-incomplete'>['missing'], say: Say): string =>
  parts.map((part) => say.text(`part_${part}`, { status: say.status('solved') })).join(', ')
