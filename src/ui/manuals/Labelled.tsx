import { type ReactNode, useId } from 'react'

import type { Path } from '../../domain/manual/problem'
import { Icon } from '../garden/Icon'
import * as prose from '../garden/prose.module.css'
import { fieldId, problemsIn, useEditing } from './editing'
import * as look from './Labelled.module.css'
import { useManuals } from './manuals-context'

/** What a field carries so that it is found, named and said to be wrong. */
export interface FieldMarks {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

interface LabelledProps {
  readonly at: Path
  readonly label: string
  readonly hint?: string | undefined
  readonly children: (marks: FieldMarks) => ReactNode
}

/** A field below its label, with what it is for and what the checker finds in it. */
export function Labelled({ at, label, hint, children }: LabelledProps) {
  const { problems } = useEditing()
  const hintId = useId()
  const faultId = useId()
  const found = problemsIn(problems, at)
  const described = [...(hint ? [hintId] : []), ...(found.length > 0 ? [faultId] : [])]
  return (
    <div className={look.field}>
      <label htmlFor={fieldId(at)}>{label}</label>
      {hint && (
        <p id={hintId} className={prose.source}>
          {hint}
        </p>
      )}
      {children({
        id: fieldId(at),
        ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
        ...(found.some(({ level }) => level === 'error') && { 'aria-invalid': true }),
      })}
      <Faults id={faultId} at={at} />
    </div>
  )
}

interface FaultsProps {
  readonly id?: string
  readonly at: Path
  /** Of the part itself, and not of what is in it. */
  readonly isOwn?: boolean
}

/** What the checker finds, below the field; nothing where it finds nothing. */
export function Faults({ id, at, isOwn = false }: FaultsProps) {
  const { problems, draft } = useEditing()
  const { problemWords } = useManuals()
  const found = problemsIn(problems, at).filter((one) => !isOwn || one.at.length === at.length)
  if (found.length === 0) return null
  return (
    <ul id={id} className={look.faults}>
      {found.map((problem) => {
        const words = problemWords(problem, draft)
        return (
          <li key={words} className={problem.level === 'error' ? look.fault : look.warning}>
            <Icon name={problem.level === 'error' ? 'stop' : 'warning'} />
            {words}
          </li>
        )
      })}
    </ul>
  )
}
