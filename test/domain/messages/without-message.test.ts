import { describe, expect, test } from 'vitest'

import { toHtml } from '../../../src/domain/messages/formats'
import { withoutMessage } from '../../../src/domain/messages/without-message'
import type { Body } from '../../../src/domain/ticket/ticket'
import { messageAt } from '../../fixtures/updates'

const SECOND = messageAt('attempt-2', '19 09:10')
const PLAIN = SECOND.replaceAll('**', '')
const HTML = toHtml(SECOND)
const html = (content: string): Body => ({ kind: 'html', content })
const text = (content: string): Body => ({ kind: 'text', content })

describe('"Desfazer" takes out our words, and no other', () => {
  test.each<[string, Body, string]>([
    ['nothing else there', html(HTML), ''],
    ['behind a blank line of ours', html(`<p>Oi Marta,</p><p><br></p>${HTML}`), '<p>Oi Marta,</p>'],
    ['before a signature', html(`${HTML}<p>Ana Lima</p>`), '<p>Ana Lima</p>'],
    [
      'blank lines of the agent stay',
      html(`<p>Oi</p><p><br></p><p>Segue.</p><p><br></p>${HTML}`),
      '<p>Oi</p><p><br></p><p>Segue.</p>',
    ],
    [
      'words typed on a line of its own',
      html(HTML.replace('</p>', '<br>Obrigada.</p>')),
      '<p>Obrigada.</p>',
    ],
    [
      'a line the agent changed',
      html(HTML.replace('o ticket #4821', 'os tickets #4821 e #4822')),
      '<p>Gostaria de validar os tickets #4821 e #4822.</p>',
    ],
    [
      'the agent’s own greeting above',
      html(`<p>Bom dia! Tudo bem?</p><p>Segue o laudo.</p><p><br></p>${HTML}`),
      '<p>Bom dia! Tudo bem?</p><p>Segue o laudo.</p>',
    ],
    ['an editor that writes no-break spaces', html(HTML.replaceAll(' - ', '&nbsp;-&nbsp;')), ''],
    [
      'quoted mail',
      html(`${HTML}<blockquote>${HTML}</blockquote>`),
      `<blockquote>${HTML}</blockquote>`,
    ],
    ['plain text', text(PLAIN), ''],
    ['plain text between others', text(`Oi\n\n${PLAIN}\n\nAna`), 'Oi\n\nAna'],
    ['inserted twice: the last', text(`${PLAIN}\n\n${PLAIN}`), PLAIN],
    ['not there', html('<p>Oi</p><p></p><p>Ana</p>'), '<p>Oi</p><p></p><p>Ana</p>'],
  ])('%s', (_, body, left) => {
    expect(withoutMessage(body, PLAIN)).toBe(left)
  })

  test('a long draft stays quick', () => {
    const long = html(`${'<p>Bom dia! Tudo bem?</p>'.repeat(2_500)}${HTML}`)
    const start = performance.now()
    expect(withoutMessage(long, PLAIN)).toBe('<p>Bom dia! Tudo bem?</p>'.repeat(2_500))
    expect(performance.now() - start).toBeLessThan(500)
  })
})
