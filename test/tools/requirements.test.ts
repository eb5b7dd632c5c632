import { describe, expect, test } from 'vitest'

import { toDay } from '../../src/domain/calendar/day'
import { automaticAnswer } from '../../src/domain/conversation/automatic-answer'
import { checkNote } from '../../src/domain/note/check-note'
import { readNote } from '../../src/domain/note/parse-note'
import { leftovers } from '../../src/domain/style/leftovers'
import { isOurTag } from '../../src/domain/tags'
import { plainText } from '../../src/domain/text/plain-text'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import { requirements } from '../../tools/requirements'
import { AUTOMATIC } from '../fixtures/answers/automatic'
import { PEOPLE } from '../fixtures/answers/people'
import { ESCALATION } from '../fixtures/templates'
import { EVERY_PLAYBOOK } from '../playbooks/every-playbook'

const WITHOUT = requirements({ withTiMacro: false })
const { triggers, automations, views, macros } = WITHOUT
const rules = [...Object.values(triggers), ...Object.values(automations)]
const conditions = [...rules.map((rule) => rule.conditions), ...Object.values(views)]

const line = ({ field, operator, value }: { field: string; operator: string; value: string }) =>
  `${field} ${operator} ${value}`
const move = ({ field, value }: { field: string; value: string }) => `${field} ${value}`

const ATTEMPTS = 'contato_tentativa_1 contato_tentativa_2 contato_tentativa_3'
const isPhrase = (text: string) => text.startsWith('comment_includes_word is_not ')

describe('a trigger or automation', () => {
  test.each([
    [
      'ends the chain of attempts when a customer replies',
      triggers.roteiro_retorno,
      [
        'update_type is Change',
        'role is end_user',
        'comment_is_public is true',
        `current_tags includes ${ATTEMPTS}`,
        'current_tags not_includes cancelado_sem_retorno',
      ],
      [`remove_tags ${ATTEMPTS} cancelamento_proposto`, 'current_tags contato_respondido'],
    ],
    [
      'only marks a reply after a cancellation',
      triggers.roteiro_retorno_apos_cancelamento,
      [
        'update_type is Change',
        'role is end_user',
        'comment_is_public is true',
        'current_tags includes cancelado_sem_retorno',
        'current_tags not_includes reaberto_apos_cancelamento',
      ],
      ['current_tags reaberto_apos_cancelamento'],
    ],
    [
      'marks a ticket that has a tag of ours and not the one search term',
      triggers.roteiro_marca,
      [
        `current_tags includes escalonar_ti_script_db2 cancelado_sem_retorno ${ATTEMPTS}`,
        'current_tags not_includes roteiro',
      ],
      ['current_tags roteiro'],
    ],
    [
      'proposes a cancellation after a day of silence',
      automations.roteiro_silencio,
      [
        'current_tags includes contato_tentativa_3',
        'current_tags not_includes contato_respondido cancelamento_proposto',
        'status less_than solved',
        'updated_at greater_than 24',
      ],
      ['current_tags cancelamento_proposto'],
    ],
  ])('%s', (_, rule, all, actions) => {
    expect(rule.conditions.all.map(line).filter((text) => !isPhrase(text))).toEqual(all)
    expect(rule.conditions.any).toEqual([])
    expect(rule.actions.map(move)).toEqual(actions)
  })

  test('takes our tags out of a follow-up, and nobody else’s', () => {
    const { conditions, actions } = triggers.roteiro_acompanhamento
    expect(conditions.all.map(line)).toEqual(['update_type is Create', 'via_id is 27'])
    expect(actions.map(({ field }) => field)).toEqual(['remove_tags'])
    const tags = actions.flatMap(({ value }) => value.split(' '))
    expect(tags.filter((tag) => !isOurTag(tag))).toEqual([])
    expect(tags).toEqual(
      expect.arrayContaining([
        ...['roteiro', 'cancelado_sem_retorno', 'roteiro_motivo_outro', ...ATTEMPTS.split(' ')],
        ...EVERY_PLAYBOOK.map(({ id }) => `roteiro_${id}_encerrado`),
      ]),
    )
  })

  describe('that ends a chain', () => {
    const phrases = triggers.roteiro_retorno.conditions.all
      .filter(({ field }) => field === 'comment_includes_word')
      .map(({ value }) => value)
    const restsOn = (text: string) =>
      phrases.some((phrase) => text.toLowerCase().includes(phrase.toLowerCase()))

    test('rests on the same phrases after a cancellation, with accents or without', () => {
      const { all } = triggers.roteiro_retorno_apos_cancelamento.conditions
      expect(all.map(line).filter(isPhrase)).toEqual(
        phrases.map((phrase) => `comment_includes_word is_not ${phrase}`),
      )
      expect(phrases).toEqual(
        expect.arrayContaining(['resposta automática', 'resposta automatica', 'out of office']),
      )
    })

    test('rests on nothing that is a word of the trade', () => {
      const trade = ['ausente', 'férias', 'falha na entrega', 'mensagem automática']
      expect(phrases.filter((phrase) => trade.includes(phrase))).toEqual([])
      expect(
        [
          'Falha na entrega da NF-e 771.',
          'Ausente o CST na linha 3.',
          'Estou de férias até 30/11, pode seguir.',
          'Mensagem automática de cobrança saiu em dobro.',
          'Não foi possível entregar o pedido, vejam.',
          'Estou fora do escritório mas confirmo.',
        ].filter(restsOn),
      ).toEqual([])
    })

    test('rests only on answers that people hardly ever write', () => {
      const people = Object.values(PEOPLE).flat()
      // Pasted and quoted automatic answers are what is left; the sidebar reads them.
      expect(people.filter(restsOn).length / people.length).toBeLessThan(0.1)
    })

    test('rests on some automatic answers, all of which the app knows', () => {
      const on = toDay('2026-11-18') ?? expect.fail('no such day')
      const resting = Object.values(AUTOMATIC).flat().filter(restsOn)
      expect(resting.length).toBeGreaterThan(20)
      const unknown = resting.filter((text) => !automaticAnswer(text, { isFlagged: false, on }))
      expect(unknown).toEqual([])
    })
  })
})

test('no rule and no view speaks of tags that are not ours', () => {
  const inConditions = conditions
    .flatMap(({ all, any }) => [...all, ...any])
    .filter(({ field }) => field === 'current_tags')
  const inActions = rules
    .flatMap(({ actions }) => actions)
    .filter(({ field }) => field.endsWith('tags'))
  const tags = [...inConditions, ...inActions].flatMap(({ value }) => value.split(' '))
  expect(tags.length).toBeGreaterThan(20)
  expect(tags.filter((tag) => !isOurTag(tag))).toEqual([])
})

test('every queue with a view is one that the triage leaves a ticket in', () => {
  const { actions } = triggers.roteiro_acompanhamento
  const tags = actions.flatMap(({ value }) => value.split(' '))
  const queues = Object.keys(views).filter((name) => name.startsWith('triagem_'))
  expect(queues).toHaveLength(4)
  expect(tags).toEqual(expect.arrayContaining(queues))
})

describe('a view', () => {
  const ofViews = Object.entries(views)

  test.each(ofViews)('%s lists tickets that are not over, oldest first', (name, view) => {
    // An early cancellation is an exception, and always solved.
    const isLookedAtLater = ['roteiro_nao_validados', 'roteiro_excecoes'].includes(name)
    const end = isLookedAtLater ? 'closed' : 'solved'
    expect(view.all.map(line)).toContain(`status less_than ${end}`)
    expect(view.output).toMatchObject({ sort_by: 'updated', sort_order: 'asc' })
  })

  test('of an attempt leaves out tickets with a later one', () => {
    expect(views.roteiro_tentativa_1.all.slice(1).map(line)).toEqual([
      'current_tags includes contato_tentativa_1',
      'current_tags not_includes contato_tentativa_2 contato_tentativa_3',
    ])
    expect(views.roteiro_tentativa_3.all.slice(1).map(line)).toEqual([
      'current_tags includes contato_tentativa_3',
    ])
  })

  test.each([
    ['cancellations to look at', views.roteiro_cancelamento, 'cancelamento_proposto'],
    ['submits that were not checked', views.roteiro_nao_validados, 'roteiro_nao_validado'],
    ['exceptions', views.roteiro_excecoes, 'roteiro_excecao'],
    ['the queue to reschedule', views['triagem_reagendar'], 'triagem_reagendar'],
    ['the queue for documents', views['triagem_documentos'], 'triagem_documentos'],
    ['the queue for payment', views['triagem_pagamento'], 'triagem_pagamento'],
    ['the queue to schedule', views['triagem_sem_agendamento'], 'triagem_sem_agendamento'],
  ])('lists %s', (_, view, tag) => {
    expect(view?.all.slice(1).map(line)).toEqual([`current_tags includes ${tag}`])
  })

  test('has a title of its own', () => {
    const titles = [...ofViews.map(([, view]) => view), ...rules].map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('a macro', () => {
  const plainOf = (html: string) => plainText({ kind: 'html', content: html })

  test.each([
    ['attempt-1', 'Roteiro::1ª tentativa'],
    ['attempt-2', 'Roteiro::2ª tentativa'],
    ['attempt-3', 'Roteiro::3ª tentativa'],
    ['farewell', 'Roteiro::Cancelamento'],
    ['cost', 'Roteiro::Serviço cobrado'],
  ])('of %s is titled %s and has the words of the app’s own text, blanks left', (id, title) => {
    const macro = Object.values(macros).find((known) => known.title === title)
    expect(macro?.actions.map(({ field }) => field)).toEqual(['comment_value_html'])
    const wanted = CONTACT_TEXTS.find((text) => text.id === id)
      ?.text.replaceAll('**', '')
      .replace('{{greeting}}', '[[saudacao]]')
      .replace('{{ticket}}', '[[ticket]]')
      .replace('{{third_day}}', '[[dia_terceira]]')
    expect(plainOf(macro?.actions[0]?.value ?? '')).toBe(wanted)
  })

  test('has bold where the message has it, and nothing Zendesk would fill in', () => {
    const html = macros['roteiro_tentativa_2']?.actions[0]?.value ?? ''
    expect(html).toContain('<strong>segunda tentativa de contato</strong>')
    expect(JSON.stringify(macros)).not.toMatch(/\{\{|\*\*/)
  })

  test('applied by hand is stopped while a blank is in it', () => {
    const html = macros['roteiro_tentativa_2']?.actions[0]?.value ?? ''
    const found = leftovers(plainOf(html)).map(({ severity, text }) => [severity, text])
    expect(found).toEqual([
      ['stop', '[[saudacao]]'],
      ['stop', '[[ticket]]'],
      ['stop', '[[dia_terceira]]'],
    ])
  })

  test('with the template of the note comes only when it is asked for', () => {
    const title = 'Escalonar TI(Script db2)'
    const titles = (withTiMacro: boolean) =>
      Object.values(requirements({ withTiMacro }).macros).map((macro) => macro.title)
    expect(titles(false)).not.toContain(title)
    expect(titles(true)).toEqual([...titles(false), title])
  })

  test('with the template of the note is an internal one, and reads as four empty sections', () => {
    const { escalonar_ti_script_db2: macro } = requirements({ withTiMacro: true }).macros
    expect(macro?.actions.slice(1).map(move)).toEqual(['comment_mode_is_public false'])
    const content = macro?.actions[0]?.value ?? ''
    const verdicts = checkNote(readNote({ kind: 'html', content }, ESCALATION))
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(4).fill('placeholder'))
  })
})

test('asking twice gives the same', () => {
  expect(requirements({ withTiMacro: false })).toEqual(WITHOUT)
})
