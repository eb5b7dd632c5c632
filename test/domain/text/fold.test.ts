import { expect, test } from 'vitest'

import { fold } from '../../../src/domain/text/fold'

test.each([
  ['case and accents', 'SOLUÇÃO Esperada', 'solucao esperada'],
  ['accents as separate marks', 'soluça\u0303o', 'solucao'],
  ['white space of any kind', ' a\u00a0\t\n b\u2003c ', 'a b c'],
  ['characters nobody sees', 'a\u200bb\u00adc\ufeffd\u2060', 'abcd'],
  ['quotes and dashes', '“a” ‘b’ – — c…', '"a" \'b\' - - c...'],
  ['nothing', '', ''],
])('%s do not tell texts apart', (_, text, folded) => {
  expect(fold(text)).toBe(folded)
})
