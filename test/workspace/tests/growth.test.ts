import { describe, expect, test } from 'vitest'

import { growthOf, IN_PROPORTION } from '../../counting/work-of'
import { htmlToText } from '../zendesk/html-text'
import { sanitizeHtml } from '../zendesk/sanitize'

describe.each([
  ['shown', sanitizeHtml],
  ['put into words', htmlToText],
])('hostile HTML is %s in proportion to its length', (_, read) => {
  test.each(['<a', '<!--', '</p', '<script>', '<p>', '<b></p>', '<p><b></p>', '&', '<'])(
    '%s',
    async (piece) => {
      const growth = await growthOf((size) => read(piece.repeat(size / piece.length)), 4_000)
      expect(growth).toBeLessThan(IN_PROPORTION)
    },
  )
})
