import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { PAGES } from '../tools/pages'
import { requirements } from '../tools/requirements'
import { flawsOf } from './tools/package/good-package'

interface Manifest {
  readonly version: string
  readonly location: { readonly support: Readonly<Record<string, { readonly url: string }>> }
  readonly parameters: readonly { readonly name: string; readonly type: string }[]
}

interface Words {
  readonly app: { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }
}

const read = (file: string): string => readFileSync(file, 'utf8')
const manifest = JSON.parse(read('manifest.json')) as Manifest

const filesIn = (folder: string): readonly (readonly [string, Uint8Array])[] =>
  readdirSync(folder).map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`)])

/** The package before the build: an empty page stands for each that will be made. */
const sources: ReadonlyMap<string, Uint8Array> = new Map([
  ['manifest.json', readFileSync('manifest.json')],
  ...filesIn('assets'),
  ...filesIn('translations'),
  ...PAGES.map(({ file }) => [`assets/${file}`, new Uint8Array()] as const),
])

test.each([
  ['an account that has the TI macro', false],
  ['an account without the TI macro', true],
])('what goes into the package from this repository has no flaw, for %s', (_, withTiMacro) => {
  const rules = Buffer.from(JSON.stringify(requirements({ withTiMacro })))
  expect(flawsOf(new Map([...sources, ['requirements.json', rules]]))).toEqual([])
})

test('every page that is built opens somewhere in Zendesk, and no other', () => {
  const opened = Object.values(manifest.location.support).map(({ url }) => url)
  expect([...new Set(opened)].sort()).toEqual(PAGES.map(({ file }) => `assets/${file}`).sort())
})

test.each(['pt-br', 'en', 'es'])(
  'settings are explained in the order of the form, in %s',
  (name) => {
    const { app } = JSON.parse(read(`translations/${name}.json`)) as Words
    expect(app.name).toBe('Roteiro')
    const shown = manifest.parameters.filter(({ type }) => type !== 'hidden')
    expect(Object.keys(app.parameters)).toEqual(shown.map(({ name }) => name))
  },
)

test('the icon in the navigation takes its colour from where it is', () => {
  const colors = [...read('assets/icon_nav_bar.svg').matchAll(/\s(?:fill|stroke)="([^"]+)"/g)]
  expect(new Set(colors.map(([, color]) => color))).toEqual(new Set(['none', 'currentColor']))
})

test('each package that would run a script when it is installed is listed, and none may', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: true }>>
  }
  const { allowScripts } = JSON.parse(read('package.json')) as {
    readonly allowScripts: Readonly<Record<string, boolean>>
  }
  const running = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => [path.split('node_modules/').at(-1), false])
  expect(allowScripts).toEqual(Object.fromEntries(running))
})

test('licence and version are the same wherever they are named', () => {
  const { license, version } = JSON.parse(read('package.json')) as Record<string, string>
  expect(existsSync('LICENSE') && read('LICENSE').startsWith(`${license} License`)).toBe(true)
  expect(manifest.version).toBe(version)
})
