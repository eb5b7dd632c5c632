import { mkdir, readFile, writeFile } from 'node:fs/promises'

import { APP_FOLDER, buildApp } from './conformance/build-app'
import { compare, linesOf } from './conformance/compare'
import { documentOf } from './conformance/document'
import { PROBES } from './conformance/probes'
import { readReport } from './conformance/read-report'
import { Failure, failure } from './failure'

const USAGE = 'There is: npm run conformance -- build | compare [REPORT.json]'
const ZIP = 'build/roteiro-conformance.zip'
const DOCUMENT = 'docs/conformance.md'

/** `build`: the app that asks an account. `compare`: what a report says; without one, the list. */
export async function main(): Promise<void> {
  const [command, file, ...rest] = process.argv.slice(3)
  try {
    if (rest.length > 0) throw new Failure(USAGE)
    if (command === 'build' && file === undefined) return await build()
    if (command === 'compare') return await compareWith(file)
    throw new Failure(USAGE)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

async function build(): Promise<void> {
  const zip = await buildApp()
  await mkdir('build', { recursive: true })
  await writeFile(ZIP, zip)
  console.log(`${APP_FOLDER}/ and ${ZIP}: ${PROBES.length} probes.`)
}

/** Ends with 1 where something is contradicted. */
async function compareWith(file: string | undefined): Promise<void> {
  const report = file === undefined ? undefined : await reportIn(file)
  const compared = compare(PROBES, report)
  await writeFile(DOCUMENT, documentOf(compared, report))
  console.log(linesOf(compared).join('\n'))
  if (compared.some(({ verdict }) => verdict.kind === 'contradicted')) process.exitCode = 1
}

async function reportIn(file: string) {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw failure(`${file} cannot be read.`, error.message)
  })
  try {
    return readReport(text)
  } catch (error) {
    throw failure(`${file} is no report of the app.`, String(error))
  }
}
