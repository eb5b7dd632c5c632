import type { Staged } from '../../domain/sidebar/next-step'
import type { SidebarSay } from '../text/sidebar-say'
import { partWords, stopWords } from '../text/stop-sentence'
import { type Of, type StepWords, words } from './step-words'

/** What of ours is in the draft and may go out. */
export function staged(
  { what, isBySend, suggestsPending }: Of<'staged'>,
  say: SidebarSay,
): StepWords {
  const { text, attempt, status } = say
  const heading = stagedHeading(what, say)
  const counts = text(isBySend ? 'awaiting_reason' : 'staged_reason')
  switch (what.kind) {
    case 'attempt': {
      const pending = suggestsPending ? [text('staged_pending', { status: status('pending') })] : []
      return isBySend
        ? words(text('awaiting_heading', { attempt: attempt(what.n) }), counts)
        : words(heading, counts, ...pending)
    }
    case 'record':
      return words(heading, text('record_staged_reason', { attempt: attempt(what.n) }))
    case 'cancellation':
      return isBySend
        ? words(text('awaiting_farewell_heading'), text('awaiting_farewell_reason'))
        : words(heading, text('cancel_staged_reason', { status: status('solved') }))
    case 'cost':
      return words(heading, text('cost_staged_reason'))
    case 'note':
      return words(heading, counts)
    case 'step':
      return words(heading, text('staged_step'), counts)
  }
}

function stagedHeading(what: Staged, { text, attempt }: SidebarSay): string {
  switch (what.kind) {
    case 'attempt':
      return text('staged_heading', { attempt: attempt(what.n) })
    case 'record':
      return text('record_staged_heading')
    case 'cancellation':
      return text('cancel_staged_heading')
    case 'cost':
      return text('cost_staged')
    case 'note':
      return text('note_public_heading')
    case 'step':
      return text('staged_step_heading')
  }
}

/** What may not go out as it is: the fault, in the words of the card where they need no sentence of their own. */
export function held({ what, stop, isBySend }: Of<'held'>, say: SidebarSay): StepWords {
  const { text, dates } = say
  switch (stop.kind) {
    case 'note-public':
      return words(
        text('note_public_heading'),
        text(isBySend ? 'note_public_send' : 'note_public_reason'),
      )
    case 'internal-attempt':
      return words(stagedHeading(what, say), text('wrong_composer_reason'))
    case 'step-side':
    case 'mixed':
      return words(stagedHeading(what, say), stopWords(stop, say))
    case 'step-done':
      return words(
        stagedHeading(what, say),
        stop.by && stop.at !== undefined
          ? text('step_done_left_by', { who: stop.by.name, moment: dates.moment(stop.at) })
          : text('step_done_left'),
      )
    case 'already-sent':
      return sentMeanwhile(stop, 'already_sent_left', say)
    case 'wrong-date':
      return words(
        text('wrong_date_heading'),
        stop.written
          ? text('wrong_date_reason', { said: stop.written, correct: stop.correct })
          : text('wrong_date_none', { correct: stop.correct }),
      )
    case 'cancel-incomplete':
      return words(
        text('cancel_incomplete_heading'),
        text('cancel_incomplete_reason', { parts: partWords(stop.missing, say) }),
      )
    default:
      return words(heldHeading(what, say), stopWords(stop, say))
  }
}

function heldHeading(what: Staged, say: SidebarSay): string {
  if (what.kind === 'attempt' || what.kind === 'record')
    return say.text('held_heading', { attempt: say.attempt(what.n) })
  return what.kind === 'cancellation' ? say.text('held_farewell_heading') : stagedHeading(what, say)
}

/** Attempt n went out already, with what became of the text here. */
export const sentMeanwhile = (
  { n, by, at }: Pick<Of<'already-sent'>, 'n' | 'by' | 'at'>,
  reason: 'already_sent_reason' | 'already_sent_left',
  { text, attempt, dates }: SidebarSay,
): StepWords =>
  words(
    text('already_sent_heading', { attempt: attempt(n) }),
    text(reason, { who: by.name, moment: dates.moment(at) }),
  )
