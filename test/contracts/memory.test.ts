import { createBrowserMemory } from '../../src/adapters/browser/browser-memory'
import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { memoryContract } from './memory.contract'

memoryContract('over a storage in memory', async () => {
  const storage = createPageStorage()
  return (owner, now) => {
    const memory = createBrowserMemory(storage, owner, () => now)
    return {
      read: async (key) => memory.read(key),
      write: async (key, value) => memory.write(key, value),
      forget: async (key) => memory.forget(key),
    }
  }
})
