import { tidy } from '../text/tidy'
import { isFiller } from './filler'
import { withoutHints } from './hints'
import type { Option } from './named-options'
import { type Note, writtenIn } from './parse-note'
import { SECTION_IDS, type SectionId } from './sections'
import { isLoneOption, readSystemAnswer, type SystemReading } from './system-answer'

export type Verdict = 'ok' | 'missing' | 'empty' | 'placeholder' | 'insufficient'
export type InsufficientReason = 'filler' | 'lone-option' | 'both-options'

/** What one section says and what it lacks (E2). */
export interface SectionVerdict {
  readonly section: SectionId
  readonly verdict: Verdict
  /** Only with `insufficient`. */
  readonly reason?: InsufficientReason
  /** The agent's words, hints and the name of the option left out. */
  readonly answer: string
  /** Section 1: named or inferred; absent when open. */
  readonly option?: Option
}

/** All four sections, in the template's order. */
export const checkNote = (note: Note): SectionVerdict[] =>
  checkSections((section) => writtenIn(note, section))

/** The same for sections that are in fields of their own, tidy; undefined: there is no field. */
export const checkSections = (
  written: (section: SectionId) => string | undefined,
): SectionVerdict[] => SECTION_IDS.map((section) => checkSection(section, written(section)))

export const isComplete = (verdicts: readonly SectionVerdict[]): boolean =>
  verdicts.every(({ verdict }) => verdict === 'ok')

function checkSection(section: SectionId, text: string | undefined): SectionVerdict {
  if (text === undefined) return { section, verdict: 'missing', answer: '' }
  if (text === '') return { section, verdict: 'empty', answer: '' }
  const answer = tidy(withoutHints(section, text))
  if (answer === '') return { section, verdict: 'placeholder', answer }
  if (section === 'system') return systemVerdict(readSystemAnswer(answer))
  if (isLoneOption(answer)) return insufficient(section, 'lone-option', answer)
  if (isFiller(answer)) return insufficient(section, 'filler', answer)
  return { section, verdict: 'ok', answer }
}

const insufficient = (
  section: SectionId,
  reason: InsufficientReason,
  answer: string,
): SectionVerdict => ({ section, verdict: 'insufficient', reason, answer })

function systemVerdict({ kind, option, text }: SystemReading): SectionVerdict {
  const verdict: SectionVerdict =
    kind === 'answered'
      ? { section: 'system', verdict: 'ok', answer: text }
      : kind === 'labels'
        ? { section: 'system', verdict: 'placeholder', answer: text }
        : insufficient('system', kind, text)
  return option ? { ...verdict, option } : verdict
}
