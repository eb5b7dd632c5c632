import { createContext, useContext } from 'react'

import type { Path, Problem } from '../../domain/manual/problem'
import type { Draft } from '../../domain/manual/read-draft'

/** The draft that the form around a field edits. */
export interface Editing {
  readonly draft: Draft
  /** Changes the draft; edits under the same field's name in a row are undone in one go. */
  readonly edit: (change: (draft: Draft) => Draft, field?: string) => void
  /** Puts the focus, after the next drawing, on the field at a place, or on the nearest around it. */
  readonly focusOn: (at: Path) => void
  readonly problems: readonly Problem[]
  /** Its text, while what is typed there cannot be read as a manual. */
  readonly text: string | undefined
  readonly setText: (text: string | undefined) => void
}

export const EditingContext = createContext<Editing | undefined>(undefined)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('no draft around this field')
  return editing
}

/** The name of a field in the page, by where it is in the draft. */
export const fieldId = (at: Path): string => `field-${at.join('-')}`

const begins = (whole: Path, path: Path): boolean => path.every((part, n) => part === whole[n])

/** What is wrong with this part or anything in it. */
export const problemsIn = (problems: readonly Problem[], path: Path): readonly Problem[] =>
  problems.filter(({ at }) => begins(at, path))
