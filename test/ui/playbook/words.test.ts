import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { PLAYBOOK_WORDS } from '../../../src/ui/playbook/playbook-words'
import en from '../../../src/words/playbooks/en.json'
import es from '../../../src/words/playbooks/es.json'
import pt from '../../../src/words/playbooks/pt-br.json'
import { EVERY_PLAYBOOK } from '../../playbooks/every-playbook'

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

/** The first manual has its own words: attempts, not steps. */
const neighbours = EVERY_PLAYBOOK.filter(({ id }) => id !== 'contato')

test.each(neighbours)('every step, answer and fact of $id has a name', (playbook) => {
  const { id, steps, asides, facts } = playbook
  const names = [
    ...steps.map((step) => [id, step.id]),
    ...steps.flatMap((step) => (step.ways ?? []).map((way) => [id, step.id, way.id])),
    ...asides.map((way) => [id, way.id]),
    ...facts.map((fact) => ['fact', id, fact]),
  ]
  expect(names.filter((ids) => PLAYBOOK_WORDS.find('pt', ids.join('_')) === undefined)).toEqual([])
})

test('every blank that only the agent can fill has a name', () => {
  const filled = /^(greeting|client|agent|moment|day|hour|phone|whatsapp|ticket|done)$/
  const asked = neighbours
    .flatMap(({ texts }) => texts.flatMap(({ text }) => text.match(/(?<=\{\{)\w+(?=\}\})/g) ?? []))
    .filter((slot) => !filled.test(slot))
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((slot) => PLAYBOOK_WORDS.find('pt', `asks_${slot}`) === undefined)).toEqual(
    [],
  )
})

test('every word of no manual is spoken somewhere', () => {
  const source = readdirSync('src/ui/playbook')
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join('src/ui/playbook', file), 'utf8'))
    .join('\n')
  const own = Object.keys(pt).filter((key) => key.startsWith('ui_'))
  expect(own.filter((key) => !source.includes(`'${key}'`))).toEqual([])
})

test('a language speaks Portuguese until its words have come', async () => {
  expect(PLAYBOOK_WORDS.text('en', 'ui_sent')).toBe('Enviei')
  await PLAYBOOK_WORDS.load('en')
  expect(PLAYBOOK_WORDS.text('en', 'ui_sent')).toBe('I sent it')
  expect(PLAYBOOK_WORDS.text('en', 'ui_missing_other', { n: 2 })).toBe('2 left.')
})
