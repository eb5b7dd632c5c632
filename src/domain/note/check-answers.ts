import { tidy } from '../text/tidy'
import { checkSections, type SectionVerdict } from './check-note'
import { answerText, type NoteAnswers } from './note-answers'
import { type NoteTemplate, sectionOf } from './template'

/** The verdict that the answers of a form will have once they are the note (E2). */
export const checkAnswers = (answers: NoteAnswers, template: NoteTemplate): SectionVerdict[] =>
  checkSections(template, (id) => {
    const section = sectionOf(template, id)
    return section && tidy(answerText(section, answers, template))
  })
