import type { Plugin } from 'vite'

/** Of a page, but built by themselves: each is a file under `src`, and keeps its name in the package. */
export const PARTS = ['try-out.ts'] as const

const VIRTUAL = 'virtual:part/'

/** `virtual:part/NAME`: a part as it is in the package, beside the file that asks for it. */
export const parts = (): Plugin => ({
  name: 'parts',
  enforce: 'pre',
  resolveId: (id) =>
    id.startsWith(VIRTUAL) ? { id: `./${id.slice(VIRTUAL.length)}.js`, external: true } : undefined,
})
