import { useEffect } from 'react'

import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { useKeptForm } from '../frame/use-kept-form'

/** What an agent ticked and typed in a step, as it is kept until the step is done. */
export interface StepContents {
  /** Which step, and which time. */
  readonly place: string
  readonly ticked: readonly string[]
  /** Words for a text's blanks, by slot. */
  readonly given: Readonly<Record<string, string>>
  /** As the browser's own fields have them: `2026-11-25`, `14:00`. */
  readonly day: string
  readonly time: string
}

type Step = Pick<PlaybookView, 'id' | 'step' | 'n'>

export const placeOf = ({ step, n }: Step): string => `${step} ${n}`

const keyOf = ({ id }: Step) => `${id}-form` as const

/** The contents of the current step's form, begun with what was kept of it. */
export function useStepForm(view: Step) {
  const place = placeOf(view)
  return useKeptForm(
    keyOf(view),
    (kept) => toStepContents(kept, place),
    (): StepContents => ({ place, ticked: [], given: {}, day: '', time: '' }),
  )
}

/** What was kept of a step that is over begins no later one, even if that step comes again. */
export function useForgottenSteps(view: Step): void {
  const { forms } = useHands()
  const key = keyOf(view)
  const place = view.step === undefined ? undefined : placeOf(view)
  useEffect(() => {
    const kept = place === undefined ? undefined : forms.read(key)
    if (kept !== undefined && !toStepContents(kept, place ?? '')) forms.forget(key)
  }, [forms, key, place])
}

/** Whatever was kept, if it is of this place. */
function toStepContents(kept: unknown, place: string): StepContents | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { ticked, given, day, time, ...rest }: Partial<Record<string, unknown>> = { ...kept }
  if (rest['place'] !== place) return undefined
  return {
    place,
    ticked: Array.isArray(ticked) ? ticked.filter(isText) : [],
    given: Object.fromEntries(
      Object.entries(typeof given === 'object' ? { ...given } : {}).filter(
        (entry): entry is [string, string] => isText(entry[1]),
      ),
    ),
    day: isText(day) ? day : '',
    time: isText(time) ? time : '',
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
