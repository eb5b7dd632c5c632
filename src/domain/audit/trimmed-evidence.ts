import type { Update } from '../ticket/history'
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
          evidence: finding.evidence.map(trimmed),
        })),
      }

function trimmed(update: Update): Update {
  const { comment } = update
  if (!comment || comment.text.length <= LONGEST) return update
  // A slice of a long text keeps the whole of it in memory; joined anew it does not.
  const text = [...comment.text.slice(0, LONGEST)].join('')
  return { ...update, comment: { ...comment, text: `${text}…` } }
}
