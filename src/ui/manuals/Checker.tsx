import { useRef, useState } from 'react'

import type { Problem } from '../../domain/manual/problem'
import { stepNameAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import * as prose from '../garden/prose.module.css'
import * as look from './Checker.module.css'
import { countWords } from './count-words'
import { useEditing } from './editing'
import { fieldLabel } from './field-label'
import { type ManualSay, useManuals } from './manuals-context'
import { partWords } from './PartList'
import { partOf } from './part'

interface CheckerProps {
  readonly onGo: (problem: Problem) => void
}

const FIRST = 12

const NAMELESS: readonly Problem['code'][] = ['empty', 'missing_key', 'wrong_name', 'wrong_id']

/** What is wrong with the draft by now, all of it; each line leads to its field. */
export function Checker({ onGo }: CheckerProps) {
  const { draft, problems } = useEditing()
  const { say, problemWords } = useManuals()
  const [isWhole, setWhole] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const showAll = () => {
    setWhole(true)
    // The others are drawn by then.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('button')[FIRST]?.focus(),
    )
  }
  const shown = isWhole ? problems : problems.slice(0, FIRST)
  return (
    <section className={look.checker} aria-labelledby="checker-heading">
      <h2 id="checker-heading">{say.manual('heading_checker')}</h2>
      <p role="status" className={prose.source}>
        {summaryOf(problems, say)}
      </p>
      <ul ref={list}>
        {shown.map((problem, n) => {
          const part = partOf(draft, problem.at)
          const where =
            part.kind === 'step'
              ? say.manual('step_at', {
                  n: part.n + 1,
                  name: stepNameAt(draft, part.n, say.language),
                })
              : partWords(part.kind, say)
          // These say the same of every field.
          const label = NAMELESS.includes(problem.code)
            ? fieldLabel(draft, problem.at, say)
            : undefined
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be the same, and the list is drawn again as a whole.
            <li key={n}>
              <button
                type="button"
                className={problem.level === 'error' ? look.error : look.warning}
                onClick={() => onGo(problem)}
              >
                <Icon name={problem.level === 'error' ? 'stop' : 'warning'} />
                <span>
                  <span className={look.where}>
                    {label === undefined ? where : `${where} · ${label}`}
                  </span>
                  {problemWords(problem, draft)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {shown.length < problems.length && (
        <Button onPress={showAll}>
          {say.manual('show_problems', { count: problems.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

/** `2 erros e 1 aviso`. */
function summaryOf(problems: readonly Problem[], say: ManualSay): string {
  if (problems.length === 0) return say.manual('no_problems')
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  return say.list([
    ...(errors > 0 ? [countWords('errors', errors, say)] : []),
    ...(warnings > 0 ? [countWords('warnings', warnings, say)] : []),
  ])
}
