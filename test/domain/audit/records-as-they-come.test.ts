import { describe, expect, test } from 'vitest'

import { requirements } from '../../../tools/requirements'
import { saveElsewhere } from '../../fakes/elsewhere'
import { judgeAccount } from '../../fakes/judged-account'
import { type TicketStory, tellStory } from '../../fakes/ticket-story'
import {
  type AuditEvent,
  CHAT,
  type Change,
  MESSAGING,
  type Opening,
  type SavedTicket,
  USER,
  WHATSAPP,
} from '../../workspace'

const DAYS = ['2026-11-18T09:05-03:00', '2026-11-19T09:05-03:00', '2026-11-23T09:05-03:00']
const EVENING = '2026-11-23T17:10-03:00'

type Happening = (story: TicketStory) => void

interface Chain {
  readonly opening?: Opening
  /** Who made each attempt. */
  readonly by?: readonly number[]
  /** What happens after the last attempt, before the cancellation. */
  readonly before?: Happening
  /** What happens to the account after the cancellation. */
  readonly later?: Happening
}

/** A lawful chain that ends in a cancellation, but for what is said here; the rules it is found by. */
function findingsOf({ opening = {}, by = [], before, later }: Chain): string[] {
  const story = tellStory('2026-11-18T08:30-03:00', opening)
  DAYS.forEach((moment, index) => {
    story.clock.moveTo(moment)
    const at = story.clock.now()
    const n = (index + 1) as 1 | 2 | 3
    const who = by[index] ?? USER.ana
    story.account.sendAttempt(story.ticketId, n, { at, by: who })
  })
  story.clock.moveTo('2026-11-23T11:00-03:00')
  before?.(story)
  story.clock.moveTo(EVENING)
  cancel(story)
  later?.(story)
  return judged(story)
}

function cancel(story: TicketStory): void {
  const { account, ticketId, clock } = story
  if (account.ticket(ticketId)?.assigneeId === null) return
  saveElsewhere(
    story,
    {
      comment: {
        html: account.messageHtml('farewell', ticketId, clock.now()),
        isPublic: true,
      },
      tags: { add: ['cancelado_sem_retorno'], remove: [] },
      status: 'solved',
    },
    USER.ana,
  )
}

const judged = ({ account, ticketId }: TicketStory): string[] =>
  judgeAccount(account)
    .get(ticketId)
    ?.findings.map(({ rule }) => rule) ?? []

const answers =
  (text: string, by?: number): Happening =>
  (story) => {
    const { account, ticketId, clock } = story
    if (by === undefined)
      account.customerReplies(ticketId, { text, channel: 'email', at: clock.now() })
    else saveElsewhere(story, { comment: { text, isPublic: true } }, by)
  }

/** The saved ticket, written by another hand than this account's. */
const rewritten =
  (change: (ticket: SavedTicket) => SavedTicket): Happening =>
  ({ account, ticketId }) => {
    const ticket = account.ticket(ticketId)
    if (ticket) account.put(change(ticket), USER.ana)
  }

test('a lawful chain is no finding', () => {
  expect(findingsOf({})).toEqual([])
})

describe('an attempt by somebody who is an end-user today', () => {
  test.each([
    ['made the second', [USER.ana, USER.bruno, USER.ana]],
    ['made the first', [USER.bruno, USER.ana, USER.ana]],
    ['made all of them', [USER.bruno, USER.bruno, USER.bruno]],
  ])('who %s is no finding', (_, by) => {
    expect(findingsOf({ by, later: ({ account }) => account.becomeEndUser(USER.bruno) })).toEqual(
      [],
    )
  })

  test('who made all of them and cancelled is no finding', () => {
    expect(findingsOf({ later: ({ account }) => account.becomeEndUser(USER.ana) })).toEqual([])
  })

  test.each([
    ['one', [USER.bruno]],
    ['all', [USER.bruno, USER.bruno, USER.bruno]],
  ])('or who is not listed any more and made %s is no finding', (_, by) => {
    expect(findingsOf({ by, later: ({ account }) => account.deleteUser(USER.bruno) })).toEqual([])
  })

  test('hides no reply of the customer', () => {
    const by = [USER.ana, USER.bruno, USER.ana]
    const later: Happening = ({ account }) => account.becomeEndUser(USER.bruno)
    expect(findingsOf({ by, before: answers('Pode seguir.'), later })).toContain('F4')
  })
})

describe('a reply', () => {
  test.each<[string, Chain]>([
    ['of the requester', { before: answers('Pode seguir.') }],
    ['of somebody in copy', { before: answers('Pode seguir.', USER.otavio) }],
    [
      'of a colleague who is the requester',
      { opening: { requester: USER.elisa }, before: answers('Pode seguir.', USER.elisa) },
    ],
    [
      'of a requester who is not listed any more',
      {
        before: answers('Pode seguir.'),
        later: ({ account }) => account.deleteUser(USER.marina),
      },
    ],
    [
      'in a chat while the attempts went by e-mail',
      {
        opening: { channel: CHAT },
        before: ({ account, ticketId, clock }) =>
          account.says(ticketId, USER.marina, 'Pode seguir.', clock.now()),
      },
    ],
    [
      'on WhatsApp while the attempts went by e-mail',
      {
        opening: { channel: WHATSAPP },
        before: ({ account, ticketId, clock }) =>
          account.says(ticketId, USER.marina, 'Pode seguir.', clock.now()),
      },
    ],
    ['that came by Facebook', { before: foreignComment('FacebookComment', true) }],
    ['that came by a channel nobody knows', { before: foreignComment('AnyChannelComment', true) }],
  ])('%s, before the cancellation, is found', (_, chain) => {
    expect(findingsOf(chain)).toContain('F4')
  })

  test.each<[string, Chain]>([
    ['a colleague’s public word', { before: answers('Marina, veja.', USER.bruno) }],
    [
      'an internal note of the requester who is a colleague',
      {
        opening: { requester: USER.elisa },
        before: (story) =>
          saveElsewhere(story, { comment: { text: 'Urgente', isPublic: false } }, USER.elisa),
      },
    ],
    [
      'a word of the requester who has the ticket',
      {
        opening: { requester: USER.ana, assignee: USER.ana },
        before: answers('Seguimos.', USER.ana),
      },
    ],
    ['a colleague’s answer on Facebook', { before: foreignComment('FacebookComment', false) }],
    ['a call', { before: foreignComment('VoiceComment', true) }],
  ])('is not made by %s', (_, chain) => {
    expect(findingsOf(chain)).not.toContain('F4')
  })

  test('by somebody whose role is not known accuses nobody', () => {
    const chain: Chain = {
      before: answers('Pode seguir.', USER.otavio),
      later: ({ account }) => account.deleteUser(USER.otavio),
    }
    expect(findingsOf(chain)).not.toContain('F4')
  })
})

describe('records that come broken', () => {
  test('every audit twice counts once', () => {
    const twice = rewritten((ticket) => ({
      ...ticket,
      audits: ticket.audits.flatMap((audit) => [audit, audit]),
    }))
    expect(findingsOf({ later: twice })).toEqual([])
  })

  test('two pages that overlap by one', () => {
    const overlapping = rewritten((ticket) => ({
      ...ticket,
      audits: ticket.audits.flatMap((audit, at) => (at === 3 ? [audit, audit] : [audit])),
    }))
    expect(findingsOf({ later: overlapping })).toEqual([])
  })

  test('the newest first', () => {
    const reversed = rewritten((ticket) => ({ ...ticket, audits: ticket.audits.toReversed() }))
    expect(findingsOf({ later: reversed })).toEqual([])
  })

  test('nobody at all is listed beside them', () => {
    const nobody: Happening = ({ account }) => {
      account.arrange((directory) => ({
        ...directory,
        users: directory.users.filter(({ id }) => id === USER.fabio),
      }))
    }
    expect(findingsOf({ later: nobody })).toEqual([])
    expect(findingsOf({ before: answers('Pode seguir.'), later: nobody })).toContain('F4')
  })
})

describe('a conversation without its transcript', () => {
  const inConversation = (channel: typeof MESSAGING, isKept: boolean): string[] => {
    const story = tellStory('2026-11-18T08:30-03:00', { channel })
    story.account.says(story.ticketId, USER.marina, 'Bom dia!', story.clock.now() - 60_000)
    DAYS.forEach((moment, index) => {
      story.clock.moveTo(moment)
      const at = story.clock.now()
      const id = `attempt-${(index + 1) as 1 | 2 | 3}` as const
      const text = story.account.messageText(id, story.ticketId, at)
      story.account.says(story.ticketId, USER.ana, text.replaceAll('**', ''), at)
      story.clock.moveTo(at + 5_000)
      const tags = ['roteiro', `contato_tentativa_${index + 1}`]
      saveElsewhere(story, { tags: { add: tags, remove: [] } }, USER.ana)
    })
    story.clock.moveTo(EVENING)
    cancel(story)
    if (!isKept) rewritten((ticket) => ({ ...ticket, messages: [] }))(story)
    return judged(story)
  }

  test.each([
    ['messaging', MESSAGING],
    ['chat', CHAT],
    ['WhatsApp', WHATSAPP],
  ])('in %s, with its transcript, is no finding', (_, channel) => {
    expect(inConversation(channel, true)).toEqual([])
  })

  test.each([
    ['messaging', MESSAGING],
    ['chat', CHAT],
    ['WhatsApp', WHATSAPP],
  ])('in %s, without it, accuses nobody of what was said there', (_, channel) => {
    expect(inConversation(channel, false)).toEqual([])
  })
})

describe('what was done where no app is open', () => {
  const withApp = (): TicketStory => {
    const story = tellStory('2026-11-18T10:00-03:00')
    story.account.install(requirements({ withTiMacro: false }))
    return story
  }

  test.each<[string, Change]>([
    ['escalated', { tags: { add: ['escalonar_ti_script_db2'], remove: [] } }],
    ['cancelled', { tags: { add: ['cancelado_sem_retorno'], remove: [] }, status: 'solved' }],
    ['a first attempt', { tags: { add: ['contato_tentativa_1'], remove: [] } }],
    ['a third attempt', { tags: { add: ['contato_tentativa_3'], remove: [] } }],
    [
      'escalated with other tags',
      { tags: { add: ['vip', 'escalonar_ti_script_db2'], remove: [] } },
    ],
  ])('%s: the ticket is on the leads’ lists', (_, change) => {
    const story = withApp()
    saveElsewhere(story, change)
    expect(story.tags()).toContain('roteiro')
  })

  test('what concerns other teams marks nothing', () => {
    const story = withApp()
    saveElsewhere(story, { tags: { add: ['vip'], remove: [] }, status: 'pending' })
    expect(story.tags()).not.toContain('roteiro')
  })

  test('who takes the mark off finds it again at the next save', () => {
    const story = withApp()
    saveElsewhere(story, { tags: { add: ['escalonar_ti_script_db2'], remove: [] } })
    saveElsewhere(story, { tags: { add: [], remove: ['roteiro'] } })
    expect(story.tags()).toContain('roteiro')
  })

  test('a cancellation after one attempt is F2', () => {
    const story = withApp()
    const at = story.clock.now()
    story.account.sendAttempt(story.ticketId, 1, { at })
    story.clock.moveTo('2026-11-19T17:10-03:00')
    saveElsewhere(story, {
      tags: { add: ['cancelado_sem_retorno'], remove: [] },
      status: 'solved',
    })
    expect(judged(story)).toContain('F2')
  })

  test('an escalation without a note is F8 and F13', () => {
    const story = withApp()
    saveElsewhere(story, { tags: { add: ['escalonar_ti_script_db2'], remove: [] } })
    expect(judged(story)).toEqual(expect.arrayContaining(['F8', 'F13']))
  })

  test('an attempt’s tag without a message is F7', () => {
    const story = withApp()
    saveElsewhere(story, { tags: { add: ['contato_tentativa_1'], remove: [] } })
    expect(judged(story)).toContain('F7')
  })
})

describe('who quotes an attempt', () => {
  test.each([
    ['in a block', (html: string) => `<p>Estou vendo.</p><blockquote>${html}</blockquote>`],
    [
      'below the separator',
      (html: string) => `<p>Estou vendo.</p><p>-----Mensagem original-----</p>${html}`,
    ],
    [
      'below the line of Gmail',
      (html: string) =>
        `<p>Oi.</p><p>Em qua., 18 de nov. de 2026 às 09:05, Ana &lt;ana@exemplo.com.br&gt; escreveu:</p>${html}`,
    ],
  ])('%s has not sent it twice', (_, around) => {
    const quoted: Happening = (story) => {
      const at = Date.parse(DAYS[0] ?? '')
      const html = around(story.account.messageHtml('attempt-1', story.ticketId, at))
      saveElsewhere(story, { comment: { html, isPublic: true } }, USER.bruno)
    }
    expect(findingsOf({ before: quoted })).toEqual([])
  })
})

/** A comment of a kind that Zendesk writes for other channels. */
function foreignComment(type: string, isCustomer: boolean): Happening {
  return ({ account, ticketId, clock }) => {
    const ticket = account.ticket(ticketId)
    const last = ticket?.audits.at(-1)
    if (!ticket || !last) return
    const id = account.newId()
    const author = isCustomer ? USER.marina : USER.bruno
    const event = {
      id: account.newId(),
      type,
      author_id: author,
      body: 'Pode seguir.',
      html_body: '<p>Pode seguir.</p>',
      plain_body: 'Pode seguir.',
      public: true,
      attachments: [],
      audit_id: id,
      data: { content: 'Pode seguir.', from: '+5511999990000' },
    }
    const created_at = new Date(clock.now()).toISOString()
    const audit = {
      ...last,
      id,
      author_id: author,
      created_at,
      events: [event as never as AuditEvent],
    }
    account.put({ ...ticket, audits: [...ticket.audits, audit] }, author)
  }
}
