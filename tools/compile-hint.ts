import type { Plugin } from 'vite'

/** Chrome compiles every function of such a file beside the page's thread, while it loads. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/** The first file of a ticket runs nearly whole before the verdict; without the hint each function is compiled where it is first called. */
export function compileHint(): Plugin {
  return {
    name: 'compile-hint',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || !file.isEntry || file.name !== 'ticket-sidebar') continue
          file.code = HINT + file.code
        }
      },
    },
  }
}
