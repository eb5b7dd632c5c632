import { tidy } from '../text/tidy'
import { checkSections, type SectionVerdict } from './check-note'
import { answerText, type NoteAnswers } from './note-answers'

/** The verdict that the answers of a form will have once they are the note (E2). */
export const checkAnswers = (answers: NoteAnswers): SectionVerdict[] =>
  checkSections((section) => tidy(answerText(section, answers)))
