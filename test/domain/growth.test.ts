import { describe, expect, test } from 'vitest'

import { carriedMessage } from '../../src/domain/messages/carried'
import { toHtml } from '../../src/domain/messages/formats'
import { withoutMessage } from '../../src/domain/messages/without-message'
import { checkStyle } from '../../src/domain/style/check-style'
import { linesOf } from '../../src/domain/text/lines'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import { growthOf, IN_PROPORTION } from '../counting/work-of'
import { messageAt } from '../fixtures/updates'

const SIZE = 4_000

const ofSize = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length))

const PLAIN = messageAt('attempt-2', '19 09:10').replaceAll('**', '')

describe('hostile markup is read in proportion to its length', () => {
  test.each([
    ['signs that open nothing', '<'],
    ['tags never closed', '<a '],
    ['tags with quotation marks', '<a b=">" '],
    ['quotation marks never closed', '<a b="'],
    ['comments never closed', '<!--'],
    ['scripts', '<script>'],
    ['many classes', '<div class=a class=a '],
    ['ampersands', '&'],
    ['numbers', '&#1'],
    ['blanks', ' '],
    ['open elements', '<div>'],
    ['ends of other elements', '<b></p>'],
    ['quotes opened', '<blockquote>'],
    ['sender lines', 'De: a<br>'],
    ['opening lines', 'Em a<br>'],
    ['dashes', '-'],
  ])('%s', async (_, piece) => {
    for (const tail of ['', '>', '">', 'x']) {
      const read = (size: number) => linesOf({ kind: 'html', content: ofSize(piece, size) + tail })
      expect(await growthOf(read, SIZE)).toBeLessThan(IN_PROPORTION)
    }
  })
})

describe('a draft is checked in proportion to its length', () => {
  test.each([
    ['open braces', '{{'],
    ['open brackets', '[['],
    ['blanks', ' '],
    ['lines', '\n '],
    ['greetings', 'bom dia, '],
    ['auxiliaries', 'vou lhe estar '],
    ['one long word', 'a'],
    ['blank dates', 'xx/'],
  ])('%s', async (_, piece) => {
    const check = (size: number) => checkStyle(ofSize(piece, size), { minutes: 15 * 60 })
    expect(await growthOf(check, SIZE)).toBeLessThan(IN_PROPORTION)
  })
})

describe('our message is found in proportion to what is before it', () => {
  test.each([
    ['paragraphs', '<p>Bom dia! Tudo bem?</p>', 'html'],
    ['short ones', '<p>a</p>', 'html'],
    ['empty ones', '<p></p>', 'html'],
    ['breaks', '<br>', 'html'],
    ['lines', 'a\n', 'text'],
    ['empty lines', '\n', 'text'],
    ['blanks', ' ', 'text'],
  ] as const)('%s', async (_, piece, kind) => {
    const message = kind === 'html' ? toHtml(messageAt('attempt-2', '19 09:10')) : PLAIN
    const undo = (size: number) =>
      withoutMessage({ kind, content: ofSize(piece, size) + message }, PLAIN)
    expect(await growthOf(undo, SIZE)).toBeLessThan(IN_PROPORTION)
  })
})

test('a draft with every word of a message, in another order, is read in proportion', async () => {
  const words = `${PLAIN.split(' ').reverse().join(' ')} `
  const read = (size: number) => carriedMessage(ofSize(words, size), undefined, CONTACT_TEXTS)
  expect(await growthOf(read, SIZE)).toBeLessThan(IN_PROPORTION)
})
