import { type Compared, inWords } from './compare'
import { written } from './expected'
import type { Report } from './report'

const INTRODUCTION = `# Does Zendesk do what this code takes for granted?

The facts are those of [zaf.md](zaf.md), and the marks are explained there. Each is asked of a real account by
a small app. Nobody who has an account needs to know this code:

1. \`npm run conformance -- build\` writes \`build/roteiro-conformance.zip\`.
2. In a sandbox, an admin uploads it as a private app and installs it with the settings as they are.
3. Open the app once in the bar at the left. Then open a ticket made for this, and press **Ask this account**
   beside it. Two minutes later the page asks for a submit or two by hand; each step can be skipped.
4. **Save the report**, or copy it from the page. It holds shapes and answers: every text of the account's, every name and every id is
   taken out before it is saved.
5. \`npm run conformance -- compare REPORT.json\` writes this page again.

What a probe writes it takes back, and the report says if it could not. The audits of the ticket stay, as
Zendesk lets nobody take those back. An answer of the local workspace is no proof: there the same app runs in
\`npm test\`, to keep the workspace true to this list.
`

/** `docs/conformance.md`: every probe with the verdict on it. */
export function documentOf(compared: readonly Compared[], report: Report | undefined): string {
  const rows = compared.map(({ probe, verdict }) =>
    row([
      `\`${probe.id}\``,
      probe.fact,
      `${probe.section} [${probe.mark}]`,
      probe.takesBack === undefined ? probe.does : `${probe.does} Takes back: ${probe.takesBack}`,
      `\`${written(probe.expects)}\``,
      inWords(verdict),
    ]),
  )
  const table = [
    row(['probe', 'fact', 'zaf.md', 'what is done', 'expected', 'answer']),
    row(Array<string>(6).fill('---')),
    ...rows,
  ]
  return `${INTRODUCTION}\n## Answers\n\n${headOf(compared, report)}\n\n${table.join('\n')}\n${leftOf(compared)}`
}

function headOf(compared: readonly Compared[], report: Report | undefined): string {
  if (!report) return `No account has been asked yet: ${compared.length} probes are waiting.`
  const count = (kind: string) => compared.filter(({ verdict }) => verdict.kind === kind).length
  const figures = ['confirmed', 'contradicted', 'not answered'].map(
    (kind) => `${count(kind)} ${kind}`,
  )
  return `Asked in ${report.month} by version ${report.version}: ${figures.join(', ')}.`
}

function leftOf(compared: readonly Compared[]): string {
  const left = compared.flatMap((one) => one.left.map((what) => `- \`${one.probe.id}\`: ${what}`))
  return left.length === 0 ? '' : `\n## Not taken back\n\n${left.join('\n')}\n`
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => escaped(cell.replaceAll('|', '\\|'))).join(' | ')} |`

/** Outside of code a `<` would begin a tag. */
const escaped = (cell: string): string =>
  cell
    .split('`')
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('`')
