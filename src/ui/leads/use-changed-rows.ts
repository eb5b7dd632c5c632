import { startTransition, useEffect, useState } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import type { Question } from './changed-rows'
import { inSlices } from './in-slices'

/** What comes sooner needs no word about how far it is. */
const SOON_MS = 300

/** The tickets that would be judged otherwise. */
interface Answer {
  readonly to: Question
  readonly rows: readonly LeadRow[]
}

export interface ChangedRows extends Answer {
  /** They are the answer to what is asked now, and not to what was asked a moment before. */
  readonly isDone: boolean
  /** The answer takes longer: of all tickets so many are judged. */
  readonly judged?: number
}

/**
 * Judges tickets otherwise in slices that leave the page free. A person who asks something else meanwhile
 * gets the answer to that alone, and the one before is shown for a moment only; the answer of before
 * to the same question stays until more tickets are in it.
 */
export function useChangedRows(rows: readonly LeadRow[], question: Question): ChangedRows {
  const [answer, setAnswer] = useState<Answer>({ to: question, rows: [] })
  const [judged, setJudged] = useState<number>()
  useEffect(() => {
    // How far another question was is of no use; that it takes long is.
    setJudged((before) => before && 0)
    const changed: LeadRow[] = []
    let toldAt = performance.now()
    return inSlices(
      rows,
      (row) => {
        const other = question.otherwise(row)
        if (other) changed.push(other)
      },
      (done) => {
        if (done === rows.length) {
          startTransition(() => {
            setAnswer({ to: question, rows: changed })
            setJudged(undefined)
          })
        } else if (performance.now() - toldAt > SOON_MS) {
          toldAt = performance.now()
          setJudged(done)
        }
      },
    )
  }, [rows, question])
  const isDone = answer.to === question
  if (isDone || judged === undefined) return { ...answer, isDone }
  return { to: question, rows: NONE, isDone, judged }
}

const NONE: readonly LeadRow[] = []
