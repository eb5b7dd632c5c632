import { pointBefore } from '../text/html-edit'
import { linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'
import { checkNote } from './check-note'
import { answersOf, answerText, type NoteAnswers } from './note-answers'
import { noteText } from './note-text'
import { carriesTemplate, readNote } from './parse-note'
import { SECTION_IDS, type SectionId } from './sections'
import { writeSection } from './write-section'

/**
 * The draft's content with the note in it (E5). An empty draft becomes the template; below other text
 * it follows after an empty line; where the template already is, only the sections whose answer
 * differs are written again. Every other word stays. Answers are text, never markup.
 */
export function writeNote(body: Body, answers: NoteAnswers): string {
  if (carriesTemplate(readNote(body))) return updated(body, answers)
  return isBlank(body) ? noteText(body.kind, answers) : added(body, answers)
}

/** The answers as they can be read again: tidy, hints out, headings among them in quotation marks. */
export const asWritten = (answers: NoteAnswers): NoteAnswers =>
  readBack({ kind: 'text', content: noteText('text', answers) })

const readBack = (body: Body): NoteAnswers => answersOf(checkNote(readNote(body)))

function updated(body: Body, answers: NoteAnswers): string {
  const wanted = asWritten(answers)
  return SECTION_IDS.reduce((content, section) => {
    const now = { kind: body.kind, content }
    const isSaid = saidIn(section, readBack(now)) === saidIn(section, wanted)
    return isSaid ? content : writeSection(now, section, answerText(section, answers))
  }, body.content)
}

const saidIn = (section: SectionId, answers: NoteAnswers): string =>
  section === 'system' ? `${answers.system.option}:${answers.system.text}` : answers[section]

/** A draft without words or pictures. */
const isBlank = (body: Body): boolean =>
  !/<(?:img|hr|table|video|iframe)\b/i.test(body.kind === 'html' ? body.content : '') &&
  linesOf(body).every(({ text }) => text.trim() === '')

/** Above quoted mail, else at the end; but not where an unclosed element would swallow it. */
function added(body: Body, answers: NoteAnswers): string {
  const { kind, content } = body
  const wanted = JSON.stringify(asWritten(answers))
  const note = noteText(kind, answers)
  const places = [quotationStart(body), content.length, 0]
  const contents = places.map((at) => insertedAt(body, at, note))
  const isRead = (written: string) =>
    JSON.stringify(readBack({ kind, content: written })) === wanted
  return contents.find(isRead) ?? insertedAt(body, content.length, note)
}

function quotationStart(body: Body): number {
  const lines = linesOf(body)
  const own = lines.findLastIndex(({ isQuoted, text }) => !isQuoted && text.trim() !== '')
  const first = lines.slice(own + 1).find(({ isQuoted }) => isQuoted)
  const at = first?.start ?? body.content.length
  return body.kind === 'html' ? pointBefore(body.content, at).at : at
}

function insertedAt({ kind, content }: Body, at: number, note: string): string {
  const gap = kind === 'html' ? '<p>&nbsp;</p>' : '\n\n'
  const before = kind === 'html' ? content.slice(0, at) : content.slice(0, at).trimEnd()
  const after = content.slice(at)
  return `${before}${before && gap}${note}${after && gap}${after}`
}
