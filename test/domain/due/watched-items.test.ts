import { describe, expect, test } from 'vitest'

import { watchedItems } from '../../../src/domain/due/watched-items'
import type { Model } from '../../../src/domain/reading/model'
import { createReader } from '../../../src/domain/reading/read-model'
import type { Update } from '../../../src/domain/ticket/history'
import { ticketAfter } from '../../fixtures/models'
import { at, customerSays, tagsEdited, untouched, WHATSAPP } from '../../fixtures/updates'
import { TRIAGEM } from '../../playbooks/every-playbook'

const onWhatsApp = customerSays('18 16:20', 'Oi, alguma novidade?', { channel: WHATSAPP })

function watched(model: Model) {
  return watchedItems(model, createReader()(model))
}
const modelAfter = (updates: readonly Update[], moment: string): Model => ({
  ...ticketAfter(updates, moment),
  conversation: updates,
})

describe('what an open ticket knows of WhatsApp', () => {
  const window = { kind: 'window', since: at('19 12:20'), until: at('19 16:20') }

  test('is until when it delivers, and from when on that is said: four working hours before', () => {
    expect(watched(modelAfter([...untouched, onWhatsApp], '18 16:30'))).toEqual([window])
  })

  test.each([
    ['at the last moment', '19 16:20', [window]],
    ['a minute later', '19 16:21', []],
  ])('%s', (_, now, expected) => {
    expect(watched(modelAfter([...untouched, onWhatsApp], now))).toEqual(expected)
  })

  test('is nothing where the customer never wrote there', () => {
    expect(watched(modelAfter(untouched, '18 16:30'))).toEqual([])
  })

  test('is nothing while the conversation is not read', () => {
    const model = modelAfter([...untouched, onWhatsApp], '18 16:30')
    expect(watched({ ...model, conversation: undefined })).toEqual([])
  })

  test.each(['solved', 'closed'] as const)('is nothing on a ticket that is %s', (status) => {
    const model = modelAfter([...untouched, onWhatsApp], '18 16:30')
    expect(watched({ ...model, saved: { ...model.saved, status } })).toEqual([])
  })
})

test('an open ticket knows until when a manual waits', () => {
  const updates = [
    ...untouched,
    tagsEdited('18 09:00', { add: ['roteiro', 'roteiro_triagem_preparo'] }),
    tagsEdited('18 09:01', { add: ['triagem_sem_agendamento'] }),
    tagsEdited('18 09:10', { add: ['roteiro_triagem_mensagem_agendamento'] }),
  ]
  const playbooks = [{ kind: 'loaded', id: TRIAGEM.id, playbook: TRIAGEM }] as const
  const waiting = (moment: string) => watched({ ...modelAfter(updates, moment), playbooks })
  expect(waiting('18 09:20')).toEqual([
    { kind: 'wait', playbook: 'triagem', step: '', since: at('18 09:40') },
  ])
  expect(waiting('18 09:40')).toEqual([])
})
