import {
  afterInline,
  type Edit,
  editHtml,
  editText,
  pointAfter,
  pointBefore,
} from '../text/html-edit'
import { type Line, sourceAt } from '../text/line-writer'
import { linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'
import { partsOf } from './note-parts'
import { linesOfSection, sectionText, toContent } from './note-text'
import type { NotePart } from './parse-note'
import type { NoteTemplate, Section } from './template'

/**
 * The content with one section's answer replaced, hints included. A section that is not there comes
 * after the one before it; where a heading occurs twice the answer comes to its first place.
 */
export function writeSection(
  body: Body,
  section: Section,
  answer: string,
  template: NoteTemplate,
  templates: readonly NoteTemplate[],
): string {
  const lines = linesOf(body)
  const parts = partsOf(lines, template, templates)
  const own = parts.filter((part) => part.section === section.id)
  const [first] = own
  if (!first) return answer === '' ? body.content : withSection(body, parts, section, answer)
  const places = new Map(lines.map((line, index) => [line, index]))
  const [inFirst = [], ...others] = own.map((part) => stretchesOf(part, places))
  const [stretch, ...rest] = inFirst
  const edits = [
    ...(stretch ? [inStead(body, stretch, answer)] : belowHeading(body, first, answer)),
    ...[...rest, ...others.flat()].map((further) => inStead(body, further, '')),
  ]
  return edited(body, edits)
}

const edited = ({ kind, content }: Body, edits: readonly Edit[]): string =>
  (kind === 'text' ? editText : editHtml)(content, edits)

/** What was answered in one piece, without anything between that is no part of the answer. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly isBesideHeading: boolean
}

function stretchesOf({ answer }: NotePart, places: ReadonlyMap<Line, number>): readonly Stretch[] {
  const stretches: Stretch[] = []
  let before = -1
  let isApart = true
  for (const { line, from } of answer) {
    const point = places.get(line) ?? 0
    isApart ||= point !== before + 1
    before = point
    if (line.text.slice(from).trim() === '') continue
    const last = stretches.at(-1)
    if (last && !isApart) stretches.splice(-1, 1, { ...last, to: line.end })
    else stretches.push({ from: sourceAt(line, from), to: line.end, isBesideHeading: from > 0 })
    isApart = false
  }
  return stretches
}

function inStead({ kind }: Body, { from, to, isBesideHeading }: Stretch, answer: string): Edit {
  const lead = isBesideHeading && answer !== '' ? breakOf(kind) : ''
  return { from, to, insert: `${lead}${toContent(kind, answer)}` }
}

const breakOf = (kind: Body['kind']): string => (kind === 'text' ? '\n' : '<br>')

function belowHeading({ kind, content }: Body, part: NotePart, answer: string): readonly Edit[] {
  if (answer === '') return []
  const line = part.heading.at(-1) ?? part.heading[0]
  const end = sourceAt(line, part.headingEnd)
  const from = kind === 'text' ? end : afterInline(content, end)
  return [{ from, to: from, insert: `${breakOf(kind)}${toContent(kind, answer)}` }]
}

function withSection(
  body: Body,
  parts: readonly NotePart[],
  section: Section,
  answer: string,
): string {
  const placeOf = ({ template, section: id }: NotePart): number =>
    template.sections.findIndex((one) => one.id === id)
  const order = parts[0]?.template.sections.indexOf(section) ?? 0
  const before = parts.findLast((part) => placeOf(part) < order)
  return before
    ? afterPart(body, before, section, answer)
    : beforePart(body, parts, section, answer)
}

function afterPart(
  { kind, content }: Body,
  part: NotePart,
  section: Section,
  answer: string,
): string {
  const last = part.answer.findLast(({ line }) => line.text.trim() !== '')?.line
  const end = (last ?? part.heading.at(-1) ?? part.heading[0]).end
  if (kind === 'text') {
    return `${content.slice(0, end)}\n\n${sectionText(kind, section, answer)}${content.slice(end)}`
  }
  const point = pointAfter(content, end)
  return point.isBetweenBlocks
    ? `${content.slice(0, point.at)}${sectionText(kind, section, answer)}${content.slice(point.at)}`
    : editHtml(content, [
        { from: end, to: end, insert: `<br>${linesOfSection(kind, section, answer)}` },
      ])
}

function beforePart(
  { kind, content }: Body,
  parts: readonly NotePart[],
  section: Section,
  answer: string,
): string {
  const start = parts[0]?.heading[0].start ?? content.length
  if (kind === 'text') {
    return `${content.slice(0, start)}${sectionText(kind, section, answer)}\n\n${content.slice(start)}`
  }
  const point = pointBefore(content, start)
  return point.isBetweenBlocks
    ? `${content.slice(0, point.at)}${sectionText(kind, section, answer)}${content.slice(point.at)}`
    : `${content.slice(0, start)}${linesOfSection(kind, section, answer)}<br>${content.slice(start)}`
}
