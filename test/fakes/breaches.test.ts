import { describe, expect, test } from 'vitest'

import {
  AUTOMATIC_REPLY,
  CHAT,
  type Change,
  type TextId,
  USER,
  WHATSAPP,
  type Workspace,
} from '../workspace'
import { breachesOf, slipsOf } from './breaches'
import { type TicketStory, tellStory } from './ticket-story'

/** What somebody saved by hand, whatever any app would have said. */
type Plot = (story: TicketStory) => void

const textOf = ({ account, ticketId }: TicketStory, id: TextId): string =>
  account.messageHtml(id, ticketId)

const save = (change: Change, by: number = USER.ana): Plot => {
  return ({ account, ticketId, clock }) =>
    account.save(ticketId, by, { at: clock.now(), ...change })
}

const publicly = (html: string, more: Change = {}, by: number = USER.ana): Plot =>
  save({ comment: { html, isPublic: true }, ...more }, by)

const privately = (html: string, more: Change = {}): Plot =>
  save({ comment: { html, isPublic: false }, ...more })

const add = (...tags: string[]): Change => ({ tags: { add: tags, remove: [] } })
const remove = (...tags: string[]): Change => ({ tags: { add: [], remove: tags } })

const attempt =
  (n: 1 | 2 | 3, more: Partial<Parameters<Workspace['sendAttempt']>[2]> = {}): Plot =>
  ({ account, ticketId, clock }) => {
    const at = clock.now()
    account.sendAttempt(ticketId, n, { at, ...more })
  }

const attempts =
  (count: 1 | 2 | 3): Plot =>
  ({ account, ticketId }) =>
    account.sendAttempts(ticketId, count, -1)

const reply =
  (text = 'Estou aqui.', channel = 'email'): Plot =>
  ({ account, ticketId, clock }) => {
    account.customerReplies(ticketId, { text, channel, at: clock.now() })
  }

/** A first contact by phone, written down now. */
const calledAt = (time: string): Plot =>
  privately(
    `<p>1ª tentativa por telefone em 18/11/2026 ${time}, fora do Zendesk: Caixa postal.</p>`,
    add('contato_tentativa_1'),
  )

const farewell: Plot = (story) =>
  publicly(textOf(story, 'farewell'), { ...add('cancelado_sem_retorno'), status: 'solved' })(story)

const inChat =
  (by: number, id: TextId): Plot =>
  ({ account, ticketId, clock }) => {
    const at = clock.now()
    const text = account.messageText(id, ticketId, at).replaceAll('**', '')
    account.says(ticketId, by, text, at)
  }

const writes =
  (text: string, by: number = USER.marina): Plot =>
  ({ account, ticketId, clock }) =>
    account.says(ticketId, by, text, clock.now())

const assigned = (assigneeId: number): Plot => save({ assigneeId })

/** Tells the plot with five minutes between its turns. */
function told(plot: readonly Plot[], story: TicketStory = tellStory()): TicketStory {
  for (const turn of plot) {
    turn(story)
    story.clock.moveTo(story.clock.now() + 300_000)
  }
  return story
}

const ORIGINAL = '<p>-----Mensagem original-----<br>De: Marina</p>'
const HEAD =
  '<p>Em qua., 18 de nov. de 2026 às 08:12, Marina Costa &lt;marina@exemplo.com.br&gt; escreveu:</p>'
const first = (story: TicketStory): string => textOf(story, 'attempt-1')

const COMPLETE = [
  '<p><strong>1 - É possível realizar o processo diretamente pelo sistema? (Campo Obrigatório)</strong><br>Não → A tela não permite.</p>',
  '<p><strong>2 - Descrição detalhada da solicitação de Script (Campo Obrigatório):</strong><br>Ajustar MOV_FISCAL.</p>',
  '<p><strong>3 - Causa da demanda (Campo Obrigatório):</strong><br>Erro na versão 8.12.</p>',
  '<p><strong>4 - Solução esperada:</strong><br>CFOP correto.</p>',
].join('')
const WITHOUT_CAUSE = COMPLETE.replace('Erro na versão 8.12.', 'a verificar')

type Row = readonly [what: string, plot: readonly Plot[]]

describe('a lawful ticket is clean', () => {
  test.each<Row>([
    ['nothing was done', []],
    ['three attempts and the cancellation', [attempts(3), farewell]],
    ['a reply, and the count still on the ticket', [attempts(2), reply()]],
    [
      'a reply, and a later chain',
      [
        attempts(2),
        reply(),
        save(remove('contato_tentativa_1', 'contato_tentativa_2')),
        attempt(1),
      ],
    ],
    ['a cancellation after an automatic answer', [attempts(3), reply(AUTOMATIC_REPLY), farewell]],
    [
      'a cancellation after what an agent said was no reply',
      [attempts(3), reply('Ok'), save(add('roteiro_nao_retorno')), farewell],
    ],
    [
      'the customer quotes the attempt',
      [attempts(1), (story) => reply(`> ${first(story)}`)(story)],
    ],
    [
      'a colleague quotes the attempt in a block',
      [
        attempts(1),
        (story) => publicly(`<p>Estou vendo.</p><blockquote>${first(story)}</blockquote>`)(story),
      ],
    ],
    [
      'a colleague quotes the attempt below the head of a mail',
      [attempts(1), (story) => publicly(`<p>Estou vendo.</p>${HEAD}${first(story)}`)(story)],
    ],
    [
      'the charge above a quoted attempt',
      [
        attempts(1),
        (story) =>
          publicly(
            `${textOf(story, 'cost')}<blockquote>${first(story)}</blockquote>`,
            add('custo_informado'),
          )(story),
      ],
    ],
    [
      'a second cancellation, after an automatic answer opened the ticket again',
      [attempts(3), farewell, reply(AUTOMATIC_REPLY), farewell],
    ],
    ['a record of a contact outside', [calledAt('10:00')]],
    [
      'a contact made after a reply, and the cancellation after it',
      [reply(), calledAt('10:05'), farewell],
    ],
    ['tags that came with another ticket', [mergedWith(['contato_tentativa_1'])]],
    [
      'an attempt by somebody who left since',
      [attempt(1, { by: USER.bruno }), ({ account }) => account.becomeEndUser(USER.bruno)],
    ],
    [
      'a cancellation by somebody who left since',
      [
        attempts(3),
        (story) =>
          publicly(
            textOf(story, 'farewell'),
            { ...add('cancelado_sem_retorno'), status: 'solved' },
            USER.bruno,
          )(story),
        ({ account }) => account.becomeEndUser(USER.bruno),
      ],
    ],
    [
      'a second attempt below the date of something else',
      [
        attempts(1),
        (story) =>
          publicly(
            `<p>Liguei em 12/11/2026.</p>${textOf(story, 'attempt-2')}`,
            add('contato_tentativa_2'),
          )(story),
      ],
    ],
    ['a complete note', [privately(COMPLETE, add('script_db2_completo'))]],
    [
      'a note without its cause, marked so',
      [privately(WITHOUT_CAUSE, add('script_db2_incompleto'))],
    ],
    [
      'the customer sent the template',
      [
        ({ account, ticketId, clock }) =>
          account.save(ticketId, USER.marina, {
            comment: { html: COMPLETE, isPublic: true },
            at: clock.now(),
          }),
      ],
    ],
  ])('%s', (_, plot) => {
    const story = told(plot)
    expect(breachesOf(story)).toEqual([])
    expect(slipsOf(story)).toEqual([])
  })

  test('an attempt in a chat, tagged afterwards', () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    told([inChat(USER.ana, 'attempt-1'), save(add('contato_tentativa_1'))], story)
    expect(breachesOf(story)).toEqual([])
  })
})

describe('counted without being sent', () => {
  test.each<Row>([
    ['a tag alone', [save(add('contato_tentativa_1'))]],
    ['a tag with other words', [publicly('<p>Estou vendo.</p>', add('contato_tentativa_1'))]],
    ['an internal note', [(story) => privately(first(story), add('contato_tentativa_1'))(story)]],
    [
      'in a quotation',
      [
        (story) =>
          publicly(`<blockquote>${first(story)}</blockquote>`, add('contato_tentativa_1'))(story),
      ],
    ],
    [
      'below a separator',
      [(story) => publicly(`${ORIGINAL}${first(story)}`, add('contato_tentativa_1'))(story)],
    ],
    [
      'the customer said it',
      [
        ({ account, ticketId, clock }) =>
          account.customerReplies(ticketId, {
            text: 'Esta é a primeira tentativa de contato.',
            channel: 'email',
            at: clock.now(),
          }),
        save(add('contato_tentativa_1')),
      ],
    ],
    ['the second, in a later chain', [attempts(2), reply(), attempt(1)]],
  ])('%s', (_, plot) => {
    expect(breachesOf(told(plot))).toEqual(['counted without being sent'])
  })
})

describe('sent without being counted', () => {
  test.each<Row>([
    ['no tag', [attempt(1, { tags: [] })]],
    ['the tag was taken out', [attempts(2), save(remove('contato_tentativa_2'))]],
    ['all tags were taken out', [attempts(1), save(remove('contato_tentativa_1'))]],
    [
      'half of its words',
      [
        publicly(
          '<p>Gostaria de validar o ticket. Caso não haja um retorno efetivo, o ticket será cancelado ao final do dia de hoje.</p>',
        ),
      ],
    ],
    ['above a quotation', [(story) => publicly(`${first(story)}${ORIGINAL}`)(story)]],
    ['in a code block', [(story) => publicly(`<pre>${first(story)}</pre>`)(story)]],
    [
      'after a marked quotation',
      [(story) => publicly(`${HEAD}<blockquote>Oi</blockquote>${first(story)}`)(story)],
    ],
    [
      'with the charge',
      [
        (story) =>
          publicly(`${textOf(story, 'cost')}${first(story)}`, add('custo_informado'))(story),
      ],
    ],
    [
      'by somebody who has the ticket and left',
      [
        assigned(USER.bruno),
        attempt(1, { by: USER.bruno, tags: [] }),
        ({ account }) => account.becomeEndUser(USER.bruno),
      ],
    ],
  ])('%s', (_, plot) => {
    expect(breachesOf(told(plot))).toEqual(['sent without being counted'])
  })

  test('in a chat', () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: WHATSAPP })
    told([inChat(USER.ana, 'attempt-1')], story)
    expect(breachesOf(story)).toEqual(['sent without being counted'])
  })
})

describe('two of one number', () => {
  test.each<Row>([
    ['by two agents', [attempt(1), attempt(1, { by: USER.bruno })]],
    ['the tag went in between', [attempt(1), save(remove('contato_tentativa_1')), attempt(1)]],
    [
      'a record of what was sent',
      [
        attempt(1),
        privately('<p>1ª tentativa por telefone em 18/11/2026 10:00, fora do Zendesk: Oi.</p>'),
      ],
    ],
  ])('%s', (_, plot) => {
    expect(breachesOf(told(plot))).toEqual(['two of one number'])
  })
})

describe('cancelled after a reply', () => {
  test.each<Row>([
    ['by e-mail', [attempts(3), reply(), farewell]],
    ['by a participant', [attempts(3), publicly('<p>Pode seguir.</p>', {}, USER.otavio), farewell]],
    ['for the second time', [attempts(3), farewell, reply(), farewell]],
    ['before the last attempt', [attempts(1), reply(), attempt(2), attempt(3), farewell]],
    [
      'to a contact that was recorded only afterwards',
      [reply(), calledAt('09:30'), attempt(2), attempt(3), farewell],
    ],
    [
      'the mark of the reply was taken off again',
      [
        attempts(3),
        reply(),
        save({ tags: { add: ['contato_respondido'], remove: ['contato_tentativa_1'] } }),
        save(remove('contato_respondido')),
        farewell,
      ],
    ],
    [
      'the requester is a colleague',
      [
        assigned(USER.ana),
        save({ requesterId: USER.elisa }),
        attempts(3),
        publicly('<p>Pode seguir.</p>', {}, USER.elisa),
        farewell,
      ],
    ],
    [
      'the requester is not listed any more',
      [attempts(3), reply(), ({ account }) => account.deleteUser(USER.marina), farewell],
    ],
  ])('%s', (_, plot) => {
    expect(breachesOf(told(plot))).toContain('cancelled after a reply')
  })

  test.each(['chat', 'whatsapp'])('in %s, while the attempts went by e-mail', (name) => {
    const channel = name === 'chat' ? CHAT : WHATSAPP
    const story = tellStory('2026-11-23T10:00-03:00', { channel })
    told([attempts(3), writes('Oi, estou aqui.'), farewell], story)
    expect(breachesOf(story)).toEqual(['cancelled after a reply'])
  })
})

describe('the note', () => {
  test.each<readonly [string, readonly Plot[], string]>([
    [
      'complete without a word on the cause',
      [privately(WITHOUT_CAUSE, add('script_db2_completo'))],
      'marked complete without a complete note',
    ],
    [
      'complete without a note',
      [publicly('<p>Estou vendo.</p>', add('script_db2_completo'))],
      'marked complete without a complete note',
    ],
    [
      'complete and incomplete',
      [privately(COMPLETE, add('script_db2_completo', 'script_db2_incompleto'))],
      'both verdicts on the note',
    ],
    ['as a public reply', [publicly(COMPLETE)], 'the template sent to the customer'],
    [
      'in a public quotation',
      [publicly(`<p>Segue.</p><blockquote>${COMPLETE}</blockquote>`)],
      'the template sent to the customer',
    ],
    [
      'publicly, below the head of a mail',
      [publicly(`<p>Segue.</p>${HEAD}${COMPLETE}`)],
      'the template sent to the customer',
    ],
  ])('%s', (_, plot, breach) => {
    expect(breachesOf(told(plot))).toEqual([breach])
  })
})

describe('what a submit lets slip', () => {
  test.each<readonly [string, readonly Plot[], string]>([
    ['the second after a reply', [attempts(1), reply(), attempt(2)], 'an attempt after a reply'],
    ['two in one morning', [attempt(1), attempt(2)], 'two attempts on one day'],
    [
      'a date of last week',
      [
        (story) =>
          publicly(
            textOf(story, 'attempt-2').replace('19/11/2026', '12/11/2026'),
            add('contato_tentativa_1', 'contato_tentativa_2'),
          )(story),
      ],
      'a wrong date for the third attempt',
    ],
    [
      'the farewell alone',
      [attempts(3), (story) => publicly(textOf(story, 'farewell'))(story)],
      'a cancellation in part',
    ],
    [
      'the farewell where a colleague had solved the ticket',
      [attempts(3), save({ status: 'solved' }), farewell],
      'a farewell on a ticket that had ended',
    ],
    [
      'the farewell twice',
      [attempts(3), farewell, farewell],
      'a farewell on a ticket that had ended',
    ],
  ])('%s', (_, plot, slip) => {
    expect(slipsOf(told(plot))).toEqual([slip])
  })
})

function mergedWith(tags: readonly string[]): Plot {
  return ({ account, ticketId, clock }) => {
    const other = tellStory('2026-11-18T10:00-03:00', {}, clock)
    const source = other.account.ticket(other.ticketId)
    if (!source) return
    account.put({ ...source, id: 4999, tags }, USER.ana)
    account.merge({ from: 4999, into: ticketId, by: USER.ana, at: clock.now() })
  }
}
