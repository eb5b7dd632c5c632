import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import type { Playbook, PlaybookStep, Way } from '../../src/domain/playbook/playbook'
import { type Name, nameIn } from '../../src/domain/text/name'
import { ALL_HEADS } from '../../src/playbooks/heads'
import en from '../../src/words/playbooks/en.json'
import es from '../../src/words/playbooks/es.json'
import pt from '../../src/words/playbooks/pt-br.json'
import { EVERY_PLAYBOOK } from './every-playbook'

const SLOT = /\{\{(\w+)\}\}/g

/** What the app fills in by itself; anything else is asked from the agent. */
const OWN_SLOTS = new Set([
  ...['greeting', 'client', 'agent', 'ticket', 'moment', 'third_day'],
  ...['day', 'hour', 'phone', 'whatsapp', 'done'],
])

const waysOf = ({ steps, asides }: Playbook): readonly Way[] => [
  ...steps.flatMap(({ ways = [] }) => ways),
  ...asides,
]
const itemsOf = (step: PlaybookStep) => ('items' in step ? (step.items ?? []) : [])
const asked = ({ texts }: Playbook) =>
  texts
    .flatMap(({ text }) => [...text.matchAll(SLOT)].map(([, slot = '']) => slot))
    .filter((slot) => !OWN_SLOTS.has(slot))

test('the five manuals are there, in the order in which they are offered', () => {
  expect(ALL_HEADS.map(({ id }) => id)).toEqual(EVERY_PLAYBOOK.map(({ id }) => id))
})

test('every document among the sources is a manual of its name', () => {
  const files = readdirSync('src/playbooks').filter((file) => file.endsWith('.yaml'))
  expect(files.sort()).toEqual(EVERY_PLAYBOOK.map(({ id }) => `${id}.yaml`).sort())
})

describe.each(EVERY_PLAYBOOK)('$id', (playbook) => {
  const { id, steps, texts } = playbook
  const ids = steps.map((step) => step.id)

  test('leads only to steps it has, and each step has a name of its own', () => {
    const named = [
      ...steps.flatMap((step) => ('next' in step ? [step.next] : [])),
      ...steps.flatMap((step) => (step.kind === 'wait' ? (step.onReply ?? []) : [])),
      ...waysOf(playbook).flatMap(({ next, again = [] }) => [next, ...again]),
    ]
    expect(named.filter((name) => !ids.includes(name))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('waits only for what a form asked', () => {
    for (const step of steps) {
      if (step.kind !== 'wait') continue
      const { until } = step
      if (until.kind === 'value') {
        expect(steps.find((form) => form.id === until.of)?.kind).toBe('form')
      }
    }
  })

  test('says every text it has, and no other', () => {
    const said = steps.flatMap((step) => [
      ...(step.kind === 'message' ? step.texts : step.kind === 'note' ? [step.text] : []),
      ...itemsOf(step).flatMap(({ copies }) => copies ?? []),
    ])
    // What a contact ends with, and what a service costs, have buttons of their own.
    const elsewhere = id === 'contato' ? ['farewell', 'cost'] : []
    expect(new Set([...said, ...elsewhere])).toEqual(new Set(texts.map((text) => text.id)))
  })

  test('states only facts an agent can tick', () => {
    const named = [
      ...texts.flatMap(({ states = [] }) => states),
      ...waysOf(playbook).flatMap(({ fact }) => fact ?? []),
    ]
    const facts = playbook.facts.map((fact) => fact.id)
    expect(named.filter((fact) => !facts.includes(fact))).toEqual([])
  })

  test('every message can be said somehow, and a shortcut is one of MegaZap', () => {
    for (const step of steps) {
      if (step.kind !== 'message') continue
      expect(step.by, step.id).not.toEqual([])
      if (step.shortcut !== undefined) expect(step.place).toBe('MegaZap')
    }
  })
})

/** What an agent reads of a playbook: its steps, answers, asides, facts, blanks and values. */
const namesOf = (playbook: Playbook): readonly (Name | undefined)[] => [
  ...playbook.steps.map(({ name }) => name),
  ...waysOf(playbook).map(({ name }) => name),
  ...[...playbook.facts, ...playbook.asks].map(({ name }) => name),
  ...playbook.values.filter(({ kind }) => kind !== 'text').map(({ name }) => name),
]

const LANGUAGES = ['pt', 'en', 'es'] as const

describe('words', () => {
  const offered = EVERY_PLAYBOOK.filter(({ id }) => id !== 'contato')

  test.each(offered)(
    '$id names every step, answer, fact and blank in each language',
    (playbook) => {
      const names = namesOf(playbook).map((name) => name ?? expect.fail('without a name'))
      const said = LANGUAGES.map((language) => names.map((name) => nameIn(name, language)))
      expect(said.flat().filter((words) => words.trim() === '' || /[!¡]/.test(words))).toEqual([])
      expect(said[0]).not.toEqual(said[1])
      expect(said[0]).not.toEqual(said[2])
    },
  )

  test.each(EVERY_PLAYBOOK)(
    '$id asks for every blank that the app does not fill, and no other',
    (playbook) => {
      expect(new Set(playbook.asks.map(({ blank }) => blank))).toEqual(new Set(asked(playbook)))
    },
  )

  test('every manual has a title in each language', () => {
    const titles = ALL_HEADS.map(({ title }) =>
      LANGUAGES.map((language) => nameIn(title, language)),
    )
    expect(titles.map((title) => new Set(title).size)).toEqual(EVERY_PLAYBOOK.map(() => 3))
  })

  test('none is empty, and none shouts', () => {
    const all = [pt, en, es].flatMap((words) => Object.values(words))
    expect(all.filter((words) => words.trim() === '' || /[!¡]/.test(words))).toEqual([])
  })
})
