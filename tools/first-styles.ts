import type { Plugin, Rolldown } from 'vite'

/** The page whose styles come with it: an agent's ticket waits for no second file. */
const PAGE = 'ticket-sidebar.html'
/** The sheet that comes right after it. */
const LATER = /^whole-sidebar-.*\.css$/

/**
 * Leaves out the tokens that no sheet of a page reads, and writes the styles of the first screen into
 * its page, with the tokens they read; the other tokens go into the next sheet. Last, when the code is
 * as it will be served.
 */
export function firstStyles(): Plugin {
  return {
    name: 'first-styles',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const sheets = Object.values(bundle).filter(isSheet)
        const used = new Set(Object.values(bundle).flatMap((file) => tokensReadBy(codeOf(file))))
        for (const sheet of sheets)
          sheet.source = withTokens(codeOf(sheet), (name) => used.has(name))
        const page = bundle[PAGE]
        if (page?.type === 'asset') bringStyles(page, bundle)
      },
    },
  }
}

const isSheet = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputAsset =>
  file.type === 'asset' && file.fileName.endsWith('.css')

const codeOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string =>
  file.type === 'chunk' ? file.code : String(file.source)

const LINK = /<link rel="stylesheet"[^>]* href="\.\/([^"]+\.css)">/

function bringStyles(page: Rolldown.OutputAsset, bundle: Rolldown.OutputBundle): void {
  const [link = '', name = ''] = LINK.exec(codeOf(page)) ?? []
  const first = bundle[name]
  const later = Object.values(bundle).find(({ fileName }) => LATER.test(fileName))
  if (first?.type !== 'asset' || later?.type !== 'asset') {
    throw new Error(`${page.fileName} has no styles to bring with it`)
  }
  const { own, others } = parted(codeOf(first).trim())
  page.source = codeOf(page).replace(link, () => `<style>${own}</style>`)
  later.source = others + codeOf(later)
  for (const file of Object.values(bundle)) {
    // The page has it: asked for, it would come once more. Its own name stands for nothing to fetch.
    if (file.type === 'chunk')
      file.code = file.code.replaceAll(`"./${name}"`, `"./${file.fileName}"`)
  }
  delete bundle[name]
}

/** A sheet with the tokens that its rules read, and sheets of those it only declares. */
export function parted(sheet: string): { readonly own: string; readonly others: string } {
  const read = new Set(tokensReadBy(sheet))
  const roots = sheet.match(/:root[^{]*\{[^}]*\}/g) ?? []
  return {
    own: withTokens(sheet, (name) => read.has(name)),
    others: roots.map((rule) => withTokens(onlyTokens(rule), (name) => !read.has(name))).join(''),
  }
}

const onlyTokens = (rule: string): string => rule.replace(/([{;])color-scheme:\w+;?/, '$1')

const tokensReadBy = (code: string): string[] =>
  [...code.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name)

/** A sheet without the variables that are not wanted. */
export const withTokens = (sheet: string, isWanted: (name: string) => boolean): string =>
  sheet.replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (whole, name: string) =>
    isWanted(name) ? whole : '',
  )
