import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import type { Instant } from '../../domain/ticket/ticket'
import { Icon } from '../garden/Icon'
import * as quietLook from '../garden/QuietLine.module.css'
import { untilWords } from './countdown'
import * as look from './FoldedLine.module.css'
import { type PlaybookSay, usePlaybookSay } from './playbook-say'

interface FoldedLineProps {
  readonly id: string
  readonly view: PlaybookView
  readonly isUnfolded: boolean
  readonly onFold: () => void
  readonly now: Instant
}

/** The playbook's name, which folds and unfolds it; folded it says in one line where it stands. */
export function FoldedLine({ id, view, isUnfolded, onFold, now }: FoldedLineProps) {
  const say = usePlaybookSay()
  return (
    <h2 className={look.name}>
      <button type="button" aria-expanded={isUnfolded} className={quietLook.line} onClick={onFold}>
        <span>
          <span id={id}>{say.playbook(view.id)}</span>
          {!isUnfolded && <span className={look.state}>{lineOf(view, now, say)}</span>}
        </span>
        <Icon name={isUnfolded ? 'down' : 'right'} />
      </button>
    </h2>
  )
}

/** ` · Ligação · 12:40`, ` · Ligação · no rascunho`. */
export const lineOf = (view: PlaybookView, now: Instant, say: PlaybookSay): string =>
  [
    ...(view.step === undefined ? [] : [say.step(view, view.step, view.n)]),
    ...tailOf(view, now, say),
  ]
    .map((part) => ` · ${part}`)
    .join('')

function tailOf({ state }: PlaybookView, now: Instant, say: PlaybookSay): string[] {
  switch (state.kind) {
    case 'waiting':
      return [untilWords(state.until, now, say)]
    case 'staged':
    case 'wrong-composer':
      return [say.ui('ui_in_draft')]
    case 'failed':
      return [say.ui('ui_not_loaded')]
    case 'over':
      return [say.ui('ui_ended')]
    default:
      return []
  }
}
