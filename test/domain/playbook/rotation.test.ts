import { describe, expect, test } from 'vitest'

import type { MessageStep } from '../../../src/domain/playbook/playbook'
import { rotate, trueTexts } from '../../../src/domain/playbook/rotation'
import { FATURAMENTO } from '../../playbooks/every-playbook'

describe('texts take turns', () => {
  const texts = ['a', 'b', 'c', 'd']

  test.each([
    ['nothing was said yet', undefined, undefined, ['a', 'b', 'c', 'd']],
    ['the next in order follows the last one', 'b', undefined, ['c', 'd', 'a']],
    ['after the last comes the first', 'd', undefined, ['a', 'b', 'c']],
    ['the agent said one on another ticket', undefined, 'a', ['b', 'c', 'd']],
    ['the agent’s last would be next here', 'b', 'c', ['d', 'a']],
    ['the agent said the last one here', 'b', 'b', ['c', 'd', 'a']],
    ['the last one is not true any more', 'x', undefined, ['a', 'b', 'c', 'd']],
  ])('%s', (_, lastHere, lastByAgent, expected) => {
    expect(rotate(texts, lastHere, lastByAgent)).toEqual(expected)
  })

  test.each([
    ['of two, the agent repeats rather than the ticket', ['a', 'b'], 'a', 'b', 'b'],
    ['what alone is true is said again', ['a'], 'a', 'a', 'a'],
  ])('%s', (_, few, lastHere, lastByAgent, proposed) => {
    expect(rotate(few, lastHere, lastByAgent)).toEqual([proposed])
  })
})

/** Every choice from a list, the empty one included. */
const subsetsOf = (items: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => Math.floor(bits / 2 ** index) % 2 === 1),
  )

const TICKED = subsetsOf(FATURAMENTO.facts.map(({ id }) => id))
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

  const isTrue = (id: string, facts: readonly string[]): boolean =>
    stated(id).every((fact) => facts.includes(fact))

  test('only true texts are offered, each once, and always one', () => {
    const wrong = cases.filter(
      ({ facts, choices }) =>
        choices.length === 0 ||
        new Set(choices).size < choices.length ||
        choices.some((id) => !step.texts.includes(id) || !isTrue(id, facts)),
    )
    expect(wrong).toEqual([])
  })

  test('no true one is missing but what was said last', () => {
    const short = cases.filter(({ texts, here, agent, choices }) =>
      texts.some((id) => id !== here && id !== agent && !choices.includes(id)),
    )
    expect(short).toEqual([])
  })

  test('the last one on this ticket is never offered', () => {
    expect(cases.filter(({ here, choices }) => choices.some((id) => id === here))).toEqual([])
  })

  test('the agent’s last one is offered only where nothing else is left', () => {
    const needless = cases.filter(
      ({ texts, here, agent, choices }) =>
        choices.some((id) => id === agent) && texts.some((id) => id !== here && id !== agent),
    )
    expect(needless).toEqual([])
  })
})
