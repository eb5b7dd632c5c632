import { expect, test } from 'vitest'

import manifest from '../../../manifest.json'
import { publishedIn } from '../../../src/adapters/manuals/published'
import { differing, firstSettings, keptSettings } from '../../../tools/install-app/settings'
import { openShelf, settingsIn } from '../../fakes/settings-shelf'
import { RETURNS } from '../../fixtures/manuals/returns'
import { createWorkspace } from '../../workspace'

/** The settings of an installation in which an admin published a manual. */
async function live(): Promise<Readonly<Record<string, unknown>>> {
  const account = createWorkspace({ now: () => Date.parse('2026-11-18T13:00Z') })
  await openShelf(account, []).publish({ document: RETURNS, sentence: 'Novo', seen: 0 })
  return { ...settingsIn(account), portao_nota: 'avisar' }
}

const inForce = (settings: Readonly<Record<string, unknown>>) =>
  publishedIn(settings).manuals.map((manual) => manual.document())

test('an update of the app loses no published manual, however much of its settings is written', async () => {
  const before = await live()
  const sent = Object.entries(keptSettings(manifest, before))
  expect(sent.length).toBeGreaterThan(80)
  for (let written = 0; written <= sent.length; written += 1) {
    const after = { ...before, ...Object.fromEntries(sent.slice(0, written)) }
    expect(inForce(after)).toEqual([RETURNS])
  }
  expect(differing(before, { ...before, ...Object.fromEntries(sent) })).toEqual([])
})

test('a first installation has room for manuals, and none in it', () => {
  const settings = firstSettings(manifest, {}, '.roteiro/settings.json')
  expect(settings).toMatchObject({ manuais_a: '', manuais_b: '', manuais_64: '' })
  expect(inForce(settings)).toEqual([])
})
