import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { positionOf } from '../domain/playbook/explore'
import { at } from '../fixtures/updates'
import { FATURAMENTO } from './every-playbook'
import { type Move, stepsOf, walk } from './walk'

const FIRST = ['conheco', 'informado', 'done'] as const
const FOLLOWED = [...FIRST, 'later', 'em_andamento', 'done'] as const

const reached = (...moves: readonly Move[]) => positionOf(FATURAMENTO, walk(FATURAMENTO, ...moves))
const factsOf = (...moves: readonly Move[]) =>
  walk(FATURAMENTO, ...moves).tags.filter((tag) => tag.includes('_fato_'))

describe('the first answer', () => {
  test.each([
    ['the number was given', ['conheco', 'informado'], 'resposta_informado'],
    ['it was not', ['conheco', 'nao_informado'], 'resposta_sem_numero'],
    ['no incident can be opened', ['conheco', 'sem_abertura'], 'resposta_sem_abertura'],
  ])('%s', (_, moves, answer) => {
    expect(stepsOf(FATURAMENTO, ...moves, 'done')).toEqual([
      ...['avaliar', 'incidente', answer, 'dez_minutos'],
    ])
  })

  test('an agent in doubt asks the leader first', () => {
    expect(stepsOf(FATURAMENTO, 'duvida', 'done')).toEqual(['avaliar', 'lider', 'incidente'])
  })
})

describe('an incident that stalls', () => {
  test('is looked at ten minutes after the first answer', () => {
    expect(reached(...FIRST)).toMatchObject({ kind: 'waiting', until: at('18 09:12') })
    expect(reached(...FIRST, 'later').step.id).toBe('atendimento')
    expect(reached(...FIRST, 'verificar').step.id).toBe('atendimento')
  })

  test.each([
    ['it goes on', ['em_andamento'], [], ['em_curso']],
    [
      'the team was reached',
      ['parado', 'done', 'acionado'],
      ['escalonar', 'acionamento'],
      ['mesa'],
    ],
    [
      'nobody was reached, and the customer is not left waiting',
      ['parado', 'done', 'sem_sucesso', 'seguir'],
      ['escalonar', 'acionamento', 'sem_sucesso'],
      [],
    ],
    [
      'who is on call was asked',
      ['parado', 'done', 'sem_sucesso', 'plantao', 'done'],
      ['escalonar', 'acionamento', 'sem_sucesso', 'plantao'],
      [],
    ],
    [
      'the team was reached at the second try',
      ['parado', 'done', 'sem_sucesso', 'tentar', 'done', 'acionado'],
      ['escalonar', 'acionamento', 'sem_sucesso', 'escalonar', 'acionamento'],
      ['mesa'],
    ],
  ])('%s', (_, moves, steps, facts) => {
    const way = stepsOf(FATURAMENTO, ...FIRST, 'later', ...moves).slice(5)
    expect(way).toEqual([...steps, 'segunda'])
    expect(factsOf(...FIRST, 'later', ...moves)).toEqual(
      facts.map((fact) => `roteiro_faturamento_fato_${fact}`),
    )
  })

  test('who is on call is named outside working hours only, and after the escalation failed', () => {
    const naming = FATURAMENTO.steps.filter(
      (step) => step.kind === 'checklist' && step.items.some(({ shows }) => shows === 'on-call'),
    )
    expect(naming.map(({ id }) => id)).toEqual(['plantao'])
    const leading = FATURAMENTO.steps.flatMap(({ id, ways = [] }) =>
      ways.filter(({ next }) => next === 'plantao').map(({ when }) => [id, when]),
    )
    expect(leading).toEqual([['sem_sucesso', { outsideHours: true }]])
  })
})

describe('follow-ups', () => {
  test('the first can go out before fifteen minutes have passed', () => {
    const due = walk(FATURAMENTO, ...FIRST, 'later', 'em_andamento')
    const answered = at('18 09:02')
    expect(positionOf(FATURAMENTO, due).step.id).toBe('segunda')
    expect(due.now - answered).toBeLessThan(15 * 60_000)
  })

  test('then every fifteen minutes, counted', () => {
    const sent = walk(FATURAMENTO, ...FOLLOWED)
    expect(positionOf(FATURAMENTO, sent)).toMatchObject({
      kind: 'waiting',
      until: sent.now + 14 * 60_000,
    })
    const third = walk(FATURAMENTO, ...FOLLOWED, 'later', 'done', 'later', 'done')
    expect(third.tags.filter((tag) => /_retorno_\d/.test(tag))).toEqual([
      'roteiro_faturamento_retorno_2',
    ])
    expect(positionOf(FATURAMENTO, third).step.id).toBe('periodico')
  })

  test('or as often as the agent says', () => {
    const sent = walk(FATURAMENTO, ...FOLLOWED)
    const chosen = { ...sent, tags: [...sent.tags, 'roteiro_faturamento_periodico_30'] }
    expect(positionOf(FATURAMENTO, chosen)).toMatchObject({ until: sent.now + 29 * 60_000 })
  })

  test('between two of them the incident can be looked at again, and the next is not lost', () => {
    const found = [...FOLLOWED, 'reavaliar', 'parado', 'done', 'acionado'] as const
    expect(stepsOf(FATURAMENTO, ...found).slice(-5)).toEqual([
      ...['periodico', 'atendimento', 'escalonar', 'acionamento', 'periodico'],
    ])
    const { until } = { until: 0, ...reached(...FOLLOWED) }
    expect(reached(...found)).toMatchObject({ kind: 'waiting', until })
  })

  test('those of the private chat never say that they are in the group', () => {
    const step = FATURAMENTO.steps.find(({ id }) => id === 'retorno')
    const said = step?.kind === 'message' ? step.texts : []
    const here = FATURAMENTO.texts.filter(({ text }) => text.includes('aqui no grupo'))
    expect(here).toHaveLength(2)
    expect(here.filter(({ id }) => said.includes(id))).toEqual([])
    expect(said).toHaveLength(8)
  })
})

test('every message says where it goes, is copied, and leaves an internal line', () => {
  const messages = FATURAMENTO.steps.filter((step) => step.kind === 'message')
  expect(messages.map(({ id, place }) => [id, place])).toEqual([
    ...['resposta_informado', 'resposta_sem_numero', 'resposta_sem_abertura', 'segunda'].map(
      (id) => [id, 'group'],
    ),
    ['retorno', 'private'],
  ])
  for (const { by, logs } of messages) expect({ by, logs }).toEqual({ by: ['copy'], logs: true })
})

describe('a new question of the customer', () => {
  test('brings up every step again but the end', () => {
    const again = FATURAMENTO.steps.find(({ id }) => id === 'periodico')?.ways?.at(-1)?.again
    const ids = FATURAMENTO.steps.map(({ id }) => id)
    expect(ids.filter((id) => !again?.includes(id))).toEqual(['registrar', 'encerrado'])
  })

  const moments: readonly (readonly [string, readonly Move[]])[] = [
    ['after the first answer', FIRST],
    ['while the incident is looked at', [...FIRST, 'later']],
    ['before the first follow-up', [...FIRST, 'later', 'em_andamento']],
    ['after the first follow-up', FOLLOWED],
    ['between the others', [...FOLLOWED, 'later', 'done']],
    ['when one is due', [...FOLLOWED, 'later', 'done', 'later']],
  ]

  test.each(moments)('%s: everything begins again, facts stay, and it is counted', (_, moves) => {
    const ticket = walk(FATURAMENTO, ...moves, 'nova_pergunta')
    expect(positionOf(FATURAMENTO, ticket)).toMatchObject({ step: { id: 'avaliar' }, done: [] })
    expect(ticket.tags.filter((tag) => tag.startsWith('roteiro_faturamento_')).sort()).toEqual(
      [...factsOf(...moves), 'roteiro_faturamento_pergunta_1'].sort(),
    )
  })
})

test.each<readonly [string, readonly Move[]]>([
  ['before the first answer', ['conheco']],
  ['before ten minutes have passed', FIRST],
  ['while a follow-up is due', [...FOLLOWED, 'later']],
  ['between follow-ups', [...FOLLOWED, 'later', 'done']],
])('an incident resolved %s is over once the group was told', (_, moves) => {
  expect(reached(...moves, 'resolvido').step.id).toBe('registrar')
  const told = walk(FATURAMENTO, ...moves, 'resolvido', 'done')
  expect(positionOf(FATURAMENTO, told).kind).toBe('over')
  expect(told.tags).toContain('roteiro_faturamento_encerrado')
})

describe('facts', () => {
  test.each([
    ['a plan', 'primeira_5', []],
    ['what the writer has in hand', 'primeira_2', []],
    ['a team called and an incident found', 'primeira_6', ['mesa', 'localizado']],
    ['a team at work', 'retorno_1', ['em_curso']],
    ['an analyst called', 'retorno_4', ['analista']],
    ['a promise', 'retorno_5', []],
    ['a carrier called and another link', 'retorno_7', ['operadora', 'link']],
  ])('%s', (_, id, facts) => {
    expect(FATURAMENTO.texts.find((text) => text.id === id)?.states ?? []).toEqual(facts)
  })

  const stating = [
    [/acionamos o analista|contato com o analista/, 'analista'],
    [/acionamos a operadora|chamado na operadora/, 'operadora'],
    [/link alternativo/, 'link'],
    [/equipe responsável acionada/i, 'mesa'],
    [/incidente localizado/, 'localizado'],
    [/time responsável/, 'em_curso'],
  ] as const

  test.each(stating)('an agent who writes %s has ticked %s', (words, fact) => {
    const those = FATURAMENTO.texts.filter(({ text }) => words.test(text))
    expect(those).not.toEqual([])
    expect(those.filter(({ states = [] }) => !states.includes(fact))).toEqual([])
  })
})

test('nobody is named: who is on call is a setting', () => {
  const manual = readFileSync('test/fixtures/manuals/faturamento-tratativa.txt', 'utf8')
  const [, name = ''] = /deverá acionar o ([^.]+)\./.exec(manual) ?? []
  expect(name).not.toBe('')
  expect(JSON.stringify(FATURAMENTO)).not.toContain(name)
})
