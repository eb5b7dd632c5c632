import { quotationOpenedAt } from '../text/quoted-mail'
import { tidy } from '../text/tidy'
import type { SectionVerdict } from './check-note'
import { choicesOf, namesOption } from './named-options'
import { isHeadingAt } from './note-parts'
import { isSignOff } from './sign-off'
import type { NoteTemplate, OptionId, Section, SectionId } from './template'

/** The note as the form in the sidebar holds it, by section: plain text, empty where nothing was said. */
export type NoteAnswers = Readonly<Record<SectionId, string | ChoiceAnswer>>

/** The answer of a section with a choice. */
export interface ChoiceAnswer {
  /** Absent: left open, or said in the text without naming it. */
  readonly option?: OptionId | undefined
  readonly text: string
}

/** An answer, whatever its section asks for. */
export const choiceAnswerIn = (answers: NoteAnswers, id: SectionId): ChoiceAnswer => {
  const answer = answers[id] ?? ''
  return typeof answer === 'string' ? { text: answer } : answer
}

/** What a checked note says, to fill the form with; hints and missing sections are empty. */
export const answersOf = (
  verdicts: readonly SectionVerdict[],
  { sections }: NoteTemplate,
): NoteAnswers =>
  Object.fromEntries(
    sections.map(({ id, choice }) => {
      const { answer = '', option } = verdicts.find(({ section }) => section === id) ?? {}
      if (!choice) return [id, answer]
      return [id, option === undefined ? { text: answer } : { option, text: answer }]
    }),
  )

/** What is to be under the section's heading, tidy; empty: nothing was answered. */
export function answerText(
  { id, choice }: Section,
  answers: NoteAnswers,
  template: NoteTemplate,
): string {
  const { option: chosen, text } = choiceAnswerIn(answers, id)
  const known = choicesOf(template).get(id)
  const option = choice?.find((one) => one.id === chosen)
  if (!option || !known) return guarded(text, template)
  return `${option.label} → ${guarded(text, template, (line) => namesOption(line, known))}`.trimEnd()
}

/**
 * Lines that would be read as something else than an answer (a heading of the template, quoted mail,
 * a sign-off) are put in quotation marks, which is how a reader would tell them apart too.
 */
function guarded(
  text: string,
  template: NoteTemplate,
  isMisread: (line: string) => boolean = () => false,
): string {
  const lines = tidy(text).split('\n')
  return lines
    .map((line, index) => {
      const isTaken =
        isSignOff(line, template.words) ||
        isHeadingAt(lines, index, template) ||
        quotationOpenedAt(lines, index) > 0
      return isTaken || isMisread(line) ? `"${line.trim()}"` : line
    })
    .join('\n')
}
