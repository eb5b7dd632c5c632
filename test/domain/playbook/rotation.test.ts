import { describe, expect, test } from 'vitest'

import type { MessageStep } from '../../../src/domain/playbook/playbook'
import { rotate, trueTexts } from '../../../src/domain/playbook/rotation'
import { FATURAMENTO } from '../../../src/playbooks/faturamento'

describe('texts take turns', () => {
  const texts = ['a', 'b', 'c', 'd']

  test.each([
    ['nothing was said yet', undefined, undefined, ['a', 'b', 'c', 'd']],
    ['the next in order follows the last one', 'b', undefined, ['c', 'd', 'a', 'b']],
    ['after the last comes the first', 'd', undefined, ['a', 'b', 'c', 'd']],
    ['the agent said one on another ticket', undefined, 'a', ['b', 'c', 'd', 'a']],
    ['the agent’s last would be next here', 'b', 'c', ['d', 'a', 'c', 'b']],
    ['the agent said the last one here', 'b', 'b', ['c', 'd', 'a', 'b']],
    ['the last one is not true any more', 'x', undefined, ['a', 'b', 'c', 'd']],
  ])('%s', (_, lastHere, lastByAgent, expected) => {
    expect(rotate(texts, lastHere, lastByAgent)).toEqual(expected)
  })

  test.each([
    ['of two, the agent repeats rather than the ticket', ['a', 'b'], 'a', 'b', 'b'],
    ['what alone is true is said again', ['a'], 'a', 'a', 'a'],
  ])('%s', (_, few, lastHere, lastByAgent, proposed) => {
    expect(rotate(few, lastHere, lastByAgent)[0]).toBe(proposed)
  })
})

/** Every choice from a list, the empty one included. */
const subsetsOf = (items: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  )

const TICKED = subsetsOf(FATURAMENTO.facts)
const turning = FATURAMENTO.steps.filter(
  (step): step is MessageStep => step.kind === 'message' && step.texts.length > 1,
)

test('the billing group has first answers and follow-ups that take turns', () => {
  expect(turning.map(({ id }) => id)).toEqual(['resposta_informado', 'segunda', 'retorno'])
})

describe.each(turning)('$id, whatever is ticked and whatever was said last', (step) => {
  const stated = (id: string): readonly string[] =>
    FATURAMENTO.texts.find((text) => text.id === id)?.states ?? []
  const lasts = [undefined, ...step.texts]
  const cases = TICKED.flatMap((facts) => {
    const tags = facts.map((fact) => `roteiro_faturamento_fato_${fact}`)
    const texts = trueTexts(step, FATURAMENTO, tags)
    return lasts.flatMap((here) =>
      lasts.map((agent) => ({ facts, texts, here, agent, choices: rotate(texts, here, agent) })),
    )
  })

  test('only true texts are offered, and all of them, each once', () => {
    const wrong = cases.filter(({ facts, choices }) => {
      const isTrue = (id: string) => stated(id).every((fact) => facts.includes(fact))
      return choices.toSorted().join() !== step.texts.filter(isTrue).toSorted().join()
    })
    expect(wrong).toEqual([])
  })

  test('the last one on this ticket is never proposed', () => {
    expect(cases.filter(({ here, choices: [first] }) => first === here)).toEqual([])
  })

  test('the agent’s last one is proposed only where nothing else is left', () => {
    const repeated = cases.filter(({ agent, choices: [first] }) => first === agent)
    const needless = repeated.filter(({ texts, here, agent }) =>
      texts.some((id) => id !== here && id !== agent),
    )
    expect(needless).toEqual([])
  })
})
