/** What the bundler knows of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

const ENTRY = /\/src\/ticket-sidebar\.(html|tsx)$/

/**
 * All that the ticket sidebar loads at once in one file beside its entry, whatever another page shares
 * of it: cut where pages part, it would be more files and more bytes on every ticket.
 */
export const FIRST_CHUNK = {
  debugName: 'ticket sidebar, first',
  name: (id: string, modules: Modules): string | null =>
    !ENTRY.test(id) && isFirst(id, modules, new Set()) ? 'first' : null,
}

/** Whether the entry imports this module, itself or by others; what it imports later does not count. */
function isFirst(id: string, modules: Modules, seen: Set<string>): boolean {
  if (ENTRY.test(id)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const importers = modules.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => isFirst(importer, modules, seen))
}
