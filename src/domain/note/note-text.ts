import { escapeHtml } from '../text/plain-text'
import type { Body } from '../ticket/ticket'
import { answerText, type NoteAnswers } from './note-answers'
import { hintLines, type NoteTemplate, type Section } from './template'

type Kind = Body['kind']

/** The whole template with its answers; where nothing was answered the template's hint stays. */
export const noteText = (kind: Kind, answers: NoteAnswers, template: NoteTemplate): string =>
  template.sections
    .map((section) => sectionText(kind, section, answerText(section, answers, template)))
    .join(kind === 'html' ? '' : '\n\n')

/** One section as a block of its own: the manual's line, then the answer or the hint. */
export const sectionText = (kind: Kind, section: Section, answer: string): string =>
  kind === 'html'
    ? `<p>${linesOfSection(kind, section, answer)}</p>`
    : linesOfSection(kind, section, answer)

/** The same without a block around it. */
export function linesOfSection(kind: Kind, section: Section, answer: string): string {
  const text = toContent(kind, answer || hintLines(section).join('\n'))
  return kind === 'html'
    ? `<strong>${escapeHtml(section.heading)}</strong><br>${text}`
    : `${section.heading}\n${text}`
}

/** Plain lines as the composer's content; HTML keeps blanks only if they are no plain ones. */
export const toContent = (kind: Kind, text: string): string =>
  kind === 'text'
    ? text
    : text
        .split('\n')
        .map((line) => escapeHtml(line).replace(/^ | (?= )/g, '&nbsp;'))
        .join('<br>')
