import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { buildApp } from './build'
import { Failure } from './failure'
import { checkPackage } from './package/check-package'
import { OPTIONS, type PackageOptions, readOptions } from './package/options'
import { type Flaw, MANIFEST, type PackageFiles, REQUIREMENTS } from './package/package-files'
import { readPackage, writeIgnoreList } from './package/read-package'
import { zipOf } from './package/zip-of'
import { readManuals } from './playbooks/manuals'
import { refuseFaults } from './playbooks/refuse-faults'
import { requirements } from './requirements'

const FOLDER = 'dist'

export async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(3))
  if (!options) console.error(`There is: npm run package -- ${OPTIONS}`)
  try {
    if (!options || !(await pack(options))) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/**
 * Builds and checks `dist`, says what to fix, and writes the zip for upload beside it. False when
 * there is a flaw; then, and when this rejects, no zip of this version is left to be uploaded.
 */
export async function pack(options: PackageOptions): Promise<boolean> {
  const { version } = JSON.parse(await readFile(MANIFEST, 'utf8')) as { version: string }
  const zip = `roteiro-${version}.zip`
  await rm(zip, { force: true })
  const files = await buildPackage(options)
  if (!isFlawless(files)) return false
  const content = zipOf(files)
  await writeFile(zip, content)
  console.log(`${FOLDER}/ and ${zip}: ${files.size} files, ${Math.ceil(content.length / 1000)} KB.`)
  return true
}

/** Whether Zendesk would take this package; if not, what to fix is said. */
export function isFlawless(files: PackageFiles): boolean {
  const flaws = checkPackage(files)
  if (flaws.length === 0) return true
  console.error(`${flaws.map(describe).join('\n')}\n\n${flaws.length} to fix.`)
  return false
}

/** Fills `dist` with all that an upload holds, for zcli and for the zip alike. */
async function buildPackage(options: PackageOptions): Promise<PackageFiles> {
  await refuseFaults(options.manuals)
  await buildApp(options.manuals)
  await writeRequirements(options)
  await writeIgnoreList(FOLDER)
  return readPackage(FOLDER)
}

/** A file of an earlier run would install rules that were asked to be left out. */
async function writeRequirements(options: PackageOptions): Promise<void> {
  const { withRequirements, withTiMacro } = options
  const file = join(FOLDER, REQUIREMENTS)
  if (!withRequirements) return rm(file, { force: true })
  await writeFile(
    file,
    `${JSON.stringify(requirements({ withTiMacro, manuals: readManuals(options.manuals) }), null, 2)}\n`,
  )
}

const describe = ({ file, sentence, fix }: Flaw): string => `${file} ${sentence}. ${fix}`
