import { describe, expect } from 'vitest'

import { NEUTRAL_ACCOUNT, readAccountFile } from '../../workspace/in-node'
import { poll } from '../desk'
import { probeIn } from '../protocol/probe'
import { copyApp, installPackage, foreignTest as journey } from './foreign-stage'

describe('a foreign app in an account that a file tells', () => {
  journey('opens beside its first ticket, in its language', async ({ openWith, folder }) => {
    const appDir = await copyApp(folder, 'protocol')
    const account = await readAccountFile(NEUTRAL_ACCOUNT)
    const { page } = await openWith('npm', { appDir, account })
    await page.getByRole('tab', { name: /^The printer/, selected: true }).waitFor()
    expect(await page.getByRole('button', { name: /^Situation/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Submit as Open' }).waitFor()
    await poll(() => page.locator('iframe[data-location=ticket_sidebar]:visible').count()).toBe(1)
    const element = await page.waitForSelector('iframe[data-location=ticket_sidebar]:visible')
    const probe = await probeIn((await element.contentFrame()) ?? expect.fail('no frame'))
    const paths = ['currentUser.locale', 'ticket.organization', 'ticket.requester', 'ticket.tags']
    const { resolved } = (await probe.call('get', [paths])) as {
      readonly resolved: Readonly<Record<string, unknown>>
    }
    expect(resolved).toMatchObject({
      'currentUser.locale': 'en-US',
      'ticket.organization': { name: 'Acme' },
      'ticket.requester': { name: 'Customer', user_fields: { contract: 'C-1001' } },
      'ticket.tags': ['printer'],
    })
  })
})

journey('speaks the language that is chosen in its bar', async ({ openWith, folder }) => {
  const appDir = await copyApp(folder, 'plain')
  const account = await readAccountFile(NEUTRAL_ACCOUNT)
  const { page } = await openWith('npm', { appDir, account })
  await page.getByLabel('Language').selectOption('es-419')
  await page.getByRole('button', { name: 'Enviar como Abierto' }).waitFor()
  await page.getByLabel('Idioma').selectOption('pt-BR')
  await page.getByRole('button', { name: 'Enviar como Aberto' }).waitFor()
})

journey(
  'asks for a required setting, and the app has it from then on',
  async ({ openWith, folder }) => {
    const appDir = await copyApp(folder, 'support-notes')
    await installPackage(appDir, 'jquery')
    const { page, problems } = await openWith('npm', {
      appDir,
      account: await readAccountFile(NEUTRAL_ACCOUNT),
    })
    problems.allow(/ERR_NAME_NOT_RESOLVED/) // the app goes on without its host
    const asked = page.getByRole('button', { name: 'Missing settings: 2' })
    await asked.click()
    await page.getByLabel('host').fill('api.example.com')
    await page.getByLabel('token').fill('secret')
    await page.getByRole('button', { name: 'Use', exact: true }).click()
    await poll(() => asked.count()).toBe(0)
    const config = await page.evaluate(async () => (await fetch('/workspace/api/config')).text())
    expect(config).toContain('api.example.com')
    expect(config).not.toContain('secret')
  },
)
