import { expect, test } from 'vitest'

import { flawsOf, withFields, withFile } from '../good-package'

const FILE = 'requirements.json'
const open = { field: 'status', operator: 'less_than', value: 'solved' }
const late = { field: 'updated_at', operator: 'greater_than', value: '24' }
const tagged = { field: 'current_tags', operator: 'includes', value: 'roteiro' }
const mark = { field: 'current_tags', value: 'roteiro' }
const output = { columns: ['status'], sort_by: 'updated', sort_order: 'asc' }

const macro = { title: 'Olá', actions: [{ field: 'comment_value', value: 'Olá' }] }
const view = { title: 'Abertos', all: [open], any: [], output }
const trigger = { title: 'Resposta', conditions: { all: [tagged], any: [] }, actions: [mark] }
const automation = { title: 'Silêncio', conditions: { all: [open, late] }, actions: [mark] }
const field = { title: 'Causa', type: 'tagger', custom_field_options: [{ name: 'A', value: 'a' }] }

test.each([
  ['a macro without a title', 'macros', { ...macro, title: '' }, 'has no title'],
  ['a macro that does nothing', 'macros', { ...macro, actions: [] }, 'has no actions'],
  ['an action on no field', 'macros', { ...macro, actions: [{ value: 'x' }] }, 'has no actions'],
  [
    'a macro that closes',
    'macros',
    { ...macro, actions: [{ field: 'status', value: 'closed' }] },
    'sets a status',
  ],
  ['a switch that is a text', 'macros', { ...macro, active: 'true' }, 'says "active"'],
  ['a view of every ticket', 'views', { ...view, all: [], any: [tagged] }, 'does not narrow'],
  ['a view without columns', 'views', { ...view, output: {} }, 'shows no columns'],
  [
    'a condition without a value',
    'views',
    { ...view, all: [open, { field: 'current_tags', operator: 'includes' }] },
    'has a condition without',
  ],
  ['a trigger at every update', 'triggers', { ...trigger, conditions: {} }, 'has no condition'],
  ['a trigger that does nothing', 'triggers', { ...trigger, actions: undefined }, 'has no actions'],
  [
    'an automation that waits for nothing',
    'automations',
    { ...automation, conditions: { all: [open] } },
    'waits for no time',
  ],
  [
    'an automation over all tickets',
    'automations',
    { ...automation, conditions: { all: [late] } },
    'does not narrow',
  ],
  ['a field of no type', 'ticket_fields', { title: 'Causa' }, 'is of a type'],
  ['a list without choices', 'ticket_fields', { ...field, custom_field_options: [] }, 'is a list'],
  ['an item that is a text', 'macros', 'Olá', 'is no object'],
])('%s', (_, kind, item, sentence) => {
  expect(flawsOf(withFields(FILE, { [kind]: { one: item } }))).toEqual([
    expect.stringContaining(`${FILE} ${kind}.one ${sentence}`),
  ])
})

test.each([
  ['a macro', 'macros', macro],
  ['a view', 'views', view],
  [
    'a trigger with its conditions at the top',
    'triggers',
    { ...trigger, conditions: undefined, all: [tagged] },
  ],
  ['an automation', 'automations', automation],
  [
    'hours in a status',
    'automations',
    { ...automation, conditions: { all: [open, { ...late, field: 'PENDING' }] } },
  ],
  ['a field', 'ticket_fields', field],
])('%s in Zendesk’s shape is no flaw', (_, kind, item) => {
  expect(flawsOf(withFields(FILE, { [kind]: { one: item } }))).toEqual([])
})

test.each([
  ['a kind that Zendesk cannot install', { groups: {} }, '"groups" is not for this app'],
  ['a way out of Zendesk', { webhooks: {} }, '"webhooks" is not for this app'],
  ['an inherited name', { constructor: {} }, '"constructor" is not for this app'],
  ['a list of macros', { macros: [macro] }, '"macros" is no object'],
])('%s', (_, fields, sentence) => {
  expect(flawsOf(withFields(FILE, fields))).toEqual([`${FILE} ${sentence}`])
})

test('more rules than an app may bring', () => {
  const macros = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`m${i}`, macro]))
  expect(flawsOf(withFile(FILE, JSON.stringify({ macros })))).toEqual([`${FILE} has 5001 items`])
})
