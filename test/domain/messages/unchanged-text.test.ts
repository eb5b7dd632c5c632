import { expect, test } from 'vitest'

import { unchangedText } from '../../../src/domain/messages/unchanged-text'

const CLOSED = '{{agent}} {{moment}} - Encerrado.'
const HANDED = 'Repasse\n{{agent}}\n\nFeito:\n{{done}}\n\nResumo: {{summary}}'
const BOOK = 'Olá {{client}}, tudo bem?\n{{booking_link}}'

test.each([
  ['alone', CLOSED, 'Ana Lima 18/11 - Encerrado.', 'Ana Lima 18/11 - Encerrado.'],
  [
    'after the agent’s own words',
    CLOSED,
    'Falei.\nAna 18/11 - Encerrado.',
    'Ana 18/11 - Encerrado.',
  ],
  ['before them', BOOK, 'Olá Zé, tudo bem?\nhttps://a.b\nAté!', 'Olá Zé, tudo bem?\nhttps://a.b'],
  [
    'with several lines in a blank of its own',
    HANDED,
    'Repasse\nAna\nFeito:\n- um\n- dois\nResumo: parado',
    'Repasse\nAna\nFeito:\n- um\n- dois\nResumo: parado',
  ],
  [
    'with signs that mean something elsewhere',
    'R$ (5,00)? {{n}}',
    'R$ (5,00)? já',
    'R$ (5,00)? já',
  ],
  ['changed by hand', CLOSED, 'Ana Lima 18/11 - Fechado.', undefined],
  ['not there', BOOK, '', undefined],
])('a text is found as it is: %s', (_, template, words, expected) => {
  expect(unchangedText(template, words)).toBe(expected)
})
