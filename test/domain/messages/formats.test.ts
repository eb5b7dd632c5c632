import { describe, expect, test } from 'vitest'

import { toHtml, toPlain, toWhatsApp } from '../../../src/domain/messages/formats'
import { plainText } from '../../../src/domain/text/plain-text'

const MESSAGE =
  'Bom dia! Tudo bem?\nEsta é a **segunda tentativa de contato** para **{x}**.\n\nAté!'

describe('a message in the words of each composer', () => {
  test.each([
    [
      'the rich one',
      toHtml(MESSAGE),
      '<p>Bom dia! Tudo bem?<br>Esta é a <strong>segunda tentativa de contato</strong> para <strong>{x}</strong>.</p><p>Até!</p>',
    ],
    [
      'the plain one',
      toPlain(MESSAGE),
      'Bom dia! Tudo bem?\nEsta é a segunda tentativa de contato para {x}.\n\nAté!',
    ],
    [
      'WhatsApp',
      toWhatsApp(MESSAGE),
      'Bom dia! Tudo bem?\nEsta é a *segunda tentativa de contato* para *{x}*.\n\nAté!',
    ],
  ])('%s', (_, formatted, expected) => {
    expect(formatted).toBe(expected)
  })
})

test.each([
  ['markup in a value', '<img src=x onerror=alert(1)> & "a"'],
  ['markup in bold', '**<b>a</b>**'],
  ['stars that are not a pair', '2 ** 3 * 4 **'],
])('%s reaches the customer as text', (_, message) => {
  const html = toHtml(message)
  expect(html.replaceAll(/<\/?(?:p|br|strong)>/g, '')).not.toMatch(/[<>]/)
  expect(plainText({ kind: 'html', content: html })).toBe(toPlain(message))
})
