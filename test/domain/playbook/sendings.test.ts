import { describe, expect, test } from 'vitest'

import type { Playbook } from '../../../src/domain/playbook/playbook'
import { type DoneStep, stepOf } from '../../../src/domain/playbook/position'
import { sentAgain, sentUnmarked } from '../../../src/domain/playbook/sendings'
import type { Update } from '../../../src/domain/ticket/history'
import {
  ANA,
  at,
  BRUNO,
  customerSays,
  entriesOf,
  internalNote,
  publicMessage,
  tagsEdited,
} from '../../fixtures/updates'
import { ESCALONAMENTO, FATURAMENTO, RETORNO, TRIAGEM } from '../../playbooks/every-playbook'

const textOf = (id: string) =>
  [...TRIAGEM.texts, ...RETORNO.texts, ...ESCALONAMENTO.texts].find((text) => text.id === id)
    ?.text ?? ''
const MESSAGE = textOf('mensagem_pagamento')
const NOTE = textOf('nota_encerrar').replace('{{agent}} {{moment}}', 'Bruno Sá 18/11/2026')
const byBruno = { author: BRUNO }

/** What Ana saved at 09:12 of a playbook. */
const done = (playbook: typeof TRIAGEM, step: string) => ({
  ...{ step: stepOf(playbook, step), tag: `roteiro_${step}`, n: 1 },
  ...{ at: at('18 09:12'), by: ANA },
})
const message = done(TRIAGEM, 'mensagem_pagamento')
const note = done(RETORNO, 'nota_encerrar')
const again = (moment: string) => [{ by: BRUNO, at: at(moment) }]

type SaidCase = [Playbook, DoneStep, readonly Update[]]

describe('a step that two agents saved (C8)', () => {
  test.each<[string, SaidCase, ReturnType<typeof sentAgain>]>([
    [
      'a colleague sent the same message a minute later',
      [TRIAGEM, message, [publicMessage('18 09:13', MESSAGE, byBruno)]],
      again('18 09:13'),
    ],
    [
      'and in the same second',
      [TRIAGEM, message, [publicMessage('18 09:12', MESSAGE, byBruno)]],
      again('18 09:12'),
    ],
    [
      'in words of their own, but most of it',
      [TRIAGEM, message, [publicMessage('18 09:13', `Oi, Marta! ${MESSAGE}`, byBruno)]],
      again('18 09:13'),
    ],
    [
      'a colleague saved the same note',
      [RETORNO, note, [internalNote('18 09:13', NOTE, byBruno)]],
      again('18 09:13'),
    ],
    [
      'the hand-over to the next level, which is much like the one before',
      [
        ESCALONAMENTO,
        done(ESCALONAMENTO, 'repasse_1'),
        [internalNote('18 09:13', textOf('repasse_2'), byBruno)],
      ],
      [],
    ],
    [
      'what Ana herself sent is what counts',
      [TRIAGEM, message, [publicMessage('18 09:12', MESSAGE)]],
      [],
    ],
    [
      'an earlier round’s message, before the one that counts',
      [TRIAGEM, message, [publicMessage('17 09:12', MESSAGE, byBruno)]],
      [],
    ],
    [
      'another message of the colleague',
      [TRIAGEM, message, [publicMessage('18 09:13', 'O boleto segue anexo.', byBruno)]],
      [],
    ],
    [
      'a message that is quoted in an internal note',
      [TRIAGEM, message, [internalNote('18 09:13', MESSAGE, byBruno)]],
      [],
    ],
    [
      'a colleague’s answer above the quoted message',
      [
        TRIAGEM,
        message,
        [publicMessage('18 09:30', `Certo.\n\n${MESSAGE.replace(/^/gm, '> ')}`, byBruno)],
      ],
      [],
    ],
    [
      'a customer who sends the message back',
      [TRIAGEM, message, [customerSays('18 09:13', MESSAGE)]],
      [],
    ],
    [
      'a step whose time the history does not tell',
      [
        TRIAGEM,
        { step: message.step, tag: message.tag, n: 1 },
        [publicMessage('18 09:13', MESSAGE, byBruno)] satisfies Update[],
      ],
      [],
    ],
  ])('%s', (_, [playbook, past, updates], expected) => {
    expect(sentAgain(playbook, past, entriesOf(updates, [playbook]))).toEqual(expected)
  })
})

describe('a step’s words without its mark (C14)', () => {
  const answered = tagsEdited('18 09:00', { add: ['triagem_pagamento'] })
  const sent = publicMessage('18 09:05', MESSAGE)
  const round = tagsEdited('19 09:00', { add: ['roteiro_triagem_rodada_1'] })

  test.each<[string, readonly Update[], object | undefined]>([
    ['sent by a role that may not tag', [answered, sent], { by: ANA, at: at('18 09:05') }],
    ['nothing was sent', [answered], undefined],
    ['sent before the step was come to', [publicMessage('18 08:55', MESSAGE), answered], undefined],
    ['sent in an earlier round', [answered, sent, round], undefined],
    [
      'sent, whatever marks of other playbooks came after it',
      [answered, sent, tagsEdited('18 09:06', { add: ['contato_respondido'] })],
      { by: ANA, at: at('18 09:05') },
    ],
    ['in an internal note', [answered, internalNote('18 09:05', MESSAGE)], undefined],
    [
      'in a chat, where the mark follows by itself',
      [answered, publicMessage('18 09:05', MESSAGE, { auditId: null })],
      undefined,
    ],
    ['in a history that begins later than the playbook', [sent], undefined],
  ])('%s', (_, updates, expected) => {
    expect(sentUnmarked(TRIAGEM, message.step, entriesOf(updates, [TRIAGEM]))).toEqual(expected)
  })

  test('a message that is only ever sent elsewhere is marked by "Enviei"', () => {
    const step = stepOf(FATURAMENTO, 'segunda')
    const text = FATURAMENTO.texts.find(({ id }) => id === 'retorno_2')?.text ?? ''
    const begun = tagsEdited('18 09:00', { add: ['roteiro_faturamento_atendimento_em_andamento'] })
    const updates = [begun, publicMessage('18 09:05', text)]
    expect(sentUnmarked(FATURAMENTO, step, entriesOf(updates, [FATURAMENTO]))).toBeUndefined()
  })
})
