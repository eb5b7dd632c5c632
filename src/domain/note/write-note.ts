import { pointBefore } from '../text/html-edit'
import { linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'
import { checkNote } from './check-note'
import { answersOf, answerText, choiceAnswerIn, type NoteAnswers } from './note-answers'
import { partsOf } from './note-parts'
import { noteText } from './note-text'
import { notesIn, readNote } from './parse-note'
import type { NoteTemplate, SectionId } from './template'
import { writeSection } from './write-section'

/** A template, and all that a draft may carry: a heading of another one ends a section. */
export interface Writing {
  readonly template: NoteTemplate
  readonly templates: readonly NoteTemplate[]
}

/**
 * The draft's content with the note in it (E5). An empty draft becomes the template; below other text
 * it follows after an empty line; where the template already is, only the sections whose answer
 * differs are written again. Every other word stays. Answers are text, never markup.
 */
export function writeNote(body: Body, answers: NoteAnswers, writing: Writing): string {
  const { template, templates } = writing
  const carried = notesIn(linesOf(body), templates)
  if (carried.some((note) => note.template === template)) return updated(body, answers, writing)
  return isBlank(body) ? noteText(body.kind, answers, template) : added(body, answers, writing)
}

/** The answers as they can be read again: tidy, hints out, headings among them in quotation marks. */
export const asWritten = (answers: NoteAnswers, template: NoteTemplate): NoteAnswers => {
  const content = noteText('text', answers, template)
  return answersOf(checkNote(readNote({ kind: 'text', content }, template)), template)
}

function readBack(body: Body, { template, templates }: Writing): NoteAnswers {
  const parts = partsOf(linesOf(body), template, templates)
  return answersOf(checkNote({ template, parts }), template)
}

function updated(body: Body, answers: NoteAnswers, writing: Writing): string {
  const { template, templates } = writing
  const wanted = asWritten(answers, template)
  return template.sections.reduce((content, section) => {
    const now = { kind: body.kind, content }
    const isSaid = saidIn(section.id, readBack(now, writing)) === saidIn(section.id, wanted)
    const answer = answerText(section, answers, template)
    return isSaid ? content : writeSection(now, section, answer, template, templates)
  }, body.content)
}

function saidIn(section: SectionId, answers: NoteAnswers): string {
  const { option, text } = choiceAnswerIn(answers, section)
  return `${option}:${text}`
}

/** A draft without words or pictures. */
const isBlank = (body: Body): boolean =>
  !/<(?:img|hr|table|video|iframe)\b/i.test(body.kind === 'html' ? body.content : '') &&
  linesOf(body).every(({ text }) => text.trim() === '')

/** Above quoted mail, else at the end; but not where an unclosed element would swallow it. */
function added(body: Body, answers: NoteAnswers, writing: Writing): string {
  const { kind, content } = body
  const { template } = writing
  const wanted = JSON.stringify(asWritten(answers, template))
  const note = noteText(kind, answers, template)
  const places = [quotationStart(body), content.length, 0]
  const contents = places.map((at) => insertedAt(body, at, note))
  const isRead = (written: string) =>
    JSON.stringify(readBack({ kind, content: written }, writing)) === wanted
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
