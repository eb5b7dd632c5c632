import type { ExportFigures } from './export-run'
import { exportTable } from './export-table'
import type { HeadlessFigures } from './headless'
import { headlessTable, millionIn } from './headless-table'

/** What is measured without a browser. */
export interface ExportsFigures {
  readonly headless: readonly HeadlessFigures[]
  readonly exported: readonly ExportFigures[]
}

const JUDGED = '## An export without a browser'
const EXPORTED = '## Exporting at the pace of an account'

/** The two sections on exports; `before` is the document as it was, whose row of a million stays. */
export const exportSections = (
  { headless, exported }: ExportsFigures,
  on: string,
  before: string,
): string => `${JUDGED}

${headlessTable(headless, on, millionIn(before))}
\`npm run audit\` over a generated export, from its first byte to the last line of the CSV, without the start of
Node; medians of the runs, in turns with a pass over the same file that cuts it into lines and gives each to \`JSON.parse\`.
Memory is that of the whole process with a thread for each core. The row of a million is measured by
\`npm run bench -- --write --million\`, alone, and stays until that runs again; \`--exports\` measures what follows and the other rows.

${EXPORTED}

${exportTable(exported, on)}
\`npm run export\` from an account in the same process that keeps to Zendesk's limits and refuses what is over them. Its
clock goes on by the pauses of the export alone, so none is sat out. Work is what this machine took, the account's answers
included.
`

/** The document with both sections written again; they are its last ones. */
export function withExports(document: string, figures: ExportsFigures, on: string): string {
  const start = document.indexOf(JUDGED)
  if (start < 0) throw new Error('no such table: npm run bench -- --write first')
  return document.slice(0, start) + exportSections(figures, on, document)
}
