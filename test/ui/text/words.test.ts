import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { createWords } from '../../../src/ui/text/create-words'
import { type Language, languageOf } from '../../../src/ui/text/language'
import { createSidebarSay } from '../../../src/ui/text/sidebar-say'
import { loadSidebarWords } from '../../../src/ui/text/sidebar-words'
import { text } from '../../../src/ui/text/text'
import { SIDEBAR_WORDS } from '../../fixtures/sidebar-words'

type Table = Readonly<Record<string, string>>

const PARTS = readdirSync('src/words')
const tableOf = (part: string, file: string): Table =>
  JSON.parse(readFileSync(`src/words/${part}/${file}.json`, 'utf8')) as Table
const keysOf = (part: string): readonly string[] => Object.keys(tableOf(part, 'pt-br'))

const slots = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort()

test.each([
  ['en', SIDEBAR_WORDS.en],
  ['es', SIDEBAR_WORDS.es],
])('%s has every key, each with the same blanks', (_, words: Table) => {
  expect(Object.keys(words)).toEqual(Object.keys(SIDEBAR_WORDS.pt))
  for (const [key, portuguese] of Object.entries(SIDEBAR_WORDS.pt)) {
    // A name or a channel may be left out where the language says it otherwise; none may be invented.
    expect(slots(portuguese), key).toEqual(expect.arrayContaining(slots(words[key] ?? '')))
    expect(words[key]?.trim(), key).toBeTruthy()
  }
})

test.each(PARTS)('the part %s is there in three languages', (part) => {
  expect(readdirSync(`src/words/${part}`).sort()).toEqual(['en.json', 'es.json', 'pt-br.json'])
})

test('no word of the sidebar shouts', () => {
  const all = Object.values(SIDEBAR_WORDS).flatMap((words) => Object.values(words))
  expect(all.filter((words) => /[!¡]/.test(words))).toEqual([])
})

describe('every word is spoken in its part', () => {
  /** By its name as a whole, or by a name that begins so and is put together: `host_${reason}`. */
  const silentIn = (keys: readonly string[], files: readonly string[]): readonly string[] => {
    const source = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    const built = [...source.matchAll(/`(\w+_\w*)\$\{/g)].map(([, start = '']) => start)
    return keys.filter(
      (key) =>
        !new RegExp(`['"\`]${key}['"\`]`).test(source) &&
        !built.some((start) => key.startsWith(start)),
    )
  }
  const isUi = (file: string) => file.startsWith(join('src', 'ui'))

  test('what comes with the first screen, by what is drawn or said before the rest is here', () => {
    // The notes are asked for at once, and judge the first submit.
    const early = ['src/ticket-sidebar.tsx', 'src/load-notes.ts'].flatMap((file) => [
      ...importedBy(file),
    ])
    expect(early).toContain(join('src', 'ui', 'sidebar', 'FirstScreen.tsx'))
    expect(early).not.toContain(join('src', 'ui', 'sidebar', 'Sidebar.tsx'))
    expect(silentIn(keysOf('first'), early.filter(isUi))).toEqual([])
  })

  test.each(['calm', 'sidebar'])('the words "%s", somewhere in the interface', (part) => {
    const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join('src/ui', file))
    expect(silentIn(keysOf(part), files)).toEqual([])
  })

  test('and is in no other part', () => {
    const keys = ['first', 'calm', 'sidebar'].flatMap(keysOf)
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([])
  })
})

/** The file and all that it imports at once; what it imports later, and types, do not count. */
function importedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  for (const [, path = ''] of source.matchAll(/^import (?!type\b)[^;]*?'(\.[^']+)'/gm)) {
    const found = ['.ts', '.tsx'].map((end) => join(dirname(file), path + end)).find(existsSync)
    if (found) importedBy(found, seen)
  }
  return seen
}

test.each([
  ['pt-BR', 'pt'],
  ['en-US', 'en'],
  ['es-419', 'es'],
  ['ES', 'es'],
  ['fr', 'pt'],
  ['', 'pt'],
])('an agent whose Zendesk says "%s" reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

test('a value is put in as it is, once', () => {
  expect(text('pt', 'stop_leftover', { text: '{text} $& {{x}}' })).toBe(
    'Falta preencher um trecho: "{text} $& {{x}}".',
  )
})

describe('a note whose title says that it is one', () => {
  const never = () => Promise.reject(new Error('not asked for'))
  const wordsOf = (language: Language) =>
    createWords(SIDEBAR_WORDS[language], { en: never, es: never })

  test.each([
    ['pt', 'Nota de troca', 'Nota de troca', 'A nota de troca está como resposta pública.'],
    ['en', 'Exchange note', 'Exchange note', 'The Exchange note is a public reply.'],
    ['es', 'nota de cambio', 'Nota de cambio', 'La nota de cambio está como respuesta pública.'],
    ['pt', 'Nota', 'Nota', 'A nota está como resposta pública.'],
    ['pt', 'Notação', 'Nota Notação', 'A nota Notação está como resposta pública.'],
    ['en', 'Nota de troca', 'Nota de troca note', 'The Nota de troca note is a public reply.'],
  ] as const)('in %s "%s" is headed "%s"', (language, note, heading, stop) => {
    const words = wordsOf(language)
    const said = (['note_title', 'stop_note_public'] as const).map((key) =>
      words.text('pt', key, { note }),
    )
    expect(said).toEqual([heading, stop])
  })

  test.each(['pt', 'en', 'es'] as const)('is called so once in all sentences in %s', (language) => {
    const note = language === 'en' ? 'Exchange note' : 'Nota de troca'
    const words = wordsOf(language)
    const said = Object.keys(SIDEBAR_WORDS.pt)
      .map((key) => words.text('pt', key as keyof typeof SIDEBAR_WORDS.pt, { note }))
      .filter((sentence) => sentence.toLowerCase().includes(note.toLowerCase()))
    expect(said.length).toBeGreaterThan(7)
    expect(said.filter((sentence) => /\b(\w+) \1\b/i.test(sentence))).toEqual([])
  })
})

test('a language speaks Portuguese until its words have come', async () => {
  const spoken = () => {
    const say = createSidebarSay('en')
    return [say.text('retry'), say.text('begin'), say.text('put_away')]
  }
  expect(spoken()).toEqual(['Tentar novamente', 'Iniciar tentativas de contato', 'Fechar roteiro'])
  await loadSidebarWords('en')
  expect(spoken()).toEqual(['Try again', 'Start contact attempts', 'Close playbook'])
})

test('a language whose file did not come is asked for again, and only once it came no more', async () => {
  const answers = [() => Promise.reject(new Error('offline')), async () => ({ yes: 'yes' })]
  let asked = 0
  const fetched = () => answers[asked++]?.() ?? expect.fail('asked once more')
  const words = createWords({ yes: 'sim' }, { en: fetched, es: fetched })
  await expect(words.load('en')).rejects.toThrow('offline')
  expect([words.has('en'), words.text('en', 'yes')]).toEqual([false, 'sim'])
  await words.load('en')
  await words.load('en')
  expect([words.has('en'), words.text('en', 'yes'), asked]).toEqual([true, 'yes', 2])
  expect(words.find('en', 'no')).toBeUndefined()
})
