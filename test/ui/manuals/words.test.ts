import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import en from '../../../src/words/manuals/en.json'
import es from '../../../src/words/manuals/es.json'
import pt from '../../../src/words/manuals/pt-br.json'

const slots = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort()

test.each([
  ['en', en],
  ['es', es],
])('%s has every key, each with the same blanks', (_, words: Readonly<Record<string, string>>) => {
  expect(Object.keys(words)).toEqual(Object.keys(pt))
  for (const [key, portuguese] of Object.entries(pt)) {
    expect(slots(words[key] ?? ''), key).toEqual(slots(portuguese))
  }
})

test('no word of the page shouts', () => {
  const shouting = Object.values({ ...pt, ...en, ...es }).filter((words) => /[!¡]/.test(words))
  expect(shouting).toEqual([])
})

/** Keys that are put together from a kind: `kind_message`, `until_minutes`. */
const BUILT =
  /^(?:blank|broken|change|by|count|days|effect|errors|hours|keeping|kind|language|minutes|offer|origin|place|problem|status|unit|stage|tickets|until|value|view|wait|warnings)_/

test('every word is said somewhere', () => {
  const source = readdirSync('src/ui/manuals')
    .map((file) => readFileSync(`src/ui/manuals/${file}`, 'utf8'))
    .join('\n')
  const silent = Object.keys(pt).filter((key) => !BUILT.test(key) && !source.includes(`'${key}'`))
  expect(silent).toEqual([])
})
