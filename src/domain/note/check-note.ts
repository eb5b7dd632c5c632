import { tidy } from '../text/tidy'
import { type ChoiceReading, isLoneOption, readChoice } from './choice-answer'
import { isFiller } from './filler'
import { isOffered, withoutHints } from './hints'
import { type Note, writtenIn } from './parse-note'
import type { NoteTemplate, OptionId, Section, SectionId } from './template'

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
  /** Of a choice, named or inferred; absent when open. */
  readonly option?: OptionId
}

/** All sections of its template, in order. */
export const checkNote = (note: Note): SectionVerdict[] =>
  checkSections(note.template, (section) => writtenIn(note, section))

/** The same for sections that are in fields of their own, tidy; undefined: there is no field. */
export const checkSections = (
  template: NoteTemplate,
  written: (section: SectionId) => string | undefined,
): SectionVerdict[] =>
  template.sections.map((section) => {
    const verdict = checkSection(section, written(section.id), template)
    return section.isOptional ? { ...verdict, verdict: 'ok' } : verdict
  })

export const isComplete = (verdicts: readonly SectionVerdict[]): boolean =>
  verdicts.every(({ verdict }) => verdict === 'ok')

function checkSection(
  asked: Section,
  text: string | undefined,
  template: NoteTemplate,
): SectionVerdict {
  const { id: section } = asked
  if (text === undefined) return { section, verdict: 'missing', answer: '' }
  if (text === '') return { section, verdict: 'empty', answer: '' }
  const answer = tidy(withoutHints(asked, text, template))
  if (answer === '') return { section, verdict: 'placeholder', answer }
  if (asked.choice) return choiceVerdict(section, readChoice(answer, asked, template))
  const says = isLoneOption(answer, template.words)
    ? 'lone-option'
    : isFiller(answer, template) && 'filler'
  if (says && !isOffered(asked, answer, template)) return insufficient(section, says, answer)
  return { section, verdict: 'ok', answer }
}

const insufficient = (
  section: SectionId,
  reason: InsufficientReason,
  answer: string,
): SectionVerdict => ({ section, verdict: 'insufficient', reason, answer })

function choiceVerdict(section: SectionId, { kind, option, text }: ChoiceReading): SectionVerdict {
  const verdict: SectionVerdict =
    kind === 'answered'
      ? { section, verdict: 'ok', answer: text }
      : kind === 'labels'
        ? { section, verdict: 'placeholder', answer: text }
        : insufficient(section, kind, text)
  return option === undefined ? verdict : { ...verdict, option }
}
