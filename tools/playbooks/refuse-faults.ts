import { statSync } from 'node:fs'

import { Failure } from '../failure'
import { type ManualChoice, manualFiles } from './manuals'
import { reportOf } from './report'

/** Rejects with what an author must fix before these manuals can be built; warnings are said. */
export async function refuseFaults(
  choice: ManualChoice,
  say: (line: string) => void = console.log,
): Promise<void> {
  const { folder, without = [] } = choice
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`There is no folder ${folder}.`)
  const files = manualFiles(choice)
  const broken = files.filter(({ document }) => document === undefined)
  const odd = files.filter((file) => file.document && file.problems.length > 0)
  for (const file of odd) say(await reportOf(file))
  if (broken.length > 0) {
    throw new Failure((await Promise.all(broken.map(reportOf))).join('\n'))
  }
  const ids = files.map(({ document }) => document?.id ?? '')
  const twice = ids.filter((id, n) => ids.indexOf(id) !== n)
  if (twice.length > 0) throw new Failure(`Two files have the id ${twice.join(', ')}.`)
  const unknown = without.filter((id) => !ids.includes(id))
  if (unknown.length > 0)
    throw new Failure(`There is no manual ${unknown.join(', ')} to leave out.`)
}
