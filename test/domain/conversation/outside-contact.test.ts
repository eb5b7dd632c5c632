import { describe, expect, test } from 'vitest'

import {
  OUTSIDE_CHANNELS,
  outsideContactNote,
  readOutsideContact,
} from '../../../src/domain/conversation/outside-contact'
import { at, ZONE } from '../../fixtures/updates'

const contact = { n: 2, channel: 'telefone', at: at('19 10:20'), text: 'Caixa postal.' } as const
const NOTE = '2ª tentativa por telefone em 19/11/2026 10:20, fora do Zendesk: Caixa postal.'

describe('the record of a contact made outside Zendesk (C10)', () => {
  test('is written word for word, in the account’s time', () => {
    expect(outsideContactNote(contact, ZONE)).toBe(NOTE)
  })

  test.each(OUTSIDE_CHANNELS)('by %s is read as it was written', (channel) => {
    const read = readOutsideContact(outsideContactNote({ ...contact, channel }, ZONE), ZONE)
    expect(read).toMatchObject({ n: 2, at: at('19 10:20'), words: 'Caixa postal.' })
    expect(read?.channel).toEqual({ kind: 'other', name: channel, sendsAtOnce: false })
  })

  test('may be below other words, and say several lines', () => {
    const read = readOutsideContact(`Liguei duas vezes.\n${NOTE}\nRetorno amanhã.`, ZONE)
    expect(read).toMatchObject({ n: 2, words: 'Caixa postal.\nRetorno amanhã.' })
  })

  test.each([
    ['another number', NOTE.replace('2ª', '4ª')],
    ['no such day', NOTE.replace('19/11', '31/02')],
    ['no such hour', NOTE.replace('10:20', '24:10')],
    ['inside Zendesk', NOTE.replace('fora do Zendesk', 'por e-mail')],
    ['in the middle of a line', `Veja: ${NOTE}`],
    ['a talk about it', 'Fiz a 2ª tentativa por telefone.'],
  ])('%s does not count', (_, note) => {
    expect(readOutsideContact(note, ZONE)).toBeUndefined()
  })
})
