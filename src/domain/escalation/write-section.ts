import { afterInline, placeAfter, placeBefore, replaceText } from '../text/html-edit'
import { type Line, sourceAt } from '../text/line-writer'
import { linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'
import { linesOfSection, sectionText, toContent } from './note-text'
import { type NotePart, parseNote } from './parse-note'
import { SECTION_IDS, type SectionId } from './sections'

/**
 * The content with one section's answer replaced, hints included. A section that is not there comes
 * after the one before it; where a heading stands twice the answer comes to its first place.
 */
export function writeSection(body: Body, section: SectionId, answer: string): string {
  const lines = linesOf(body)
  const { parts } = parseNote(lines)
  const own = parts.filter((part) => part.section === section)
  const [first] = own
  if (!first) return answer === '' ? body.content : withSection(body, parts, section, answer)
  const stretches = own.flatMap((part) => stretchesOf(part, lines))
  const inFirst = stretches[0] && isIn(first, stretches[0]) ? stretches[0] : undefined
  // From the end on, so that the places before stay where they are.
  return [inFirst, ...stretches.filter((stretch) => stretch !== inFirst)].reduceRight(
    (content, stretch) => {
      const now = { ...body, content }
      if (!stretch) return belowHeading(now, first, answer)
      return replaced(now, stretch, stretch === inFirst ? answer : '')
    },
    body.content,
  )
}

/** What was answered in one piece, without quoted mail in between. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly isBesideHeading: boolean
}

const isIn = ({ answer }: NotePart, { from }: Stretch): boolean =>
  answer.some(({ line }) => line.start <= from && from <= line.end)

function stretchesOf({ answer }: NotePart, lines: readonly Line[]): Stretch[] {
  const quoted = lines.filter(({ isQuoted }) => isQuoted)
  const stretches: Stretch[] = []
  for (const { line, from } of answer) {
    if (line.text.slice(from).trim() === '') continue
    const last = stretches.at(-1)
    const isApart = quoted.some(({ start }) => last && last.to <= start && start < line.start)
    if (last && !isApart) stretches.splice(-1, 1, { ...last, to: line.end })
    else stretches.push({ from: sourceAt(line, from), to: line.end, isBesideHeading: from > 0 })
  }
  return stretches
}

function replaced({ kind, content }: Body, stretch: Stretch, answer: string): string {
  const { from, to, isBesideHeading } = stretch
  const isBelow = isBesideHeading && answer !== ''
  if (kind === 'text') {
    return `${content.slice(0, from)}${isBelow ? '\n' : ''}${answer}${content.slice(to)}`
  }
  return replaceText(content, from, to, `${isBelow ? '<br>' : ''}${toContent(kind, answer)}`)
}

function belowHeading({ kind, content }: Body, part: NotePart, answer: string): string {
  if (answer === '') return content
  const line = part.heading.at(-1) ?? part.heading[0]
  const end = sourceAt(line, part.headingEnd)
  if (kind === 'text') return `${content.slice(0, end)}\n${answer}${content.slice(end)}`
  return replaceText(content, ...at(afterInline(content, end)), `<br>${toContent(kind, answer)}`)
}

const at = (place: number): [number, number] => [place, place]

function withSection(
  body: Body,
  parts: readonly NotePart[],
  section: SectionId,
  answer: string,
): string {
  const order = SECTION_IDS.indexOf(section)
  const before = parts.findLast((part) => SECTION_IDS.indexOf(part.section) < order)
  return before
    ? afterPart(body, before, section, answer)
    : beforePart(body, parts, section, answer)
}

function afterPart(
  { kind, content }: Body,
  part: NotePart,
  section: SectionId,
  answer: string,
): string {
  const last = part.answer.findLast(({ line }) => line.text.trim() !== '')?.line
  const end = (last ?? part.heading.at(-1) ?? part.heading[0]).end
  if (kind === 'text') {
    return `${content.slice(0, end)}\n\n${sectionText(kind, section, answer)}${content.slice(end)}`
  }
  const place = placeAfter(content, end)
  return place.isBetweenBlocks
    ? `${content.slice(0, place.at)}${sectionText(kind, section, answer)}${content.slice(place.at)}`
    : replaceText(content, ...at(end), `<br>${linesOfSection(kind, section, answer)}`)
}

function beforePart(
  { kind, content }: Body,
  parts: readonly NotePart[],
  section: SectionId,
  answer: string,
): string {
  const start = parts[0]?.heading[0].start ?? content.length
  if (kind === 'text') {
    return `${content.slice(0, start)}${sectionText(kind, section, answer)}\n\n${content.slice(start)}`
  }
  const place = placeBefore(content, start)
  return place.isBetweenBlocks
    ? `${content.slice(0, place.at)}${sectionText(kind, section, answer)}${content.slice(place.at)}`
    : `${content.slice(0, start)}${linesOfSection(kind, section, answer)}<br>${content.slice(start)}`
}
