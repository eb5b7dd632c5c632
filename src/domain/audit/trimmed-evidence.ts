import type { Comment, Update } from '../ticket/history'
import type { TicketVerdict } from './judge'

/** As much of a comment as a lead reads in a row; the ticket has the rest. */
const LONGEST = 300

/** The verdict with its evidence cut short: thousands of them are kept at once. */
export const trimmedEvidence = (verdict: TicketVerdict): TicketVerdict =>
  verdict.findings.length === 0
    ? verdict
    : {
        ...verdict,
        findings: verdict.findings.map((finding) => ({
          ...finding,
          evidence: finding.evidence.map(trimmedUpdate),
        })),
      }

/** What a lead is shown of an update, and nothing else that was read from it. */
export function trimmedUpdate({ auditId, at, author, channel, comment, ...rest }: Update): Update {
  const { tagsAdded, tagsRemoved, status } = rest
  return {
    auditId,
    at,
    author,
    channel,
    tagsAdded,
    tagsRemoved,
    ...(comment && { comment: shortened(comment) }),
    ...(status && { status }),
  }
}

function shortened({ isPublic, hasFile, text }: Comment): Comment {
  if (text.length <= LONGEST) return { isPublic, hasFile, text }
  // A slice of a long text keeps the whole of it in memory; joined from its letters it does not.
  return { isPublic, hasFile, text: `${[...text.slice(0, LONGEST)].join('')}…` }
}
