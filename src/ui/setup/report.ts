import { type Line, PARTS } from '../../domain/setup/line'
import type { Instant } from '../../domain/ticket/ticket'
import type { NavSay } from '../nav/nav-say'
import { itemWords, lineWords, mendWords, partWords, stateWords } from './line-words'

interface ReportHead {
  readonly subdomain: string
  readonly at: Instant
}

/** Every line as plain text, to be pasted into a message to whoever can help. */
export function reportOf(
  lines: readonly Line[],
  { subdomain, at }: ReportHead,
  say: NavSay,
): string {
  const parts = PARTS.flatMap((part) => {
    const own = lines.filter((line) => line.part === part)
    const words = own.flatMap((line) => linesOf(line, say))
    return words.length === 0 ? [] : ['', partWords(part, say), ...words]
  })
  const { short, dayOf, at: clock } = say.dates
  const moment = `${short(dayOf(at))}, ${clock(at)}`
  return [say.nav('report_title', { subdomain, moment }), ...parts].join('\n')
}

function linesOf(line: Line, say: NavSay): readonly string[] {
  const mend = mendWords(line, say)
  return [
    `[${stateWords(line.state, say)}] ${lineWords(line, say)}`,
    ...(line.items ?? []).map((item) => `  - ${itemWords(item, say)}`),
    ...(mend === undefined ? [] : [`  ${say.nav('report_mend', { mend })}`]),
  ]
}
