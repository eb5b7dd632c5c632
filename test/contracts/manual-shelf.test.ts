import { createMemoryShelf, emptyInstallation } from '../fakes/memory-shelf'
import { manualShelfContract } from './manual-shelf.contract'

manualShelfContract('in memory', async () => {
  const installation = emptyInstallation()
  const built = { format: 1, id: 'troca', title: 'Troca', about: 'Do pacote' }
  const shelfOf = (id: number, name: string) =>
    createMemoryShelf([built], { id, name }, () => 1_000, installation)
  return { ana: shelfOf(1, 'Ana'), bruno: shelfOf(2, 'Bruno'), built }
})
