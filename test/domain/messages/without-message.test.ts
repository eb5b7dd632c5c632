import fc from 'fast-check'
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

  test('as many of our lines as are in order, of equal ones the last', () => {
    const lines = fc.array(fc.constantFrom('Oi', 'Segue', 'Ana'), { maxLength: 7 })
    fc.assert(
      fc.property(lines, lines, (draft, message) => {
        const left = withoutMessage(text(draft.join('\n')), message.join('\n'))
        expect(left.split('\n').filter((line) => line !== '')).toEqual(withoutMost(draft, message))
      }),
      { numRuns: 500 },
    )
  })

  // Each would take minutes if every line were held against every other.
  test.each<[string, Body, string, string]>([
    ['long draft', text('Oi\n'.repeat(200_000)), PLAIN, 'Oi\n'.repeat(200_000)],
    ['long message', text('Oi\n'.repeat(50_000)), 'Ana\n'.repeat(50_000), 'Oi\n'.repeat(50_000)],
    [
      'message of one line again and again',
      text('Oi\n'.repeat(50_000)),
      'Oi\n'.repeat(40_000),
      'Oi\n'.repeat(10_000).trim(),
    ],
    [
      'draft of our lines',
      text(`${PLAIN}\n`.repeat(10_000)),
      PLAIN,
      `${PLAIN}\n`.repeat(9_999).trim(),
    ],
    [
      'row of line breaks',
      html(`${HTML.replace('</p>', '<br>'.repeat(200_000))}Ana</p>`),
      PLAIN,
      '<p>Ana</p>',
    ],
    [
      'message with a line for each of the draft’s',
      html(
        numbered(20_000)
          .map((line) => `<p>${line}</p>`)
          .join(''),
      ),
      numbered(20_000).join('\n'),
      '',
    ],
  ])('a %s ends', (_, body, message, left) => {
    expect(withoutMessage(body, message) === left).toBe(true)
  })
})

const numbered = (count: number): string[] => Array.from({ length: count }, (_, n) => `linha ${n}`)

/** By trying every choice of lines: what is left when the most, and of those the last, are gone. */
function withoutMost(draft: readonly string[], message: readonly string[]): string[] {
  const choices = Array.from({ length: 2 ** draft.length }, (_, bits) =>
    draft.map((_line, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  )
  const fitting = choices.filter((isOurs) =>
    standsIn(
      draft.filter((_line, at) => isOurs[at]),
      message,
    ),
  )
  const size = (isOurs: readonly boolean[]) => isOurs.filter(Boolean).length
  const most = Math.max(...fitting.map(size))
  // The later a line, the higher its bit: the last choice has the last lines.
  const ours = fitting.findLast((isOurs) => size(isOurs) === most) ?? []
  return draft.filter((_line, at) => !ours[at])
}

function standsIn(lines: readonly string[], message: readonly string[]): boolean {
  let from = 0
  return lines.every((line) => {
    from = message.indexOf(line, from) + 1
    return from > 0
  })
}
