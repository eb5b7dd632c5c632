import { quotationOpenedAt } from '../text/quoted-mail'
import { tidy } from '../text/tidy'
import type { SectionVerdict } from './check-note'
import { namesOption, type Option } from './named-options'
import { isHeadingAt } from './parse-note'
import type { SectionId } from './sections'
import { isSignOff } from './sign-off'

/** The note as the form in the sidebar holds it: plain text, empty where nothing was said. */
export interface NoteAnswers {
  readonly system: {
    /** Absent: left open, or said in the text without naming it. */
    readonly option?: Option | undefined
    readonly text: string
  }
  readonly description: string
  readonly cause: string
  readonly solution: string
}

/** What a checked note says, to fill the form with; hints and missing sections are empty. */
export function answersOf(verdicts: readonly SectionVerdict[]): NoteAnswers {
  const said = (id: SectionId) => verdicts.find(({ section }) => section === id)
  const text = (id: SectionId) => said(id)?.answer ?? ''
  const option = said('system')?.option
  return {
    system: option ? { option, text: text('system') } : { text: text('system') },
    description: text('description'),
    cause: text('cause'),
    solution: text('solution'),
  }
}

const LABELS: Readonly<Record<Option, string>> = { sim: 'Sim', nao: 'Não' }

/** What is to be under the section's heading, tidy; empty: nothing was answered. */
export function answerText(section: SectionId, answers: NoteAnswers): string {
  if (section !== 'system') return guarded(answers[section])
  const { option, text } = answers.system
  return option ? `${LABELS[option]} → ${guarded(text, namesOption)}`.trimEnd() : guarded(text)
}

/**
 * Lines that would be read as something else than an answer (a heading of the template, quoted mail,
 * a sign-off) are put in quotation marks, which is how a reader would tell them apart too.
 */
function guarded(text: string, isMisread: (line: string) => boolean = () => false): string {
  const lines = tidy(text).split('\n')
  return lines
    .map((line, index) => {
      const isTaken =
        isSignOff(line) || isHeadingAt(lines, index) || quotationOpenedAt(lines, index) > 0
      return isTaken || isMisread(line) ? `"${line.trim()}"` : line
    })
    .join('\n')
}
