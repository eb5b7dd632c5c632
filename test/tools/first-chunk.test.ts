import { expect, test } from 'vitest'

import { FIRST_CHUNK } from '../../tools/first-chunk'

/** Who imports each module at once; what is imported later has no importer here. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/app/src/ticket-sidebar.tsx': ['/app/src/ticket-sidebar.html'],
  '/app/src/ui/text.ts': ['/app/src/ticket-sidebar.tsx', '/app/src/nav-bar.tsx'],
  '/app/src/domain/day.ts': ['/app/src/domain/zone.ts', '/app/src/ui/text.ts'],
  '/app/src/domain/zone.ts': ['/app/src/domain/day.ts'],
  '/app/src/whole-sidebar.tsx': [],
  '/app/src/ui/card.tsx': ['/app/src/whole-sidebar.tsx'],
  '/app/src/ui/setup.tsx': ['/app/src/nav-bar.tsx'],
}

const modules = { getModuleInfo: (id: string) => ({ importers: IMPORTERS[id] ?? [] }) }

test.each([
  ['what the entry imports', '/app/src/ui/text.ts', 'first'],
  ['what that imports', '/app/src/domain/day.ts', 'first'],
  ['one of two that import each other', '/app/src/domain/zone.ts', 'first'],
  ['the entry itself, which would run on every page', '/app/src/ticket-sidebar.tsx', null],
  ['what comes later', '/app/src/whole-sidebar.tsx', null],
  ['what comes with that', '/app/src/ui/card.tsx', null],
  ['what another page imports', '/app/src/ui/setup.tsx', null],
])('%s', (_, id, chunk) => {
  expect(FIRST_CHUNK.name(id, modules)).toBe(chunk)
})
