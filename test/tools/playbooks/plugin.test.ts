import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { playbooks } from '../../../tools/playbooks/plugin'

const NOTE = `format: 1
id: devnota
title: Devolução
about: A nota de uma devolução.
language: pt-BR
source: nenhum
note:
  title: Devolução
  when: quando a mercadoria volta
  sections:
    - {id: pedido, heading: "1 - Número do pedido:", field: 360001}
    - {id: motivo, heading: "2 - Motivo da devolução:", field: 360002}
`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-plugin-'))
  await writeFile(join(folder, 'devnota.yaml'), NOTE)
})
afterAll(() => rm(folder, { recursive: true }))

/** What a module of the manuals says. */
function moduleOf(id: string): string {
  const { load } = playbooks({ folder })
  const read = typeof load === 'function' ? load : expect.fail('the plugin loads nothing')
  return String(read.call({ addWatchFile: () => undefined } as never, `\0${id}`))
}

test('a starting sidebar knows which fields the notes of a package name', () => {
  expect(moduleOf('virtual:note-fields')).toBe('export const NOTE_FIELDS = [360001,360002]')
})

test('the leads’ page knows when its notes are needed, the sidebar what their buttons say', () => {
  const occasions = moduleOf('virtual:note-occasions')
  expect(occasions).toContain('"devnota":"quando a mercadoria volta"')
  expect(occasions).toContain('when the request needs a script')
  const beginnings = moduleOf('virtual:note-beginnings')
  expect(beginnings).toContain('Escalate to IT')
  expect(beginnings).not.toContain('devnota')
})
