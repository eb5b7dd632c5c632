import { failure } from '../failure'
import { OPTIONS, type PackageOptions, readOptions } from '../package/options'

export interface InstallWords {
  /** A package that is there, or how to build one. */
  readonly package: { readonly folder: string } | PackageOptions
  readonly limitMs: number
}

const USAGE = `npm run install-app -- ${OPTIONS}, a folder, and --limit=SECONDS.`
const LIMIT = /^--limit=(\d+)$/

/** Reads what was typed after the command. */
export function readInstallWords(words: readonly string[]): InstallWords {
  const limit = words.find((word) => LIMIT.test(word))
  const others = words.filter((word) => word !== limit)
  const [folder, ...more] = others
  const limitMs = Number(LIMIT.exec(limit ?? '')?.[1] ?? 300) * 1000
  if (folder === undefined || folder.startsWith('--')) {
    const options = readOptions(others)
    if (!options) throw failure(`There is: ${USAGE}`)
    return { package: options, limitMs }
  }
  if (more.length > 0) throw failure(`A package that is built stays as it is: ${more.join(' ')}?`)
  return { package: { folder }, limitMs }
}
