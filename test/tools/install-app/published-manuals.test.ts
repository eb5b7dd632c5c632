import { describe, expect, test } from 'vitest'

import manifest from '../../../manifest.json'
import { publishedIn } from '../../../src/adapters/manuals/published'
import type { AppsApi, Installation } from '../../../tools/install-app/apps-api'
import { holdManuals, withNewestManuals } from '../../../tools/install-app/hold-manuals'
import { differing, firstSettings, keptSettings } from '../../../tools/install-app/settings'
import { INSTALLATION, openShelf, settingsIn } from '../../fakes/settings-shelf'
import { RETURNS } from '../../fixtures/manuals/returns'
import { createWorkspace, USER } from '../../workspace'

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

describe('a manual that is published while the app is installed', () => {
  /** An account in which somebody published already, and what the installer does in it. */
  async function inAccount() {
    const account = createWorkspace({ now: () => Date.now() })
    const shelf = openShelf(account, [])
    await shelf.publish({ document: RETURNS, sentence: 'Um', seen: 0 })
    const write = async (settings: Readonly<Record<string, unknown>>) => {
      const url = `/api/v2/apps/installations/${INSTALLATION}.json`
      const data = JSON.stringify({ settings })
      await account.requestAs(USER.fabio)({
        ...{ url, type: 'PUT', contentType: 'application/json', data },
      })
    }
    const said: string[] = []
    const look = async (): Promise<Installation> => ({
      ...{ id: INSTALLATION, appId: 1, isEnabled: true, pendingJob: undefined },
      settings: settingsIn(account),
    })
    const hold = () =>
      holdManuals({
        api: { changeSettings: (_, settings) => write(settings) } as AppsApi,
        ...{ say: (line) => said.push(line), signal: AbortSignal.timeout(30_000), look },
      })
    const second = { document: { ...RETURNS, about: 'Outra.' }, sentence: 'Dois', seen: 1 }
    return { account, shelf, write, said, look, hold, second }
  }

  test('is refused at the page, which keeps its draft, until the installer is done', async () => {
    const { shelf, write, look, hold, second, account } = await inAccount()
    const live = await hold()
    const sent = keptSettings(manifest, live.settings)
    expect(await shelf.publish(second)).toEqual({ kind: 'failed', reason: 'conflict' })
    await write(sent)
    await write(withNewestManuals(sent, (await look()).settings))
    expect(inForce(settingsIn(account))).toEqual([RETURNS])
    expect(await shelf.publish(second)).toMatchObject({ kind: 'published' })
  })

  test('stays, where it came after what the installer sent', async () => {
    const { shelf, write, look, second, account } = await inAccount()
    const sent = keptSettings(manifest, (await look()).settings)
    await write(sent)
    expect(await shelf.publish(second)).toMatchObject({ kind: 'published' })
    await write(withNewestManuals(sent, (await look()).settings))
    expect(inForce(settingsIn(account))).toEqual([second.document])
  })

  test('is waited for where it has begun already', async () => {
    const { write, hold, said } = await inAccount()
    await write({ manuais_vez: `${Date.now()};11;7` })
    setTimeout(() => void write({ manuais_vez: '' }), 500)
    await hold()
    expect(said).toEqual(['Somebody is publishing a manual. Waiting …'])
  })
})
