import { escapeHtml } from '../text/plain-text'
import type { Body } from '../ticket/ticket'
import { answerText, type NoteAnswers } from './note-answers'
import { SECTIONS, type SectionId } from './sections'

type Kind = Body['kind']

/** The whole template with its answers; where nothing was answered the template's hint stays. */
export const noteText = (kind: Kind, answers: NoteAnswers): string =>
  SECTIONS.map(({ id }) => sectionText(kind, id, answerText(id, answers))).join(
    kind === 'html' ? '' : '\n\n',
  )

/** One section as a block of its own: the manual's line, then the answer or the hint. */
export const sectionText = (kind: Kind, section: SectionId, answer: string): string =>
  kind === 'html'
    ? `<p>${linesOfSection(kind, section, answer)}</p>`
    : linesOfSection(kind, section, answer)

/** The same without a block around it. */
export function linesOfSection(kind: Kind, id: SectionId, answer: string): string {
  const section = SECTIONS.find((candidate) => candidate.id === id) ?? SECTIONS[0]
  const text = toContent(kind, answer || section.hints.join('\n'))
  return kind === 'html'
    ? `<strong>${escapeHtml(section.line)}</strong><br>${text}`
    : `${section.line}\n${text}`
}

/** Plain lines as the composer's content; HTML keeps blanks only if they are no plain ones. */
export const toContent = (kind: Kind, text: string): string =>
  kind === 'text'
    ? text
    : text
        .split('\n')
        .map((line) => escapeHtml(line).replace(/^ | (?= )/g, '&nbsp;'))
        .join('<br>')
