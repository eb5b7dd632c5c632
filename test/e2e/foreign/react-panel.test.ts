import { describe, expect } from 'vitest'

import { BOTH } from '../protocol/sdks'
import { buildReactPanel } from './build-react-panel'
import { foreignTest } from './foreign-stage'

const NAME = 'React Panel'

const journey = foreignTest.extend('appDir', { scope: 'file' }, ({ folder }) =>
  buildReactPanel(folder),
)

describe('an app bundled with React', () => {
  journey.for(BOTH)(
    'greets with %s from an effect, and follows the ticket',
    async (sdk, { openWith, appDir }) => {
      const { app, page } = await openWith(sdk, { appDir })
      const panel = app(NAME)
      await panel.getByRole('heading', { name: 'Bom dia' }).waitFor()
      await panel.getByRole('button', { name: 'Rename' }).click()
      await panel.getByText('Chosen by the panel').waitFor()
      await page.getByRole('textbox', { name: 'Assunto' }).fill('Chosen by the agent')
      await panel.getByText('Chosen by the agent').waitFor()
    },
  )

  journey.for(BOTH)('reads with %s what is saved', async (sdk, { openWith, appDir }) => {
    const { app } = await openWith(sdk, { appDir })
    await app(NAME).getByRole('button', { name: 'Rename' }).click()
    await app(NAME).getByRole('button', { name: 'Read' }).click()
    const said = app(NAME).getByRole('status')
    await said.getByText(/^saved as /).waitFor()
    expect(await said.innerText()).not.toContain('Chosen by the panel')
  })

  journey.for(BOTH)(
    'stops a submit with %s, in its own words',
    async (sdk, { openWith, appDir }) => {
      const { app, page } = await openWith(sdk, { appDir })
      await app(NAME).getByRole('button', { name: 'Block' }).click()
      await app(NAME).getByText('blocked').waitFor()
      await page
        .getByRole('button', { name: /^Enviar como / })
        .first()
        .click()
      await page.getByRole('alert').getByText('Ask the customer first').waitFor()
    },
  )

  journey.for(BOTH)(
    'works with %s beside another app, each with its own settings',
    async (sdk, { openWith, appDir }) => {
      const beside = ['test/fixtures/apps/protocol']
      const { app } = await openWith(sdk, { appDir, beside, settings: { greeting: 'Boa tarde' } })
      await app(NAME).getByRole('heading', { name: 'Boa tarde' }).waitFor()
      await app('Protocol').getByRole('button', { name: 'Click' }).waitFor()
    },
  )
})
