import { expect, test } from 'vitest'

import { MOUNT_CHUNK, NAV_CHUNK, WHOLE_CHUNK } from '../../tools/whole-chunk'

/** Who imports each module at once; what is imported later has no importer here. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/app/src/ticket-sidebar.tsx': ['/app/src/ticket-sidebar.html'],
  '/app/src/domain/note.ts': ['/app/src/ticket-sidebar.tsx', '/app/src/whole-sidebar.tsx'],
  '/app/src/whole-sidebar.tsx': [],
  '/app/src/ui/card.tsx': ['/app/src/whole-sidebar.tsx', '/app/src/ui/panel.tsx'],
  '/app/src/ui/button.tsx': ['/app/src/ui/card.tsx', '/app/src/ui/icon.tsx'],
  '/app/src/ui/icon.tsx': ['/app/src/ui/button.tsx'],
  '\0virtual:notes': ['/app/src/playbooks/notes.ts'],
  '/app/src/playbooks/notes.ts': ['/app/src/whole-sidebar.tsx'],
  '/app/src/ui/panel.tsx': [],
  '/app/src/ui/field.tsx': ['/app/src/ui/panel.tsx'],
}

const modules = { getModuleInfo: (id: string) => ({ importers: IMPORTERS[id] ?? [] }) }

test.each([
  ['the file itself', '/app/src/whole-sidebar.tsx', 'whole-sidebar'],
  ['what it imports, and a panel as well', '/app/src/ui/card.tsx', 'whole-sidebar'],
  ['what that imports', '/app/src/ui/button.tsx', 'whole-sidebar'],
  ['one of two that import each other', '/app/src/ui/icon.tsx', 'whole-sidebar'],
  ['what the first screen has already', '/app/src/domain/note.ts', null],
  ['the first file itself', '/app/src/ticket-sidebar.tsx', null],
  ['the notes, which the first file asks for', '/app/src/playbooks/notes.ts', 'notes'],
  ['what is in them', '\0virtual:notes', 'notes'],
  ['what a click opens', '/app/src/ui/panel.tsx', null],
  ['what comes with that', '/app/src/ui/field.tsx', null],
])('%s', (_, id, chunk) => {
  expect(WHOLE_CHUNK.name(id, modules)).toBe(chunk)
})

test('all that React draws at once is in its file, what is there before it is not', () => {
  const importers: Readonly<Record<string, readonly string[]>> = {
    '/app/src/ui/sidebar/mount-sidebar.tsx': [],
    '/app/src/ui/button.tsx': ['/app/src/ui/sidebar/mount-sidebar.tsx', '/app/src/ui/panel.tsx'],
    '/app/src/ui/icon.tsx': ['/app/src/ui/sidebar/mount-sidebar.tsx', '/app/src/whole-sidebar.tsx'],
    '/app/src/whole-sidebar.tsx': [],
    '/app/src/ui/panel.tsx': [],
  }
  const sidebar = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) }
  const chunks = Object.keys(importers).map((id) => MOUNT_CHUNK.name(id, sidebar))
  expect(chunks).toEqual(['mount-sidebar', 'mount-sidebar', null, null, null])
})

test('all that the page in the nav bar needs at once is in its file, a tab is not', () => {
  const importers: Readonly<Record<string, readonly string[]>> = {
    '/app/src/nav-bar.tsx': ['/app/src/nav-bar.html'],
    '/app/src/ui/icon.tsx': ['/app/src/nav-bar.tsx', '/app/src/ui/tab.tsx'],
    '/app/src/ui/tab.tsx': [],
  }
  const nav = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) }
  const chunks = Object.keys(importers).map((id) => NAV_CHUNK.name(id, nav))
  expect(chunks).toEqual(['nav-bar', 'nav-bar', null])
})
