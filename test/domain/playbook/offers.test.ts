import { describe, expect, test } from 'vitest'

import { type Offer, offered } from '../../../src/domain/playbook/offers'

const ticket = { formId: 1, groupId: 2, brandId: 3, tags: ['vip', 'vibra'] }

const form = (id: number) => ({ kind: 'form', id }) as const
const group = (id: number) => ({ kind: 'group', id }) as const
const brand = (id: number) => ({ kind: 'brand', id }) as const
const tag = (name: string) => ({ kind: 'tag', tag: name }) as const

const offer = (playbook: Offer['playbook'], ...conditions: Offer['conditions']): Offer => ({
  playbook,
  conditions,
})

describe('a playbook is offered', () => {
  test.each([
    ['on tickets of its form', [offer('triagem', form(1))], ['triagem']],
    ['on tickets of its group', [offer('retorno', group(2))], ['retorno']],
    ['on tickets of its brand', [offer('escalonamento', brand(3))], ['escalonamento']],
    ['on tickets with its tag', [offer('faturamento', tag('vibra'))], ['faturamento']],
    [
      'where all conditions of a line hold',
      [offer('triagem', form(1), group(2), brand(3), tag('vip'), tag('vibra'))],
      ['triagem'],
    ],
    [
      'where one of its lines holds',
      [offer('triagem', form(9)), offer('triagem', tag('vip'))],
      ['triagem'],
    ],
    [
      'once, though two of its lines hold',
      [offer('triagem', form(1)), offer('triagem', tag('vip'))],
      ['triagem'],
    ],
    [
      'beside others, in the order of the lines',
      [offer('faturamento', form(1)), offer('retorno', form(9)), offer('triagem', tag('vip'))],
      ['faturamento', 'triagem'],
    ],
  ])('%s', (_, offers, expected) => {
    expect(offered(offers, ticket)).toEqual(expected)
  })
})

describe('a playbook is not offered', () => {
  test.each([
    ['where nothing was set', [], ticket],
    ['on another form', [offer('triagem', form(2))], ticket],
    ['on a group with the number of the form', [offer('triagem', group(1))], ticket],
    ['on a brand with the number of the group', [offer('triagem', brand(2))], ticket],
    ['with a tag that only begins alike', [offer('triagem', tag('vi'))], ticket],
    ['where one condition of a line fails', [offer('triagem', form(1), tag('outra'))], ticket],
    ['on a ticket without a form', [offer('triagem', form(1))], { ...ticket, formId: null }],
    ['on a ticket we know little of', [offer('triagem', group(2))], { tags: [] }],
  ])('%s', (_, offers, facts) => {
    expect(offered(offers, facts)).toEqual([])
  })
})
