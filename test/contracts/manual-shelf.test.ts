import { createMemoryShelf, emptyInstallation } from '../fakes/memory-shelf'
import { openShelf } from '../fakes/settings-shelf'
import { createWorkspace } from '../workspace'
import { manualShelfContract } from './manual-shelf.contract'
import { DOCUMENTS } from 'virtual:documents'

const [BUILT = { origin: 'built-in' as const, document: {} }] = DOCUMENTS.filter(
  ({ document }) => document['id'] === 'retorno',
)

manualShelfContract('in memory', async () => {
  const installation = emptyInstallation()
  const built = BUILT.document
  const shelfOf = (id: number, name: string) =>
    createMemoryShelf([built], { id, name }, () => 1_000, installation)
  return { ana: shelfOf(1, 'Ana'), bruno: shelfOf(2, 'Bruno'), built }
})

manualShelfContract('in the settings of an installation', async () => {
  const account = createWorkspace({ now: () => Date.parse('2026-11-18T13:00Z') })
  const shelfOf = (name: string) => openShelf(account, [BUILT], name)
  return { ana: shelfOf('Ana'), bruno: shelfOf('Bruno'), built: BUILT.document }
})
