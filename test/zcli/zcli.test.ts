import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { atWorkbench, type Workbench } from './workbench'

const VALUE = 'of this machine'
/** Only what hangs runs into it: many zclis may share a busy machine. */
const OPTIONS = { timeout: 600_000 }

/** As zcli wants it: beside the manifest, a value for each parameter. */
async function configure({ pack }: Workbench, app_id?: number): Promise<void> {
  const { parameters } = await pack.manifest()
  const values = Object.fromEntries(parameters.map(({ name }) => [name, VALUE]))
  await pack.write('dist/zcli.apps.config.json', JSON.stringify({ app_id, parameters: values }))
}

describe.concurrent('zcli with nothing in its way', OPTIONS, () => {
  test('validates the package', () =>
    atWorkbench({}, async ({ api, zcli, pack }) => {
      expect(await zcli(['apps:validate', pack.dist])).toMatchObject({ code: 0 })
      expect(api.log()).toEqual(['POST /api/v2/apps/validate'])
      expect(api.account.uploads[0]).toHaveProperty(['assets/logo.png'])
    }))

  test('says what the validation found, and ends with an error', () =>
    atWorkbench(
      { validationFails: 'ticket_side is an invalid location' },
      async ({ zcli, pack }) => {
        const { code, output } = await zcli(['apps:validate', pack.dist])
        expect({ code, output }).toMatchObject({
          code: 2,
          output: expect.stringContaining('ticket_side'),
        })
      },
    ))

  test('packs the package into its folder tmp', () =>
    atWorkbench({}, async ({ zcli, pack }) => {
      expect(await zcli(['apps:package', pack.dist])).toMatchObject({ code: 0 })
      const [zip = expect.fail('no archive')] = await pack.list('dist/tmp')
      const names = Object.keys(unzipSync(await pack.read(`dist/tmp/${zip}`)))
      expect(names).toEqual(expect.arrayContaining(['manifest.json', 'translations/pt-br.json']))
    }))

  test('makes the app, waits for it and installs it, as the login it was given', () =>
    atWorkbench({ pollsBeforeBuilt: 1 }, async (bench) => {
      const { api, zcli, pack } = bench
      await configure(bench)
      expect(await zcli(['apps:create', pack.dist])).toMatchObject({ code: 0 })
      expect(api.log()).toEqual([
        'POST /api/v2/apps/uploads.json',
        'POST /api/apps.json',
        'GET /api/v2/apps/job_statuses/job102',
        'GET /api/v2/apps/job_statuses/job102',
        'POST /api/support/apps/installations.json',
      ])
      const login = Buffer.from('admin@example.com/token:token-of-a-test').toString('base64')
      expect(new Set(api.wire.map((one) => one.authorization))).toEqual(new Set([`Basic ${login}`]))
    }))

  test('updates the app, and gives its installation every parameter and the manifest’s name', () =>
    atWorkbench({}, async (bench) => {
      const { api, zcli, pack } = bench
      const { id, app_id } = api.account.seed('Roteiro', {
        name: 'Roteiro da TI',
        feriados: '12-24',
      })
      await configure(bench, app_id)
      expect(await zcli(['apps:update', pack.dist])).toMatchObject({ code: 0 })
      const [sent] = api.sent(`PUT /api/support/apps/installations/${id}.json`)
      expect(sent).toMatchObject({ settings: { name: 'Roteiro', feriados: VALUE } })
    }))
})

describe.concurrent('what zcli gets wrong, and npm run install-app must not', OPTIONS, () => {
  test.each([
    ['the build failed', { buildFails: 'Cannot unzip' }, 0, 'Cannot unzip'],
    ['the installation was refused', { installationRefused: 'no' }, 0, 'Successfully installed'],
    ['the login was refused', { isUnauthorized: true }, 2, 'Failed to upload app'],
  ])('creating, %s', (_, switches, code, said) =>
    atWorkbench(switches, async (bench) => {
      await configure(bench)
      const run = await bench.zcli(['apps:create', bench.pack.dist])
      expect(run).toEqual({ code, output: expect.stringContaining(said) })
      expect(bench.api.account.installations).toEqual([])
    }),
  )

  test('a parameter without a value is asked for, and nobody answering is success', () =>
    atWorkbench({}, async ({ api, zcli, pack }) => {
      const run = await zcli(['apps:create', pack.dist])
      expect(run).toEqual({ code: 0, output: expect.stringContaining('Enter Roteiro setting.') })
      expect([api.account.apps.size, api.account.installations.length]).toEqual([1, 0])
    }))

  test('an app that is not there is asked about without end', () =>
    atWorkbench({}, async (bench) => {
      const { api, zcli, pack } = bench
      await configure(bench, 999)
      const limit = new AbortController()
      const asked = 'GET /api/v2/apps/job_statuses/undefined'
      const run = zcli(['apps:update', pack.dist], limit.signal)
      await expect
        .poll(() => api.log().filter((line) => line === asked).length, OPTIONS)
        .toBeGreaterThan(1)
      limit.abort(new Error('enough'))
      await expect(run).rejects.toThrow('enough')
    }))

  test('its settings are packed and uploaded, and it writes the app id into the package', () =>
    atWorkbench({}, async (bench) => {
      await configure(bench)
      await bench.zcli(['apps:create', bench.pack.dist])
      expect(bench.api.account.uploads[0]).toHaveProperty(['zcli.apps.config.json'])
      const config = await bench.pack.read('dist/zcli.apps.config.json')
      expect(JSON.parse(config.toString('utf8'))).toHaveProperty('app_id', 103)
    }))
})
