import { expect, test } from 'vitest'

import { toStatusNames } from '../../../src/adapters/zaf/to-status-names'

const option = (value: unknown, label: unknown) => ({ value, label, isVisible: true })

test('each category is called as its own option, whatever else belongs to it', () => {
  const optionValues = [
    option('open', 'Em atendimento'),
    option('360000000912', 'Em análise pelo TI'),
    option('solved', ' Encerrado '),
  ]
  expect(toStatusNames({ name: 'status', optionValues })).toEqual({
    open: 'Em atendimento',
    solved: 'Encerrado',
  })
})

test.each([
  ['nothing', undefined],
  ['no field', null],
  ['a field without options', { name: 'status' }],
  ['options that are no list', { optionValues: 'solved' }],
  ['options that are not options', { optionValues: [null, 7, 'solved'] }],
  ['values nobody knows', { optionValues: [option(35436, 'Encerrado'), option('done', 'x')] }],
  [
    'labels that are no words',
    { optionValues: [option('solved', { text: 'x' }), option('open', '')] },
  ],
])('what Zendesk says otherwise has no name: %s', (_, field) => {
  expect(toStatusNames(field)).toEqual({})
})
