import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { projectCopy } from '../tools/project-copy'
import type { Switches } from './switches'
import { atWorkbench, type Workbench } from './workbench'

/** Only what hangs runs into it. */
const OPTIONS = { timeout: 600_000 }
const UPLOAD = 'POST /api/v2/apps/uploads.json'

/** Somebody made and installed the app before, and keeps it as they like it. */
const LIVE = {
  name: 'Roteiro da TI',
  title: 'Roteiro da TI',
  portao_nota: 'avisar',
  feriados: '12-24 Véspera',
  carnaval: true,
  fuso_horario: null,
}

/** A run against an app of that account that is there already. */
async function updateLive({ api, install }: Workbench, words: readonly string[] = []) {
  const { app_id } = api.account.seed('Roteiro', LIVE)
  return { app_id, ...(await install(words, { ZENDESK_APP_ID: String(app_id) })) }
}

describe.concurrent('npm run install-app, the first time', OPTIONS, () => {
  test.each<[string, Switches]>([
    ['an account that answers at once', {}],
    ['an upload answered with the documented status', { uploadAnswers200: true }],
    ['macros, views and triggers that take their time', { pollsBeforeRequirements: 1 }],
    [
      'an installation refused to zcli and granted when asked again',
      { firstInstallationRefused: true },
    ],
  ])('%s: the app is installed and switched on, with a value for every setting', (_, switches) =>
    atWorkbench(switches, async ({ api, pack, install }) => {
      expect(await install()).toEqual({
        code: 0,
        output: expect.stringContaining('Installed: Roteiro'),
      })
      const { parameters } = await pack.manifest()
      const [{ settings, ...installed } = expect.fail('not installed')] = api.account.installations
      expect(installed).toMatchObject({ enabled: true, pending_installation: false })
      expect(Object.keys(settings)).toEqual(['name', ...parameters.map(({ name }) => name)])
      expect(settings).toMatchObject({ portao_nota: 'bloquear', carnaval: false, feriados: '' })
    }),
  )

  test('settings of this machine are the first ones, and are never packed', () =>
    atWorkbench({}, async ({ api, pack, install }) => {
      await pack.write('.roteiro/settings.json', '{"feriados":"12-24 local"}')
      await pack.write('dist/zcli.apps.config.json', '{"parameters":{"feriados":"12-24 secret"}}')
      await install()
      expect(api.account.installations[0]?.settings).toMatchObject({ feriados: '12-24 local' })
      const [files = expect.fail('no upload')] = api.account.uploads
      expect(files).toHaveProperty(['manifest.json'])
      expect(Object.keys(files).filter((name) => /config/.test(name))).toEqual([])
      expect(Buffer.concat(Object.values(files)).toString('utf8')).not.toMatch(
        /12-24 (local|secret)/,
      )
    }))

  test('the package stays as it is, nothing is left behind, and the token is written nowhere', () =>
    atWorkbench({}, async ({ pack, install, leftovers }) => {
      const before = await pack.list('dist')
      const { output } = await install()
      expect(await pack.list('dist')).toEqual(before)
      expect(await leftovers()).toEqual([])
      const contents = await Promise.all((await pack.list('.')).map((file) => pack.read(file)))
      expect(Buffer.concat(contents).toString('latin1') + output).not.toContain('token-of-a-test')
    }))

  test('the next run, after any clean build, updates the same app', () =>
    atWorkbench({}, async ({ api, install }) => {
      await install()
      expect(await install()).toEqual({
        code: 0,
        output: expect.stringContaining('Updating app 103'),
      })
      expect([api.account.apps.size, api.account.installations.length]).toEqual([1, 1])
    }))

  test('an app made but not installed is installed by the next run, not made again', () =>
    atWorkbench({ installationRefused: 'Too many apps' }, async ({ api, install }) => {
      expect(await install()).toMatchObject({ code: 1 })
      api.account.set({})
      expect(await install()).toMatchObject({ code: 0 })
      expect([api.account.apps.size, api.account.installations.length]).toEqual([1, 1])
    }))
})

describe.concurrent('npm run install-app, without a package', OPTIONS, () => {
  test('it is built as asked, with the business rules or without; one with flaws stays here', () =>
    atWorkbench({}, async ({ api, buildAndInstall }) => {
      const project = await projectCopy()
      try {
        expect(await buildAndInstall(project, ['--no-requirements'])).toMatchObject({ code: 0 })
        expect(await buildAndInstall(project)).toMatchObject({ code: 0 })
        expect(api.account.uploads.map((files) => 'requirements.json' in files)).toEqual([
          false,
          true,
        ])
        await rm(join(project, 'assets/logo.png'))
        const { code, output } = await buildAndInstall(project)
        expect({ code, output }).toEqual({
          code: 1,
          output: expect.stringContaining('Nothing was installed.'),
        })
        expect(api.account.uploads).toHaveLength(2)
      } finally {
        await rm(project, { recursive: true, force: true })
      }
    }))
})

describe.concurrent('npm run install-app, when it went wrong', OPTIONS, () => {
  test.each<[string, Switches, readonly string[]]>([
    ['the build failed', { buildFails: 'Cannot unzip' }, ['did not make the app', 'Cannot unzip']],
    [
      'the upload was refused',
      { uploadRefused: true },
      ['did not make the app', 'Failed to upload'],
    ],
    [
      'the installation was refused',
      { installationRefused: 'Too many' },
      ['refused to install', 'Too many'],
    ],
    ['the login was refused', { isUnauthorized: true }, ['refused the login', 'e-mail and token']],
    [
      'the installation is switched off',
      { installsSwitchedOff: true },
      ['switched off', 'Admin Center'],
    ],
    [
      'the macros failed',
      { pollsBeforeRequirements: 0, requirementsFail: 'No title' },
      ['macros', 'No title'],
    ],
    ['the version is another one', { versionStays: '0.0.1' }, ['still version 0.0.1']],
  ])('%s: it says so and ends with an error', (_, switches, sentences) =>
    atWorkbench(switches, async ({ install }) => {
      const { code, output } = await install()
      expect(code).toBe(1)
      for (const sentence of sentences) expect(output).toContain(sentence)
      expect(output).not.toMatch(/Installed:|\n\s+at /)
    }),
  )

  test('the build never ends: it gives up after the time it was given', () =>
    atWorkbench({ buildNeverEnds: true }, async ({ install, leftovers }) => {
      const { code, output } = await install(['--limit=6'])
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('within 6 s') })
      expect(await leftovers()).toEqual([])
    }))

  test.each([
    ['no subdomain', { ZENDESK_SUBDOMAIN: '' }, 'Set ZENDESK_SUBDOMAIN'],
    ['no token', { ZENDESK_API_TOKEN: '' }, 'Set ZENDESK_OAUTH_CLIENT_ID and'],
    ['an app id that is not one', { ZENDESK_APP_ID: 'roteiro' }, 'not a number: roteiro'],
    [
      'an account that does not answer',
      { ZENDESK_DOMAIN: '0.0.1:1' },
      '127.0.0.1:1 does not answer',
    ],
    ['an app that is not there', { ZENDESK_APP_ID: '999' }, 'has no app 999'],
  ])('%s: it says so before anything is uploaded', (_, env, sentence) =>
    atWorkbench({}, async ({ api, install }) => {
      const { code, output } = await install([], env)
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(sentence) })
      expect(api.log()).not.toContain(UPLOAD)
    }),
  )

  test.each(['evil.test/', 'https://acme.zendesk.com', 'acme@evil.test'])(
    'a subdomain that would take the login elsewhere, %s, is refused before anything is sent',
    (start) =>
      atWorkbench({}, async ({ api, install }) => {
        // As a path the rest is ignored: what listens at that address would get the login.
        const here = `127.${api.env['ZENDESK_DOMAIN']}`
        const subdomain = start === 'evil.test/' ? `${here}/` : start
        const { code, output } = await install([], { ZENDESK_SUBDOMAIN: subdomain })
        expect({ code, output }).toEqual({
          code: 1,
          output: expect.stringContaining('ZENDESK_SUBDOMAIN'),
        })
        expect(api.log()).toEqual([])
      }),
  )

  test.each([
    ['under its own name', { name: 'Roteiro' }],
    ['under a name of the admin’s', LIVE],
  ])('an app that was installed elsewhere %s is not made a second time', (_, settings) =>
    atWorkbench({}, async ({ api, install }) => {
      api.account.seed('Feriados', { name: 'Feriados', feriados: '12-24' })
      const { app_id } = api.account.seed('Roteiro', settings)
      const { code, output } = await install()
      expect(code).toBe(1)
      expect(output).toContain(`ZENDESK_APP_ID=${app_id}`)
      expect(api.log()).not.toContain(UPLOAD)
    }),
  )
})

describe.concurrent('npm run install-app, over an app that is in use', OPTIONS, () => {
  test('settings and name stay as they are live, and a setting that is new gets its default', () =>
    atWorkbench({}, async (bench) => {
      await bench.pack.write(
        '.roteiro/settings.json',
        '{"feriados":"12-24 local","portao_nota":"x"}',
      )
      expect(await updateLive(bench)).toMatchObject({ code: 0 })
      const { settings } = bench.api.account.installations[0] ?? expect.fail('gone')
      expect(settings).toMatchObject({ ...LIVE, fim_expediente: '17:00' })
      const { version } = await bench.pack.manifest()
      expect([...bench.api.account.apps.values()]).toMatchObject([{ version }])
    }))

  test('no request ever carries a setting of this machine', () =>
    atWorkbench({}, async (bench) => {
      await bench.pack.write('.roteiro/settings.json', '{"feriados":"12-24 local"}')
      await updateLive(bench)
      const bodies = bench.api.wire.map(({ body }) => body.toString('latin1')).join()
      expect(bodies).toContain('12-24')
      expect(bodies).not.toContain('12-24 local')
    }))

  test.each<[string, Switches, string]>([
    ['the build failed', { buildFails: 'Cannot unzip' }, 'Cannot unzip'],
    ['the new settings were refused', { installationRefused: 'Bad value' }, 'Bad value'],
    ['the version stays', { versionStays: '0.0.1' }, 'still version 0.0.1'],
    ['it was switched off', { installsSwitchedOff: true }, 'switched off'],
  ])('%s: it says so and ends with an error', (_, switches, sentence) =>
    atWorkbench(switches, async (bench) => {
      const { code, output } = await updateLive(bench)
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(sentence) })
    }),
  )

  test('the build never ends: it gives up, with the settings untouched', () =>
    atWorkbench({ buildNeverEnds: true }, async (bench) => {
      expect(await updateLive(bench, ['--limit=6'])).toMatchObject({ code: 1 })
      expect(bench.api.account.installations[0]?.settings).toEqual(LIVE)
    }))
})
