import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { loadNavSay } from '../../../src/ui/nav/nav-say'
import en from '../../../src/words/nav/en.json'
import es from '../../../src/words/nav/es.json'
import pt from '../../../src/words/nav/pt-br.json'

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

test('no word of the pages shouts', () => {
  const shouting = Object.values({ ...pt, ...en, ...es }).filter((words) => /[!¡]/.test(words))
  expect(shouting).toEqual([])
})

/** Keys that are put together from a kind: `state_red`, `leads_rule_F5`. */
const BUILT =
  /^(?:part|state|count|note|numbers|admin|instead|leads_(?:rule|gap|status|note|queue|audits|list|filter|step|period|because|outcome))_/

test('every word is spoken somewhere', () => {
  const source = ['src/ui/nav', 'src/ui/setup', 'src/ui/leads', 'src/domain/setup']
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const silent = Object.keys(pt).filter((key) => !BUILT.test(key) && !source.includes(`'${key}'`))
  expect(silent).toEqual([])
})

test('a setting goes by its label, one nobody knows by its name', async () => {
  const [words, english] = await Promise.all([loadNavSay('pt', {}), loadNavSay('en', {})])
  expect(words.label('fim_expediente')).toBe('Fim do expediente')
  expect(english.label('fim_expediente')).toBe('End of the working day')
  expect(words.label('outra')).toBe('outra')
})

test('a value is put in as it is, once', async () => {
  const { nav } = await loadNavSay('pt', {})
  expect(nav('rule_found', { title: '{title} $& <b>' })).toBe('"{title} $& <b>": em uso.')
})
