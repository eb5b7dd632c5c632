import { readManual } from '../../src/adapters/manuals/read-manual'
import { beginning } from './begin'
import { readManuals } from './manuals'
import { reportOf } from './report'

/** A manual to begin with: the file to be written, or why none can have this name. */
export type NewManual =
  | {
      readonly kind: 'begun'
      readonly file: string
      readonly text: string
      /** What to know where one of ours has its id. */
      readonly ours?: string
    }
  | { readonly kind: 'refused'; readonly reason: string }

/** A small manual of this name, which is a title: its id is made of the name's letters and digits. */
export async function newManual(name: string): Promise<NewManual> {
  const id = idOf(name)
  if (id === '') return { kind: 'refused', reason: `No id can be made of ${name}.` }
  const file = `${id}.yaml`
  const text = beginning(id, name)
  const read = readManual(file, new TextEncoder().encode(text))
  // A name can be a word that no manual may have for its id.
  if (!read.document) return { kind: 'refused', reason: await reportOf(read) }
  const isOurs = readManuals().some(({ head }) => head.id === id)
  return { kind: 'begun', file, text, ...(isOurs && { ours: oursToo(id) }) }
}

const oursToo = (id: string): string =>
  `One of ours has the id ${id}: in a package yours takes its place, also on the tickets that are in it.
If it is another manual, choose another id now.`

/** `Devolução de Mercadoria` -> `devolucaodemercadoria`. */
const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .slice(0, 20)
