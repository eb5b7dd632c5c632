import { describe, expect, test } from 'vitest'

import { addStep, copyStep, moveStep, removeStep } from '../../../src/domain/manual/edit-steps'
import { freeId, idOf, renamed } from '../../../src/domain/manual/names-in-use'
import { type Draft, stepIdsOf } from '../../../src/domain/manual/read-draft'

const DRAFT: Draft = {
  texts: { envio: { text: 'Segue.', states: ['pago'] } },
  states: { pago: 'Está pago' },
  values: { estoque: { kind: 'group', value: 3 } },
  steps: [
    { id: 'avisar', kind: 'message', texts: ['envio'], by: ['draft'], next: 'esperar' },
    { id: 'esperar', kind: 'wait', until: 'business-day', onReply: 'avisar', next: 'lacrado' },
    {
      id: 'lacrado',
      kind: 'question',
      ways: [
        { id: 'sim', next: 'fim', tag: 'troca_lacrado', fact: 'pago' },
        { id: 'nao', next: 'avisar', again: ['avisar'] },
      ],
    },
    { id: 'fim', kind: 'outcome', effects: { group: 'estoque' } },
  ],
}

const step = ({ steps }: Draft, id: string): Readonly<Record<string, unknown>> | undefined =>
  (steps as Readonly<Record<string, unknown>>[]).find((one) => one['id'] === id)

describe('a new step', () => {
  test('is led to by the one before, and leads to where that one led', () => {
    const { draft, at } = addStep(DRAFT, 'checklist', 0)
    expect(at).toBe(1)
    expect(stepIdsOf(draft)).toEqual(['avisar', 'passo_1', 'esperar', 'lacrado', 'fim'])
    expect(step(draft, 'avisar')?.['next']).toBe('passo_1')
    expect(step(draft, 'passo_1')?.['next']).toBe('esperar')
  })

  test('behind a question is led to by none of its answers', () => {
    const { draft } = addStep(DRAFT, 'message', 2)
    expect(step(draft, 'lacrado')).toEqual(step(DRAFT, 'lacrado'))
    expect(step(draft, 'passo_1')?.['next']).toBeUndefined()
  })

  test('may be the first of a manual', () => {
    expect(stepIdsOf(addStep({}, 'outcome', -1).draft)).toEqual(['passo_1'])
  })
})

test('a copy has an id and tags of its own', () => {
  const { draft, at } = copyStep(DRAFT, 2)
  expect(at).toBe(3)
  expect(stepIdsOf(draft)).toEqual(['avisar', 'esperar', 'lacrado', 'lacrado_2', 'fim'])
  expect(step(draft, 'lacrado_2')?.['ways']).toEqual([
    { id: 'sim', next: 'fim', fact: 'pago' },
    { id: 'nao', next: 'avisar', again: ['avisar'] },
  ])
})

test('a step moves with all it says, and where it leads', () => {
  const { draft, at } = moveStep(DRAFT, 3, 0)
  expect([at, stepIdsOf(draft)]).toEqual([0, ['fim', 'avisar', 'esperar', 'lacrado']])
  expect(moveStep(DRAFT, 0, -1)).toEqual({ draft: DRAFT, at: 0 })
})

describe('a step that is removed', () => {
  test('leaves its ways to the step after it', () => {
    const { draft, at } = removeStep(DRAFT, 1)
    expect(at).toBe(1)
    expect(step(draft, 'avisar')?.['next']).toBe('lacrado')
  })

  test('and led nowhere is still named by what led to it', () => {
    const { draft } = removeStep(DRAFT, 3)
    expect(step(draft, 'lacrado')).toEqual(step(DRAFT, 'lacrado'))
  })

  test('was the only one: none is left', () => {
    expect(removeStep({ steps: [{ id: 'fim' }] }, 0)).toEqual({ draft: {}, at: -1 })
  })
})

describe('another id', () => {
  test('of a step is told everything that leads to it', () => {
    const draft = renamed(DRAFT, 'steps', 'avisar', 'aviso')
    expect(JSON.stringify(draft)).not.toContain('"avisar"')
    expect(step(draft, 'esperar')).toMatchObject({ onReply: 'aviso' })
    expect(step(draft, 'lacrado')?.['ways']).toMatchObject([
      {},
      { next: 'aviso', again: ['aviso'] },
    ])
  })

  test.each([
    ['texts', 'envio'],
    ['values', 'estoque'],
    ['states', 'pago'],
  ] as const)('of %s, too', (named, from) => {
    const written = JSON.stringify(renamed(DRAFT, named, from, 'outro'))
    expect(written).not.toContain(`"${from}"`)
    expect(written.match(/"outro"/g)).toHaveLength(named === 'states' ? 3 : 2)
  })
})

test.each([
  ['Aviso ao cliente', 'aviso_ao_cliente'],
  ['1ª tentativa (hoje)', '1a_tentativa_hoje'],
  ['Não é possível?', 'nao_e_possivel'],
  ['???', ''],
  ['x'.repeat(50), 'x'.repeat(30)],
])('%s makes the id %s', (words, id) => {
  expect(idOf(words)).toBe(id)
})

test('an id that is taken is counted on', () => {
  expect(freeId(DRAFT, 'steps', 'Fim')).toBe('fim_2')
  expect(freeId(DRAFT, 'texts', '')).toBe('texto_1')
})
