import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { languageOf, loadWords, text } from '../../../src/ui/text/text'
import { ui as en } from '../../../translations/en.json'
import { ui as es } from '../../../translations/es.json'
import { ui as pt } from '../../../translations/pt-br.json'

const slots = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort()

test.each([
  ['en', en],
  ['es', es],
])('%s has every key, each with the same blanks', (_, words: Readonly<Record<string, string>>) => {
  expect(Object.keys(words)).toEqual(Object.keys(pt))
  for (const [key, portuguese] of Object.entries(pt)) {
    // A name or a channel may be left out where the language says it otherwise; none may be invented.
    expect(slots(portuguese), key).toEqual(expect.arrayContaining(slots(words[key] ?? '')))
    expect(words[key]?.trim(), key).toBeTruthy()
  }
})

test('no word of the sidebar shouts', () => {
  const shouting = Object.values({ ...pt, ...en, ...es }).filter((words) => /[!¡]/.test(words))
  expect(shouting).toEqual([])
})

/** Keys that are put together from a kind: `attempt_1`, `verdict_ok`. */
const BUILT =
  /^(?:attempt|nth|channel|verdict|option|section|section_full|rule|why|failed|host|part|track|history|writing|playbook_name|notice_verdict)_|^waiting_reason/

test('every word is spoken somewhere', () => {
  const source = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join('src/ui', file), 'utf8'))
    .join('\n')
  const silent = Object.keys(pt).filter(
    (key) => !BUILT.test(key) && !new RegExp(`['\`]${key}['\`]`).test(source),
  )
  expect(silent).toEqual([])
})

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

test('a language speaks Portuguese until its words have come', async () => {
  expect(text('en', 'undo')).toBe('Desfazer')
  await loadWords('en')
  expect(text('en', 'undo')).toBe('Undo')
})
