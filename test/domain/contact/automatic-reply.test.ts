import { describe, expect, test } from 'vitest'

import { isAutomaticReply } from '../../../src/domain/contact/automatic-reply'

describe('an answer that no person wrote is no reply (C7)', () => {
  test.each([
    ['opens with a listed phrase', 'Resposta automática: estarei fora até sexta.'],
    ['without accents, in capitals', 'RESPOSTA AUTOMATICA'],
    ['a title', 'Assunto: Fora do escritório\nVolto na segunda.'],
    ['a title behind Re:', 'Re: Automatic reply: Saldo de estoque'],
    ['a title in brackets', '[Resposta automática] Obrigado pela mensagem.'],
    ['English', 'Out of office until Monday.'],
    ['Spanish', 'Respuesta automática. Vuelvo el lunes.'],
    ['absent', 'Ausente até 20/11.'],
    ['mail that bounced', 'Delivery Status Notification (Failure)'],
    ['blank lines before it', '\n\n  Fora do escritório.'],
    ['400 other characters', `Resposta automática ${'a'.repeat(399)}`],
  ])('%s', (_, text) => {
    expect(isAutomaticReply(text)).toBe(true)
  })
})

describe('in doubt it is a reply', () => {
  test.each([
    ['an answer', 'Oi, pode seguir.'],
    ['nothing', ''],
    ['the phrase comes later', 'Oi! Recebi uma resposta automática de vocês, pode seguir.'],
    ['a longer word', 'Ausentei-me ontem, pode seguir.'],
    ['401 other characters', `Resposta automática ${'a'.repeat(400)}`],
    ['a greeting first', 'Olá, estou fora do escritório mas pode seguir.'],
  ])('%s', (_, text) => {
    expect(isAutomaticReply(text)).toBe(false)
  })
})
