import { expect, test } from 'vitest'

import { isAutomaticReply } from '../../../src/domain/contact/automatic-reply'

test.each([
  ['a mailbox', 'Resposta automática: estarei fora até sexta.', true],
  ['a person', 'Estou de férias, mas pode seguir.', false],
  ['nobody', '', false],
])('what %s wrote is known by its words alone', (_, text, is) => {
  expect(isAutomaticReply(text)).toBe(is)
})
