import type { KeyboardEvent, ReactNode } from 'react'

import { moveStep } from '../../domain/manual/edit-steps'
import type { Problem } from '../../domain/manual/problem'
import { type Draft, stepIdsOf, stepNameAt, wordsAt } from '../../domain/manual/read-draft'
import { Icon } from '../garden/Icon'
import { useEditing } from './editing'
import { type ManualSay, useManualSay } from './manuals-context'
import * as look from './PartList.module.css'
import { isSame, OTHER_PARTS, type OtherPart, type Part, partOf } from './part'
import { kindWords } from './step-sentences'

interface PartListProps {
  readonly chosen: Part
  readonly onChoose: (part: Part) => void
  /** The step that was moved here keeps the focus. */
  readonly onMoved: (part: Part) => void
  /** Below the steps. */
  readonly children?: ReactNode
}

/** The steps in order and what is beside them; Alt with an arrow moves the step that has the focus. */
export function PartList({ chosen, onChoose, onMoved, children }: PartListProps) {
  const { draft, edit, problems } = useEditing()
  const say = useManualSay()
  const { manual } = say
  const ids = stepIdsOf(draft)
  const onKeyDown = (event: KeyboardEvent, n: number) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (by === undefined) return
    event.preventDefault()
    const { at } = moveStep(draft, n, n + by)
    if (at === n) return
    edit((one) => moveStep(one, n, n + by).draft)
    onMoved({ kind: 'step', n: at })
    const list = event.currentTarget.closest('ol')
    // The rows have changed places by then.
    requestAnimationFrame(() => list?.querySelectorAll<HTMLElement>('button')[at]?.focus())
  }
  return (
    <nav className={look.parts} aria-label={manual('parts')}>
      <OtherLine kind="about" chosen={chosen} onChoose={onChoose} />
      <OtherLine kind="offer" chosen={chosen} onChoose={onChoose} />
      <h2 className={look.heading}>{manual('heading_steps')}</h2>
      <ol>
        {ids.map((id, n) => {
          const part = { kind: 'step', n } as const
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one id until it is corrected.
            <li key={`${id} ${n}`}>
              <button
                type="button"
                className={look.part}
                aria-current={isSame(chosen, part) || undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => onChoose(part)}
                onKeyDown={(event) => onKeyDown(event, n)}
              >
                <span>
                  {manual('step_at', {
                    n: n + 1,
                    name: stepNameAt(draft, n, say.language) || manual('unnamed'),
                  })}
                  <span className={look.kind}>
                    {kindWords(wordsAt(draft, ['steps', n, 'kind']), say)}
                  </span>
                </span>
                <WrongMark draft={draft} problems={problems} part={part} say={say} />
              </button>
            </li>
          )
        })}
      </ol>
      <div className={look.add}>{children}</div>
      {OTHER_PARTS.slice(2).map((kind) => (
        <OtherLine key={kind} kind={kind} chosen={chosen} onChoose={onChoose} />
      ))}
    </nav>
  )
}

const NAMES = {
  about: 'part_about',
  offer: 'part_offer',
  texts: 'part_texts',
  values: 'part_values',
  asides: 'part_asides',
  note: 'part_note',
} as const

/** What a part beside the steps is called. */
export const partWords = (kind: OtherPart, { manual }: ManualSay): string => manual(NAMES[kind])

function OtherLine({
  kind,
  chosen,
  onChoose,
}: Pick<PartListProps, 'chosen' | 'onChoose'> & { readonly kind: OtherPart }) {
  const { draft, problems } = useEditing()
  const say = useManualSay()
  return (
    <button
      type="button"
      className={look.part}
      aria-current={chosen.kind === kind || undefined}
      onClick={() => onChoose({ kind })}
    >
      <span>{partWords(kind, say)}</span>
      <WrongMark draft={draft} problems={problems} part={{ kind }} say={say} />
    </button>
  )
}

interface WrongMarkProps {
  readonly draft: Draft
  readonly problems: readonly Problem[]
  readonly part: Part
  readonly say: ManualSay
}

function WrongMark({ draft, problems, part, say }: WrongMarkProps) {
  const inside = problems.filter(({ at }) => isSame(partOf(draft, at), part))
  const isWrong = inside.some(({ level }) => level === 'error')
  if (inside.length === 0) return null
  return (
    <span className={isWrong ? look.wrong : look.odd}>
      <Icon name={isWrong ? 'stop' : 'warning'} />
      <span className="visually-hidden">{say.manual(isWrong ? 'has_errors' : 'has_warnings')}</span>
    </span>
  )
}
