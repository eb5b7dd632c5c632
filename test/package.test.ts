import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { PAGES } from '../tools/pages'

const LOCALES = ['pt-br', 'en', 'es']
const PARAMETER_TYPES = ['text', 'multiline', 'checkbox', 'number', 'url', 'hidden']

interface Manifest {
  readonly defaultLocale: string
  readonly location: { readonly support: Readonly<Record<string, { readonly url: string }>> }
  readonly parameters: readonly {
    readonly name: string
    readonly type: string
    readonly default?: string | boolean
  }[]
}

interface Words {
  readonly app: {
    readonly name: string
    readonly parameters: Readonly<Record<string, { readonly label: string; helpText: string }>>
  }
}

const read = (file: string): string => readFileSync(file, 'utf8')
const manifest = JSON.parse(read('manifest.json')) as Manifest
const wordsOf = (locale: string) => JSON.parse(read(`translations/${locale}.json`)) as Words

describe('what an admin sees before installing', () => {
  test('the languages are exactly ours, and the default is one of them', () => {
    expect(readdirSync('translations').sort()).toEqual(LOCALES.map((name) => `${name}.json`).sort())
    expect(LOCALES).toContain(manifest.defaultLocale)
  })

  test.each(LOCALES)(
    'every setting has a label and a help text in %s, in the same order',
    (locale) => {
      const { name, parameters } = wordsOf(locale).app
      expect(name).toBe('Roteiro')
      expect(Object.keys(parameters)).toEqual(manifest.parameters.map((setting) => setting.name))
      for (const { label, helpText } of Object.values(parameters)) {
        expect(label).not.toBe('')
        expect(helpText).not.toBe('')
      }
    },
  )

  test('settings are of types that Zendesk still knows, tick boxes with a real default', () => {
    for (const { type, default: value } of manifest.parameters) {
      expect(PARAMETER_TYPES).toContain(type)
      if (type === 'checkbox') expect(value).toBeTypeOf('boolean')
    }
  })
})

test('every place in Zendesk opens a page that the build makes', () => {
  const pages = PAGES.map(({ file }) => `assets/${file}`)
  for (const { url } of Object.values(manifest.location.support)) expect(pages).toContain(url)
})

test.each([
  ['logo.png', 320],
  ['logo-small.png', 128],
])('%s is a PNG of %i pixels a side', (name, side) => {
  const image = readFileSync(`assets/${name}`)
  expect(image.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([side, side])
})

test.each(['logo.svg', 'icon_nav_bar.svg'])('%s passes Zendesk’s cleaning unchanged', (name) => {
  const image = read(`assets/${name}`)
  expect(image).toMatch(/^<svg [^>]*viewBox="/)
  expect(image).not.toMatch(
    /<!--|<style|\sstyle=|<script|\son\w+=|javascript:|<image|focusable|vector-effect/,
  )
})

test('the icon in the navigation takes its colour from where it stands', () => {
  const colors = [...read('assets/icon_nav_bar.svg').matchAll(/\s(?:fill|stroke)="([^"]+)"/g)]
  expect(new Set(colors.map(([, color]) => color))).toEqual(new Set(['none', 'currentColor']))
})

test('the licence the package names is the one that is there', () => {
  const { license } = JSON.parse(read('package.json')) as { readonly license: string }
  expect(existsSync('LICENSE') && read('LICENSE').startsWith(`${license} License`)).toBe(true)
})
