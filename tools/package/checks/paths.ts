import { type Check, textFiles } from '../package-files'

/** The one script that is not ours: Zendesk's own, by Zendesk's address. */
const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/'

/** How each kind of file names another. */
const NAMED: readonly (readonly [RegExp, RegExp])[] = [
  [/\.html$/, /\s(?:src|href|action|poster)\s*=\s*["']?([^"'\s>]*)/gi],
  [/\.css$/, /(?:url\(|@import\s+)\s*["']?([^"')\s]+)/gi],
  // Only what looks like a path: a minified script has `from` and `import` in its words as well.
  [/\.js$/, /\b(?:from|import)\s*\(?\s*["'`]((?:\.{0,2}\/|https?:)[^"'`]*)["'`]/g],
  [/\.js$/, /["'`]((?:\.\.)?\/assets\/[^"'`]*)["'`]/g],
]

/**
 * Pages, styles and scripts name files of the package by `./x` only: an installed app lies in a
 * folder that changes with every version, and nothing may be asked of another server.
 */
export const checkPaths: Check = (files) =>
  textFiles(files).flatMap(([file, text]) =>
    NAMED.filter(([kind]) => kind.test(file))
      .flatMap(([, naming]) => [...text.matchAll(naming)].map(([, path = '']) => path))
      .filter((path) => !isRight(path, files.has(`assets/${path.replace(/^\.\/|[?#].*$/g, '')}`)))
      .map((path) => ({
        file,
        sentence: path.startsWith('./')
          ? `asks for ${path}, which is not there`
          : `asks for ${path}`,
        fix: 'Name a file in assets, with ./ before it.',
      })),
  )

const isRight = (path: string, isThere: boolean): boolean =>
  path.startsWith('./') ? isThere : path.startsWith(SDK)
