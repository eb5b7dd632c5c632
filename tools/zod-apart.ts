import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const APART = '?manuals'
const READERS = '/src/adapters/manuals/'

/**
 * Zod once more for what reads documents of manuals. The schema of documents asks for much of it; in one
 * file with the little that a page's first view asks for, that view would carry all of it.
 */
export const zodApart = (): Plugin => ({
  name: 'zod-apart',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const isInside = importer?.endsWith(APART) ?? false
    if (!isInside && !(source === 'zod/mini' && importer?.includes(READERS))) return null
    const from = isInside ? importer?.slice(0, -APART.length) : importer
    const found = await this.resolve(source, from, { ...options, skipSelf: true })
    return found && { ...found, id: found.id + APART, moduleSideEffects: false }
  },
  load: {
    filter: { id: /\?manuals$/ },
    handler: (id) => readFile(id.slice(0, -APART.length), 'utf8'),
  },
})
