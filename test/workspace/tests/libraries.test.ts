import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { findLibrary } from '../server/libraries'
import { libraryAt, withLocalLibraries } from '../server/library-address'

describe('the address of a CDN names a package', () => {
  test.each([
    ['https://code.jquery.com/jquery-3.7.1.min.js', 'jquery', 'jquery.min.js'],
    ['https://code.jquery.com/jquery-3.7.1.slim.min.js', 'jquery', 'jquery.slim.min.js'],
    ['https://code.jquery.com/ui/1.13.2/jquery-ui.min.js', 'jquery-ui', 'jquery-ui.min.js'],
    ['//ajax.googleapis.com/ajax/libs/jquery/3.6.0/jquery.min.js', 'jquery', 'jquery.min.js'],
    ['https://cdn.jsdelivr.net/npm/vue@3.4/dist/vue.global.js', 'vue', 'dist/vue.global.js'],
    [
      'https://cdn.jsdelivr.net/npm/@zendeskgarden/css-bedrock@9',
      '@zendeskgarden/css-bedrock',
      undefined,
    ],
    [
      'https://unpkg.com/react@18/umd/react.production.min.js',
      'react',
      'umd/react.production.min.js',
    ],
    ['https://unpkg.com/axios', 'axios', undefined],
    [
      'https://cdnjs.cloudflare.com/ajax/libs/moment.js/2.29.4/moment.min.js',
      'moment',
      'moment.min.js',
    ],
    [
      'https://cdnjs.cloudflare.com/ajax/libs/lodash.js/4.17.21/lodash.min.js?x=1',
      'lodash',
      'lodash.min.js',
    ],
    [
      'https://maxcdn.bootstrapcdn.com/bootstrap/3.4.1/css/bootstrap.min.css',
      'bootstrap',
      'css/bootstrap.min.css',
    ],
    [
      'https://cdn.jsdelivr.net/handlebarsjs/4.0.8/handlebars.min.js',
      'handlebars',
      'handlebars.min.js',
    ],
  ])('%s', (address, packageName, file) => {
    expect(libraryAt(address)).toEqual({ packageName, file })
  })

  test.each([
    'https://example.com/jquery.js',
    'assets/app.js',
    'https://cdnjs.cloudflare.com/x',
    'https://cdn.jsdelivr.net/gh/jquery/jquery@3/dist/jquery.js',
  ])('no other does: %s', (address) => {
    expect(libraryAt(address)).toBeUndefined()
  })

  test.each([
    'https://unpkg.com/../zcli.apps.config.json',
    'https://unpkg.com/@x/../zcli.apps.config.json',
    'https://unpkg.com/@../../zcli.apps.config.json',
    'https://cdnjs.cloudflare.com/ajax/libs/../1/zcli.apps.config.json',
    'https://unpkg.com/..\\..\\x/zcli.apps.config.json',
  ])('none that leads out of the packages: %s', (address) => {
    expect(libraryAt(address)).toBeUndefined()
  })
})

describe('a page is sent', () => {
  const local = '/__workspace/library/https%3A%2F%2Fcode.jquery.com%2Fjquery-3.7.1.js'
  const npm = '/__workspace/library/https%3A%2F%2Fcdn.jsdelivr.net%2Fnpm%2F'
  test.each([
    [
      'with a script turned to the local copy, without its fingerprint',
      '<script src="https://code.jquery.com/jquery-3.7.1.js" integrity="sha256-x" crossorigin="anonymous"></script>',
      `<script src="${local}"></script>`,
    ],
    [
      'with a script in single quotes',
      "<script defer src='https://code.jquery.com/jquery-3.7.1.js'></script>",
      `<script defer src='${local}'></script>`,
    ],
    [
      'with its other scripts as they are',
      '<script src="app.js" integrity="sha256-x"></script>',
      '<script src="app.js" integrity="sha256-x"></script>',
    ],
    [
      'with links that are no styles of a CDN as they are',
      '<link rel="icon" href="https://example.com/a.png"><a href="https://unpkg.com/axios">x</a>',
      '<link rel="icon" href="https://example.com/a.png"><a href="https://unpkg.com/axios">x</a>',
    ],
    [
      'with a tag for each of the styles that one address asks for',
      '<link href="https://cdn.jsdelivr.net/combine/npm/a@1,npm/b@2/b.css" rel="stylesheet">',
      ['a%401', 'b%402%2Fb.css']
        .map((file) => `<link href="${npm}${file}" rel="stylesheet">`)
        .join(''),
    ],
    [
      'with a tag for each of the scripts that one address asks for',
      '<script src="//cdn.jsdelivr.net/combine/npm/a@1,npm/b@2"></script>',
      ['a%401', 'b%402']
        .map((file) => `<script src="${npm.replace('https%3A', '')}${file}"></script>`)
        .join(''),
    ],
    [
      'with a tag for each of the files that one old address asks for',
      '<script src="//cdn.jsdelivr.net/g/momentjs@2,b@3(x.js+y/z.js)"></script>',
      ['moment%402', 'b%403%2Fx.js', 'b%403%2Fy%2Fz.js']
        .map((file) => `<script src="${npm.replace('https%3A', '')}${file}"></script>`)
        .join(''),
    ],
    [
      'with the addresses in its import map turned, but for folders and other sites',
      '<script type="importmap">{"imports":{"a":"https://unpkg.com/a","b/":"https://unpkg.com/b/","c":"./c.js"}}</script>',
      '<script type="importmap">{"imports":{"a":"/__workspace/library/https%3A%2F%2Funpkg.com%2Fa?module","b/":"https://unpkg.com/b/","c":"./c.js"}}</script>',
    ],
    [
      'with an import map that is no JSON as it is',
      '<script type="importmap">{imports}</script>',
      '<script type="importmap">{imports}</script>',
    ],
  ])('%s', (_, html, expected) => {
    expect(withLocalLibraries(html)).toBe(expected)
  })
})

describe('a library', () => {
  let root: string
  let app: string

  const write = async (file: string, content: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), content)
  }

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'libraries-'))
    app = join(root, 'apps/notes')
    await write('node_modules/jquery/package.json', '{"main":"dist/jquery.js"}')
    await write('node_modules/jquery/dist/jquery.js', 'the whole')
    await write('node_modules/jquery/dist/jquery.min.js', 'the small')
    await write('node_modules/moment/package.json', '{}')
    await write('node_modules/moment/moment.js', 'moment')
    await write('node_modules/vue/package.json', '{"jsdelivr":"dist/vue.global.js"}')
    await write('node_modules/vue/dist/vue.global.js', 'above')
    await write('apps/notes/node_modules/vue/package.json', '{"unpkg":"dist/vue.js"}')
    await write('apps/notes/node_modules/vue/dist/vue.js', 'own')
  })

  afterAll(() => rm(root, { recursive: true }))

  test.each([
    ['out of its dist folder', 'https://code.jquery.com/jquery-3.7.1.min.js', 'the small'],
    ['by the package’s own choice', 'https://unpkg.com/jquery@3', 'the whole'],
    [
      'as it was written, if npm has no small one',
      '//cdnjs.cloudflare.com/ajax/libs/moment.js/2/moment.min.js',
      'moment',
    ],
    ['of the app before one of a folder above', 'https://unpkg.com/vue@3', 'own'],
  ])('comes %s', async (_, address, content) => {
    const found = await findLibrary(address, [app])
    expect(found?.kind === 'found' && found.content.content.toString()).toBe(content)
  })

  test('that is a module comes only if it needs no other file', async () => {
    await write('node_modules/whole/package.json', '{"main":"a.cjs","module":"a.js"}')
    await write('node_modules/whole/a.js', 'export const a = 1')
    await write('node_modules/part/package.json', '{"module":"a.js"}')
    await write('node_modules/part/a.js', "import { b } from './b.js'\nexport const a = b")
    const kinds = ['whole', 'part', 'jquery'].map(async (name) => {
      const found = await findLibrary(`https://unpkg.com/${name}`, [app], { isModule: true })
      return found?.kind
    })
    expect(await Promise.all(kinds)).toEqual(['found', 'missing', 'missing'])
  })

  test.each([
    ['that is not installed', 'https://unpkg.com/axios', 'axios'],
    ['whose package has no such file', 'https://unpkg.com/jquery@3/nope.js', 'jquery'],
    ['outside its package', 'https://unpkg.com/jquery@3/../moment/moment.js', 'jquery'],
  ])('%s is missing, and the package is named', async (_, address, packageName) => {
    expect(await findLibrary(address, [app])).toEqual({ kind: 'missing', packageName })
  })
})
