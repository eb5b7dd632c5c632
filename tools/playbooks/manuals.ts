import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { documentSchema, type PlaybookDocument } from '../../src/adapters/manuals/document-schema'
import { toHead } from '../../src/adapters/manuals/to-head'
import { toPlaybook } from '../../src/adapters/manuals/to-playbook'
import type { Playbook } from '../../src/domain/playbook/playbook'
import type { PlaybookHead } from '../../src/domain/playbook/playbook-head'
import { readYaml } from './read-yaml'

/** One manual of a package. */
export interface Manual {
  readonly file: string
  readonly playbook: Playbook
  readonly head: PlaybookHead
  readonly order: number
  /** What the views of its queues say they are. */
  readonly about: string
}

const OURS = 'src/playbooks'

/** The manuals of a package, in the order in which they are offered. */
export function readManuals(): readonly Manual[] {
  return manualsIn(OURS).toSorted(inOrder)
}

const inOrder = (a: Manual, b: Manual): number =>
  a.order - b.order || a.head.id.localeCompare(b.head.id)

const manualsIn = (folder: string): readonly Manual[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const file = join(folder, name)
      const document = documentSchema.parse(readYaml(readFileSync(file, 'utf8')).value)
      return toManual(file, document as PlaybookDocument)
    })

const toManual = (file: string, document: PlaybookDocument): Manual => ({
  file,
  playbook: toPlaybook(document),
  head: toHead(document),
  order: document.order ?? Number.POSITIVE_INFINITY,
  about: document.queues?.about ?? document.about,
})
