import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import type { Playbook, PlaybookStep, Way } from '../../src/domain/playbook/playbook'
import { PLAYBOOK_IDS } from '../../src/domain/playbook/playbook-id'
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

test('the five manuals are there, each once', () => {
  expect(EVERY_PLAYBOOK.map(({ id }) => id).sort()).toEqual([...PLAYBOOK_IDS].sort())
})

test('every playbook among the sources is listed', async () => {
  const names = readdirSync('src/playbooks').map((file) => file.replace('.ts', ''))
  const files: readonly Record<string, unknown>[] = await Promise.all(
    names.map((name) => import(`../../src/playbooks/${name}.ts`)),
  )
  const found = files.flatMap(Object.values).filter((value) => Object.hasOwn(value, 'asides'))
  expect(new Set(found)).toEqual(new Set(EVERY_PLAYBOOK))
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
    expect(named.filter((fact) => !playbook.facts.includes(fact))).toEqual([])
  })

  test('every message can be said somehow, and a shortcut is one of MegaZap', () => {
    for (const step of steps) {
      if (step.kind !== 'message') continue
      expect(step.by, step.id).not.toEqual([])
      if (step.shortcut !== undefined) expect(step.place).toBe('megazap')
    }
  })
})

const offered = EVERY_PLAYBOOK.filter(({ id }) => id !== 'contato')

/** The interface's words for a playbook: its title, steps, answers, asides and facts. */
const keysOf = (playbook: Playbook): readonly string[] => [
  ...playbook.steps.flatMap(({ id, ways = [] }) => [
    `${playbook.id}_${id}`,
    ...ways.map((way) => `${playbook.id}_${id}_${way.id}`),
  ]),
  ...playbook.asides.map((way) => `${playbook.id}_${way.id}`),
  ...playbook.facts.map((fact) => `fact_${playbook.id}_${fact}`),
]

describe('words', () => {
  test.each([
    ['pt-BR', pt],
    ['en', en],
    ['es', es],
  ])('%s names every step, answer, fact and blank, and nothing else', (_, words) => {
    const wanted = offered.flatMap(keysOf)
    const blanks = EVERY_PLAYBOOK.flatMap(asked).map((slot) => `asks_${slot}`)
    expect(new Set(wanted).size).toBe(wanted.length)
    // Buttons and sentences of every playbook begin with ui_ and are the interface's own.
    const names = Object.keys(words).filter((key) => !key.startsWith('ui_'))
    expect(new Set(names)).toEqual(new Set([...wanted, ...blanks]))
    expect(Object.keys(words)).toEqual(Object.keys(pt))
  })

  test('none is empty, and none shouts', () => {
    const all = [pt, en, es].flatMap((words) => Object.values(words))
    expect(all.filter((words) => words.trim() === '' || /[!¡]/.test(words))).toEqual([])
  })
})
