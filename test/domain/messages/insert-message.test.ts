import { describe, expect, test } from 'vitest'

import { pointAboveQuotation } from '../../../src/domain/messages/insert-message'

const aboveIn = (content: string, kind: 'html' | 'text' = 'html') => {
  const point = pointAboveQuotation({ kind, content })
  return point && content.slice(0, point.at)
}

describe('a message goes above the mail that is quoted (Inserting)', () => {
  test.each([
    ['a block at the end', '<p>Oi</p><blockquote>antes</blockquote>', '<p>Oi</p>'],
    [
      'what Gmail wraps around its quotation',
      '<p>Oi</p><div class="gmail_quote"><div>Em 18/11 às 09:05, Ana &lt;a@x.com&gt; escreveu:</div><blockquote>x</blockquote></div>',
      '<p>Oi</p>',
    ],
    [
      'a mail’s head in a paragraph of its own',
      '<p>Oi</p><p>-----Mensagem original-----</p><p>De: Ana</p>',
      '<p>Oi</p>',
    ],
    [
      'a mail’s head on the next line of the same paragraph',
      '<p>Oi<br>-----Mensagem original-----<br>De: Ana</p>',
      '<p>Oi<br>',
    ],
    ['a draft that is nothing but quoted', '<blockquote>antes</blockquote>', ''],
  ])('%s', (_, content, above) => {
    expect(aboveIn(content)).toBe(above)
  })

  test('in plain text', () => {
    expect(aboveIn('Oi\n\n-----Mensagem original-----\nDe: Ana', 'text')).toBe('Oi\n\n')
  })

  test.each([
    ['nothing quoted', '<p>Oi</p>'],
    ['an empty draft', ''],
    ['own words below the quotation', '<blockquote>antes</blockquote><p>Respondo abaixo.</p>'],
  ])('%s: at the end', (_, content) => {
    expect(pointAboveQuotation({ kind: 'html', content })).toBeUndefined()
  })
})
