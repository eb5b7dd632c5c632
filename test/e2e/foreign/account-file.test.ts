import { describe, expect } from 'vitest'

import { NEUTRAL_ACCOUNT, readAccountFile } from '../../workspace/in-node'
import { poll } from '../desk'
import { probeIn } from '../protocol/probe'
import { copyApp, foreignTest as journey } from './foreign-stage'

describe('a foreign app in an account that a file tells', () => {
  journey('opens beside its first ticket, in its language', async ({ openWith, folder }) => {
    const appDir = await copyApp(folder, 'protocol')
    const account = await readAccountFile(NEUTRAL_ACCOUNT)
    const { page } = await openWith('npm', { appDir, account })
    await page.getByRole('tab', { name: /^The printer/, selected: true }).waitFor()
    expect(await page.getByRole('button', { name: /^Cenário/ }).count()).toBe(0)
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
