import type { Plugin } from 'vite'

/** Under this name Vite brings what runs wherever the code says `import()`. */
const HELPER = '\0vite/preload-helper.js'

/**
 * Asks for all files that a later one needs at once, and runs it when its styles are there. A sheet that
 * did not come rejects, and is asked for again by another try.
 */
const LOADER = `
const asked = new Map()
const ask = (href) => {
  const isSheet = href.endsWith('.css')
  // The page came with it.
  if (isSheet && [...document.styleSheets].some((sheet) => sheet.href === href)) return undefined
  const link = document.createElement('link')
  link.rel = isSheet ? 'stylesheet' : 'modulepreload'
  link.href = href
  document.head.append(link)
  return isSheet && new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = () => {
      link.remove()
      asked.delete(href)
      reject(new Error(href))
    }
  })
}
export const __vitePreload = (load, files = [], from) =>
  Promise.all(files.map((file) => {
    const { href } = new URL(file, from)
    if (!asked.has(href)) asked.set(href, ask(href))
    return asked.get(href)
  })).then(load)
`

/** In place of Vite's own, which weighs 1 KB in the first file of each ticket and serves every browser. */
export const loadLater = (): Plugin => ({
  name: 'load-later',
  enforce: 'pre',
  load: (id) => (id === HELPER ? LOADER : undefined),
})
