/** What the bundler knows of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

const WHOLE = /\/src\/whole-sidebar\.tsx$/
const MOUNT = /\/src\/ui\/sidebar\/mount-sidebar\.tsx$/
const FIRST = /\/src\/ticket-sidebar\.(html|tsx)$/
const NAV = /\/src\/nav-bar\.(html|tsx)$/

/** The notes that submits are judged by: data, and the words of their languages. */
const NOTES =
  /virtual:notes$|\/src\/(?:load-notes|playbooks\/(?:notes|naming)|domain\/manual\/is-stored|ui\/text\/note-stop-words)\.ts$|\/src\/domain\/note\/vocabularies\//

/**
 * All that the whole sidebar loads at once, and the first screen has not, in one file, whatever opens
 * later shares of it: cut where they part, it would be more files to wait for. The notes are a file of
 * their own, which the first file asks for at once: with each of a team's own they are more.
 */
export const WHOLE_CHUNK = {
  debugName: 'whole sidebar',
  name: (id: string, modules: Modules): string | null =>
    isLoadedBy(WHOLE, id, modules) && !isLoadedBy(FIRST, id, modules)
      ? NOTES.test(id)
        ? 'notes'
        : 'whole-sidebar'
      : null,
}

/** All that React draws at once, in one file: what a click opens later shares some of it. */
export const MOUNT_CHUNK = {
  debugName: 'sidebar with React',
  name: (id: string, modules: Modules): string | null =>
    isLoadedBy(MOUNT, id, modules) && ![WHOLE, FIRST].some((file) => isLoadedBy(file, id, modules))
      ? 'mount-sidebar'
      : null,
}

/** All that is there before the verdict in one file, whatever comes later shares of it. */
export const FIRST_CHUNK = {
  debugName: 'first screen',
  name: (id: string, modules: Modules): string | null =>
    isLoadedBy(FIRST, id, modules) ? 'ticket-sidebar' : null,
}

/** The same of the page in the nav bar: a tab that shares something with it costs no file more. */
export const NAV_CHUNK = {
  debugName: 'page in the nav bar',
  name: (id: string, modules: Modules): string | null =>
    isLoadedBy(NAV, id, modules) ? 'nav-bar' : null,
}

/** Whether this file imports the module, itself or by others; what it imports later does not count. */
function isLoadedBy(file: RegExp, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (file.test(id)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const importers = modules.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => isLoadedBy(file, importer, modules, seen))
}
