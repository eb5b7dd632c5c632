import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect } from 'vitest'

import { SURFACE } from '../../workspace'
import { poll } from '../desk'
import { type Probe, probeIn } from '../protocol/probe'
import { BOTH } from '../protocol/sdks'
import { copyApp, foreignTest as journey } from './foreign-stage'

const NAMES = SURFACE.filter(
  ({ kind, where }) => kind === 'get' && where.includes('ticket_sidebar'),
)
  .map(({ name }) => name)
  .filter((name) => !name.includes('<'))

async function sidebarOf(page: Page): Promise<Probe> {
  const element = await page.waitForSelector('iframe.app-frame')
  return probeIn((await element.contentFrame()) ?? expect.fail('no frame'))
}

async function drawerOf(page: Page) {
  await page.getByTitle('Mensagens trocadas com o aplicativo').click()
  return page.getByRole('region', { name: 'Mensagens com o aplicativo' })
}

describe('what an app asks for', () => {
  journey.for(BOTH)(
    'is answered with %s wherever the framework has it, and nothing of it is listed',
    async (sdk, { openWith, folder }) => {
      const { page } = await openWith(sdk, { appDir: await copyApp(folder, 'protocol') })
      const sidebar = await sidebarOf(page)
      expect(await sidebar.call('get', [NAMES])).toMatchObject({ resolved: { errors: {} } })
      const other = await sidebar.call('invoke', ['popover'])
      expect(other).toMatchObject({ rejected: { message: '"popover" No such Api' } })
      expect(await (await drawerOf(page)).innerText()).not.toContain('Não imitado')
    },
  )

  journey(
    'is listed where the workspace does not imitate it: events too',
    async ({ openWith, folder }) => {
      const { page } = await openWith('npm', { appDir: await copyApp(folder, 'protocol') })
      const sidebar = await sidebarOf(page)
      await sidebar.call('get', [['ticket.rocket']])
      await sidebar.listen('voice.rang')
      await sidebar.listen('note.saved')
      const list = (await drawerOf(page)).getByRole('list', { name: 'Chamadas não imitadas' })
      await poll(() => list.getByRole('listitem').allInnerTexts()).toEqual([
        'get ticket.rocket',
        'event voice.rang',
      ])
    },
  )

  journey('is listed where the account has no REST', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await copyApp(folder, 'protocol') })
    const sidebar = await sidebarOf(page)
    for (const address of ['/', '/hc/api/v2/articles']) {
      const answer = await sidebar.call('request', [address])
      expect(answer).toMatchObject({ rejected: { value: { status: 404 } } })
    }
    const list = (await drawerOf(page)).getByRole('list', { name: 'Chamadas não imitadas' })
    await poll(() => list.getByRole('listitem').allInnerTexts()).toEqual([
      'rest GET /',
      'rest GET /hc/api/v2/articles',
    ])
  })

  journey('can be kept as a file of every message', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await copyApp(folder, 'protocol') })
    const sidebar = await sidebarOf(page)
    await sidebar.call('get', ['ticket.subject'])
    const drawer = await drawerOf(page)
    await drawer.getByText('get 1: ticket.subject').waitFor()
    const saved = page.waitForEvent('download')
    await drawer.getByRole('button', { name: 'Exportar JSON' }).click()
    const file = await (await saved).path()
    const entries = JSON.parse(await readFile(file, 'utf8')) as readonly object[]
    expect(entries).toContainEqual(
      expect.objectContaining({
        ...{ at: expect.any(Number), frame: sidebar.guid, direction: 'from app' },
        message: expect.objectContaining({ request: 'get', params: ['ticket.subject'] }),
      }),
    )
  })
})

journey('a field the app hides or locks is so in the form', async ({ openWith, folder }) => {
  const { page } = await openWith('npm', { appDir: await copyApp(folder, 'protocol') })
  const sidebar = await sidebarOf(page)
  await sidebar.call('invoke', ['ticketFields:priority.hide'])
  await poll(() => page.getByLabel('Prioridade').count()).toBe(0)
  await sidebar.call('invoke', ['ticketFields:type.disable'])
  await poll(() => page.getByLabel('Tipo', { exact: true }).isDisabled()).toBe(true)
  await sidebar.call('invoke', ['ticketFields:priority.show'])
  await poll(() => page.getByLabel('Prioridade').count()).toBe(1)
})
