import { Failure, failure } from './failure'
import { installApp } from './install-app/install'
import { LOCAL_FOLDER } from './install-app/local-files'
import { readInstallWords } from './install-app/options'
import { isFlawless, pack } from './package'
import type { PackageOptions } from './package/options'
import { readPackage } from './package/read-package'

/**
 * `npm run install-app`: builds the package, installs or updates it in the account that the environment
 * names, and ends with 1 unless it is really there. After `--` come the options of `npm run package` or
 * the folder of a package that is built already, and `--limit=SECONDS` for the talk with Zendesk.
 */
export async function main(): Promise<void> {
  try {
    await install()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

async function install(): Promise<void> {
  const words = readInstallWords(process.argv.slice(3))
  const packageDir =
    'folder' in words.package ? await checked(words.package.folder) : await built(words.package)
  await installApp({
    packageDir,
    localFolder: LOCAL_FOLDER,
    env: process.env,
    limitMs: words.limitMs,
    say: (line) => console.log(line),
  })
}

/** A package that is there already is looked at as closely as one that is made. */
async function checked(folder: string): Promise<string> {
  if (!isFlawless(await readPackage(folder))) throw failure('Nothing was installed.')
  return folder
}

async function built(options: PackageOptions): Promise<string> {
  if (!(await pack(options))) throw failure('Nothing was installed.')
  return 'dist'
}
