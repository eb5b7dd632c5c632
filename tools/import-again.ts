import type { Plugin } from 'vite'

const IMPORT = /\bimport\((["'`])(\.\/[\w./-]+\.js)\1\)/g

/**
 * A browser remembers for as long as the page lives that a file of code did not come, and refuses
 * another `import()` of it without a request. Under another address it asks again: so does every
 * import in this code once it has failed.
 */
export const withSecondTry = (code: string): string =>
  code.replace(
    IMPORT,
    (whole, quote: string, file: string) =>
      `${whole}.catch(()=>import(${quote}${file}?${quote}+Date.now()))`,
  )

/** Gives every file that comes later another try; last, when the code is as it will be served. */
export function importAgain(): Plugin {
  return {
    name: 'import-again',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = withSecondTry(file.code)
        }
      },
    },
  }
}
