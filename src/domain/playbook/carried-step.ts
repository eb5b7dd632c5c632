import { carriedMessage, type InsertedMessage } from '../messages/carried'
import type { Draft } from '../ticket/ticket'
import type { MessageStep, NoteStep, PlaybookStep } from './playbook'
import type { PlaybookId } from './playbook-id'
import type { DoneStep } from './position'
import type { PlaybookReading } from './read-playbooks'

/** A playbook's step that the app put into the draft; `message` is which of its texts. */
export interface InsertedStep extends InsertedMessage {
  readonly playbook: PlaybookId
  readonly step: string
  readonly n: number
}

/** A playbook's step whose text is in the draft, no matter who put it there (C2). */
export interface CarriedStep {
  readonly reading: PlaybookReading
  readonly step: MessageStep | NoteStep
  readonly message: string
  /** Of a step that comes again, how often it will have been done with this. */
  readonly n: number
  /** Messages go out in public replies, notes in internal ones. */
  readonly isOnRightSide: boolean
  /** Somebody did it since it was inserted here (C8). */
  readonly done?: DoneStep
}

/**
 * The step that the draft carries: the current one of a playbook by its texts, or the one the app
 * inserted, even if a colleague did it meanwhile. `ownText` without quoted mail.
 */
export function carriedStep(
  readings: readonly PlaybookReading[],
  draft: Draft,
  ownText: string,
  inserted: InsertedStep | undefined,
): CarriedStep | undefined {
  if (ownText.trim() === '') return undefined
  for (const reading of readings) {
    const own = inserted?.playbook === reading.playbook.id ? inserted : undefined
    for (const step of candidates(reading, own)) {
      const message = carriedMessage(ownText, own, textsOf(reading, step))
      if (message === undefined) continue
      const done = reading.position.done.find((past) => past.step === step && isNewer(past, own))
      return {
        reading,
        step,
        message,
        n: timesOf(step, reading, own),
        isOnRightSide: (step.kind === 'message') === draft.isPublic,
        ...(done && { done }),
      }
    }
  }
  return undefined
}

function timesOf(
  step: PlaybookStep,
  { position }: PlaybookReading,
  own: InsertedStep | undefined,
): number {
  if (own?.step === step.id) return own.n
  return position.kind === 'at' ? position.n : 1
}

const isNewer = ({ n }: DoneStep, own: InsertedStep | undefined): boolean =>
  own !== undefined && n >= own.n

/** What is in a draft: the step that is to be done now, and the one that was inserted. */
function candidates(
  { playbook, position }: PlaybookReading,
  own: InsertedStep | undefined,
): (MessageStep | NoteStep)[] {
  const inserted = playbook.steps.find(({ id }) => id === own?.step)
  const current = position.kind === 'at' ? position.step : undefined
  return [...new Set([current, inserted])].filter(isWritten)
}

/** Whether a step's text can be in a draft. */
export const isWritten = (step: PlaybookStep | undefined): step is MessageStep | NoteStep =>
  step?.kind === 'note' || (step?.kind === 'message' && step.by.includes('draft'))

const textsOf = ({ playbook }: PlaybookReading, step: MessageStep | NoteStep) => {
  const ids = step.kind === 'message' ? step.texts : [step.text]
  return playbook.texts.filter(({ id }) => ids.includes(id))
}
