import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import type { Instant } from '../../domain/ticket/ticket'
import { untilWords } from './countdown'
import type { PlaybookSay } from './playbook-say'

/** `Ligação · em 12 min`, `Ligação · no rascunho`. */
export const lineOf = (view: PlaybookView, now: Instant, say: PlaybookSay): string =>
  [
    ...(view.step === undefined ? [] : [say.step(view, view.step, view.n)]),
    ...tailOf(view, now, say),
  ].join(' · ')

function tailOf({ state }: PlaybookView, now: Instant, say: PlaybookSay): string[] {
  switch (state.kind) {
    case 'waiting':
      return [untilWords(state.until, now, say)]
    case 'in-draft':
      return [say.ui('ui_in_draft')]
    case 'failed':
      return [say.ui('ui_not_loaded')]
    case 'over':
      return [say.ui('ui_ended')]
    default:
      return []
  }
}
