import { resolve } from 'node:path'
import type { Plugin } from 'vite'

import { toShip } from '../../src/adapters/manuals/printed-playbook'
import { CONTACT_ID } from '../../src/domain/playbook/playbook-id'
import { type Manual, type ManualChoice, readManuals } from './manuals'

const INDEX = 'virtual:playbooks'
const ONE = 'virtual:playbook/'

/**
 * The manuals as modules: `virtual:playbooks` has what a starting page needs of each, and
 * `virtual:playbook/ID` the data of one, fetched when it is used.
 */
export function playbooks(choice: ManualChoice = {}): Plugin {
  return {
    name: 'playbooks',
    resolveId: (id) => (id === INDEX || id.startsWith(ONE) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0virtual:playbook')) return undefined
      const manuals = readManuals(choice)
      for (const { file } of manuals) this.addWatchFile(resolve(file))
      return id === `\0${INDEX}` ? indexOf(manuals) : one(manuals, id.slice(ONE.length + 1))
    },
  }
}

function one(manuals: readonly Manual[], id: string): string {
  const found = manuals.find(({ head }) => head.id === id)
  if (!found) throw new Error(`There is no manual ${id} without errors: npm run playbooks -- check`)
  return `export const PLAYBOOK = ${JSON.stringify(toShip(found.playbook))}`
}

const indexOf = (manuals: readonly Manual[]): string => `
export const HEADS = ${JSON.stringify(manuals.map(({ head }) => head))}
export const LOADERS = {${manuals
  .filter(({ head: { id } }) => id !== CONTACT_ID)
  .map(({ head: { id } }) => `\n  ${JSON.stringify(id)}: () => import('${ONE}${id}'),`)
  .join('')}
}
`
