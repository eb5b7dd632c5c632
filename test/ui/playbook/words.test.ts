import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { PLAYBOOK_WORDS } from '../../../src/ui/playbook/playbook-words'
import en from '../../../src/words/playbooks/en.json'
import es from '../../../src/words/playbooks/es.json'
import pt from '../../../src/words/playbooks/pt-br.json'

const slots = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort()

test.each([
  ['en', en],
  ['es', es],
])('%s has every key, each with the same blanks', (_, words: Readonly<Record<string, string>>) => {
  expect(Object.keys(words)).toEqual(Object.keys(pt))
  for (const [key, portuguese] of Object.entries(pt)) {
    expect(slots(words[key] ?? ''), key).toEqual(slots(portuguese))
    expect(words[key]?.trim(), key).toBeTruthy()
  }
})

test('no word of a playbook shouts', () => {
  const all = [pt, en, es].flatMap((words) => Object.values(words))
  expect(all.filter((words) => /[!¡]/.test(words))).toEqual([])
})

test('every word is spoken somewhere', () => {
  const source = readdirSync('src/ui/playbook')
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join('src/ui/playbook', file), 'utf8'))
    .join('\n')
  expect(Object.keys(pt).filter((key) => !source.includes(`'${key}'`))).toEqual([])
})

test('a language speaks Portuguese until its words have come', async () => {
  expect(PLAYBOOK_WORDS.text('en', 'ui_sent')).toBe('Enviei')
  await PLAYBOOK_WORDS.load('en')
  expect(PLAYBOOK_WORDS.text('en', 'ui_sent')).toBe('I sent it')
  expect(PLAYBOOK_WORDS.text('en', 'ui_missing_other', { n: 2 })).toBe('2 left.')
})
