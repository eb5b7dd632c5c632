import { checkPackage } from '../../../tools/package/check-package'
import type { JsonObject, PackageFiles } from '../../../tools/package/package-files'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const words = {
  app: {
    name: 'Roteiro',
    short_description: 'O manual na barra lateral',
    parameters: { carnaval: { label: 'Carnaval é feriado', helpText: 'Segunda e terça.' } },
  },
}

const parts = {
  'manifest.json': {
    name: 'Roteiro',
    author: { name: 'Roteiro', email: 'roteiro@example.com' },
    defaultLocale: 'pt-br',
    private: true,
    version: '1.2.0',
    frameworkVersion: '2.0',
    location: {
      support: {
        ticket_sidebar: { url: 'assets/page.html', flexible: true },
        nav_bar: 'assets/page.html',
      },
    },
    parameters: [{ name: 'carnaval', type: 'checkbox', required: false, default: false }],
  },
  'requirements.json': {
    macros: { hello: { title: 'Olá', actions: [{ field: 'comment_value', value: 'Olá' }] } },
    views: {
      open: {
        title: 'Abertos',
        all: [{ field: 'status', operator: 'less_than', value: 'solved' }],
        any: [],
        output: { columns: ['status'], sort_by: 'updated', sort_order: 'asc' },
      },
    },
    triggers: {
      reply: {
        title: 'Resposta',
        conditions: { all: [{ field: 'role', operator: 'is', value: 'end_user' }], any: [] },
        actions: [{ field: 'remove_tags', value: 'contato_tentativa_1' }],
      },
    },
    automations: {
      silence: {
        title: 'Silêncio',
        conditions: {
          all: [
            { field: 'status', operator: 'less_than', value: 'solved' },
            { field: 'updated_at', operator: 'greater_than', value: '24' },
          ],
        },
        actions: [{ field: 'current_tags', value: 'cancelamento_proposto' }],
      },
    },
  },
  'translations/pt-br.json': words,
  'translations/en.json': words,
  'translations/es.json': words,
} as const

/** Enough of a PNG to tell its size. */
export function png(width: number, height: number): Uint8Array {
  const image = new Uint8Array(24)
  image.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(image.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return image
}

/** The smallest package without a flaw; each test breaks one thing in it. */
export const goodPackage: PackageFiles = new Map([
  ...Object.entries(parts).map(([file, json]) => [file, bytes(JSON.stringify(json))] as const),
  ['assets/logo.png', png(320, 320)],
  ['assets/logo-small.png', png(128, 128)],
  ['assets/icon_nav_bar.svg', bytes('<svg viewBox="0 0 18 18"><path d="M1 1h9"/></svg>')],
  [
    'assets/page.html',
    bytes('<link rel="stylesheet" href="./page.css"><script src="./page.js"></script>'),
  ],
  ['assets/page.css', bytes('#root{margin:0}')],
  ['assets/page.js', bytes('import("./later.js")')],
  ['assets/later.js', bytes('export{}')],
])

export const withFile = (file: string, content: string | Uint8Array): PackageFiles =>
  new Map([...goodPackage, [file, typeof content === 'string' ? bytes(content) : content]])

export const withoutFile = (file: string): PackageFiles =>
  new Map([...goodPackage].filter(([name]) => name !== file))

/** The good package with other fields at the top of one of its JSON files; undefined takes one out. */
export const withFields = (file: keyof typeof parts, fields: JsonObject): PackageFiles =>
  withFile(file, JSON.stringify({ ...parts[file], ...fields }))

/** What is wrong with a package, each flaw with its file. */
export const flawsOf = (files: PackageFiles): readonly string[] =>
  checkPackage(files).map(({ file, sentence }) => `${file} ${sentence}`)
