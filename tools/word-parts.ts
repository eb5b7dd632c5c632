import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

import type * as words from '../translations/pt-br.json'

type Words = typeof words

/** By what stands behind `?`: the exports. */
const PARTS: Readonly<Record<string, (words: Words) => Readonly<Record<string, unknown>>>> = {
  nav: ({ nav, app }) => ({ nav, labels: labelsOf(app) }),
  playbooks: ({ playbooks }) => ({ playbooks }),
}
const ASKED = /\/translations\/([\w-]+)\.json\?(nav|playbooks)$/
const RESOLVED = /^\0words\/([\w-]+)\/(\w+)$/

/**
 * `translations/pt-br.json?nav` brings the nav bar's words and the settings' labels as a module of
 * their own, `?playbooks` those of the playbooks. Read as the file itself they would share its module
 * with the first screen's words, and every ticket would load them all.
 */
export function wordParts(): Plugin {
  return {
    name: 'word-parts',
    enforce: 'pre',
    resolveId: (id) => {
      const [, locale, part] = ASKED.exec(id) ?? []
      return locale && `\0words/${locale}/${part}`
    },
    async load(id) {
      const [, locale, part = ''] = RESOLVED.exec(id) ?? []
      if (!locale) return undefined
      const file = resolve(`translations/${locale}.json`)
      this.addWatchFile(file)
      const exported = PARTS[part]?.(JSON.parse(await readFile(file, 'utf8')) as Words) ?? {}
      return Object.entries(exported)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}

const labelsOf = ({ parameters }: Words['app']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parameters).map(([name, { label }]) => [name, label]))
