import { expect, test } from 'vitest'

import { greetingAt } from '../../../src/domain/messages/greeting'

test.each([
  ['00:00', 0, 'Bom dia'],
  ['11:59', 719, 'Bom dia'],
  ['12:00', 720, 'Boa tarde'],
  ['17:59', 1079, 'Boa tarde'],
  ['18:00', 1080, 'Boa noite'],
  ['23:59', 1439, 'Boa noite'],
])('at %s customers are greeted as the hour asks', (_, minutes, greeting) => {
  expect(greetingAt(minutes)).toBe(greeting)
})
