import { adminPageOf } from '../../domain/setup/admin-page'
import { type Line, PARTS } from '../../domain/setup/line'
import type { Instant } from '../../domain/ticket/ticket'
import type { NavSay } from '../nav/nav-say'
import type { AdminAddressOf } from './AdminAnchor'
import { adminWords, fixWords, itemWords, lineWords, partWords, stateWords } from './line-words'

interface ReportHead {
  readonly subdomain: string
  readonly at: Instant
  readonly adminAddressOf: AdminAddressOf
}

/** Every line as plain text, to be pasted into a message to somebody who can help. */
export function reportOf(
  lines: readonly Line[],
  { subdomain, at, adminAddressOf }: ReportHead,
  say: NavSay,
): string {
  const parts = PARTS.flatMap((part) => {
    const own = lines.filter((line) => line.part === part)
    const words = own.flatMap((line) => linesOf(line, adminAddressOf, say))
    return words.length === 0 ? [] : ['', partWords(part, say), ...words]
  })
  const { short, dayOf, at: clock } = say.dates
  const moment = `${short(dayOf(at))}, ${clock(at)}`
  return [say.nav('report_title', { subdomain, moment }), ...parts].join('\n')
}

function linesOf(line: Line, addressOf: AdminAddressOf, say: NavSay): readonly string[] {
  const fix = fixWords(line, say)
  const page = adminPageOf(line)
  return [
    `[${stateWords(line.state, say)}] ${lineWords(line, say)}`,
    ...(line.items ?? []).map((item) => `  - ${itemWords(item, say)}`),
    ...(fix === undefined ? [] : [`  ${say.nav('report_fix', { fix })}`]),
    ...(page === undefined ? [] : [`  ${adminWords(page, say)}: ${addressOf(page)}`]),
  ]
}
