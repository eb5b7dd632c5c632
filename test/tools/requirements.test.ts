import { describe, expect, test } from 'vitest'

import { AUTOMATIC_PHRASES, isAutomaticReply } from '../../src/domain/contact/automatic-reply'
import { checkNote } from '../../src/domain/escalation/check-note'
import { readNote } from '../../src/domain/escalation/parse-note'
import { leftovers } from '../../src/domain/style/leftovers'
import { isOurTag } from '../../src/domain/tags'
import { plainText } from '../../src/domain/text/plain-text'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import { requirements } from '../../tools/requirements'
import { EVERY_PLAYBOOK } from '../playbooks/every-playbook'

const WITHOUT = requirements({ withTiMacro: false })
const { triggers, automations, views, macros } = WITHOUT
const rules = [...Object.values(triggers), ...Object.values(automations)]
const conditions = [...rules.map((rule) => rule.conditions), ...Object.values(views)]

const line = ({ field, operator, value }: { field: string; operator: string; value: string }) =>
  `${field} ${operator} ${value}`
const deed = ({ field, value }: { field: string; value: string }) => `${field} ${value}`

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
    expect(rule.actions.map(deed)).toEqual(actions)
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

  test('that ends a chain knows every phrase of an automatic answer, accents or not', () => {
    for (const rule of [triggers.roteiro_retorno, triggers.roteiro_retorno_apos_cancelamento]) {
      const phrases = rule.conditions.all.map(line).filter(isPhrase)
      expect(phrases).toEqual(
        expect.arrayContaining(
          AUTOMATIC_PHRASES.map((phrase) => `comment_includes_word is_not ${phrase}`),
        ),
      )
      expect(phrases).toContain('comment_includes_word is_not resposta automatica')
      const said = phrases.map((text) => text.replace('comment_includes_word is_not ', ''))
      expect(said.filter((phrase) => !isAutomaticReply(phrase))).toEqual([])
    }
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
    ['the queue to reschedule', views.triagem_reagendar, 'triagem_reagendar'],
    ['the queue for documents', views.triagem_documentos, 'triagem_documentos'],
    ['the queue for payment', views.triagem_pagamento, 'triagem_pagamento'],
    ['the queue to schedule', views.triagem_sem_agendamento, 'triagem_sem_agendamento'],
  ])('lists %s', (_, view, tag) => {
    expect(view.all.slice(1).map(line)).toEqual([`current_tags includes ${tag}`])
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

  test('applied by hand is stopped while a blank stands in it', () => {
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
    expect(macro?.actions.slice(1).map(deed)).toEqual(['comment_mode_is_public false'])
    const content = macro?.actions[0]?.value ?? ''
    const verdicts = checkNote(readNote({ kind: 'html', content }))
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(4).fill('placeholder'))
  })
})

test('asking twice gives the same', () => {
  expect(requirements({ withTiMacro: false })).toEqual(WITHOUT)
})
