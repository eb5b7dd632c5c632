import { describe, expect, test } from 'vitest'

import {
  checkForeignFields,
  checkForeignMacros,
  checkForeignRules,
} from '../../../src/domain/setup/check-foreign-tags'

const rule = {
  title: 'Prioridade',
  isActive: true,
  isForNewTickets: false,
  tags: ['vip'],
  replacesAll: false,
}
const ours = { ...rule, title: 'Roteiro: o cliente respondeu', tags: ['contato_tentativa_1'] }

describe('a trigger or automation', () => {
  test.each([
    ['of tags that are not ours', rule, ['green foreign_none']],
    ['of ours, by its title', ours, ['green foreign_none']],
    [
      'of somebody else that writes an attempt',
      { ...rule, tags: ['vip', 'contato_tentativa_2'] },
      ['red foreign_tags'],
    ],
    [
      'of somebody else that queues',
      { ...rule, tags: ['triagem_pagamento'] },
      ['red foreign_tags'],
    ],
    [
      'that escalates, as the account always did',
      { ...rule, tags: ['escalonar_ti_script_db2'] },
      ['green foreign_none'],
    ],
    [
      'that is out of use',
      { ...rule, isActive: false, tags: ['contato_tentativa_2'] },
      ['green foreign_none'],
    ],
    [
      'that replaces all tags',
      { ...rule, replacesAll: true },
      ['green foreign_none', 'yellow foreign_replaces'],
    ],
    [
      'that replaces all tags of new tickets, which have none of ours',
      { ...rule, replacesAll: true, isForNewTickets: true },
      ['green foreign_none'],
    ],
  ])('%s', (_, found, expected) => {
    const lines = checkForeignRules('triggers', [found], [ours.title])
    expect(lines.map(({ state, what }) => `${state} ${what.key}`)).toEqual(expected)
  })

  test('is named with the tags it writes', () => {
    const [line] = checkForeignRules(
      'automations',
      [{ ...rule, tags: ['vip', 'roteiro', 'contato_respondido'] }],
      [],
    )
    expect(line?.items).toEqual([{ name: 'Prioridade (roteiro, contato_respondido)' }])
  })
})

test('a macro acts by an agent’s hand only: a warning', () => {
  const macro = { ...rule, text: '', at: '', tags: ['contato_tentativa_1'] }
  expect(checkForeignMacros([macro], [])).toMatchObject([{ state: 'yellow' }])
  expect(checkForeignMacros([macro], ['Prioridade'])).toMatchObject([{ state: 'green' }])
})

test('a field whose value is one of our tags puts it on tickets and takes it off', () => {
  const field = {
    id: 1,
    title: 'Fila',
    type: 'tagger',
    isActive: true,
    tags: ['triagem_reagendar'],
  }
  expect(checkForeignFields([field])).toMatchObject([{ state: 'red', items: [{}] }])
  expect(checkForeignFields([{ ...field, isActive: false }])).toMatchObject([{ state: 'green' }])
})
