import { type Day, shiftDay, weekdayOf } from '../../../src/domain/calendar/day'
import { outsideContactNote } from '../../../src/domain/conversation/outside-contact'
import { toPlain } from '../../../src/domain/messages/formats'
import { type ScenarioClock, ZONE } from '../scenarios/scenario-clock'
import { type Attempt, attemptTags, messageHtml, messageText } from '../scenarios/story'
import type { Account } from '../zendesk/account'
import type { Change } from '../zendesk/change'
import { addMessage } from '../zendesk/chat'
import { createTicket } from '../zendesk/create-ticket'
import { customerReplies } from '../zendesk/customer'
import { GROUP, USER, userOf } from '../zendesk/directory'
import type { ChannelState } from '../zendesk/model'
import { saveUpdate } from '../zendesk/update'
import { VIA } from '../zendesk/via'
import type { Random } from './random'

/** Where tickets are told: an account, its days, and the draws that vary them. */
export interface Scene {
  readonly account: Account
  readonly clock: ScenarioClock
  readonly random: Random
  /** By how many business days from today; the days are looked up once for all tickets. */
  readonly workday: (count: number) => Day
}

/** A moment of a story: business days from its first, and the hour; or a calendar day of its own. */
export type When = readonly [day: number | Day, time: string]

export type Tell = ReturnType<typeof openStory>

const SUBJECTS = [
  'Saldo de estoque negativo',
  'Nota fiscal rejeitada',
  'Comissão de setembro',
  'Relatório não abre',
  '=HYPERLINK("http://exemplo";"Fatura")',
  'Duplicata em aberto; valor, data',
] as const

/** A customer's request on the first day of a story, `first` business days from today. */
export function openStory(
  scene: Scene,
  first: number,
  channel?: ChannelState,
  followUpOf?: number,
) {
  const { account, clock, random } = scene
  const requester = random.pick([USER.marina, USER.otavio, USER.hostile])
  const agent = random.pick([USER.ana, USER.bruno, USER.elisa])
  const at = ([day, time]: When): number =>
    clock.at(typeof day === 'number' ? scene.workday(first + day) : day, time)
  const opened = at([0, '07:40'])
  const { name = '', email = '' } = userOf(account.directory, requester) ?? {}
  const { id } = createTicket(
    account,
    requester,
    {
      subject: random.pick(SUBJECTS),
      comment: { text: 'Bom dia. Podem verificar, por favor?', isPublic: true },
      via: channel ? VIA.channel(channel.name) : VIA.email(name, email),
      groupId: random.pick([GROUP.n1, GROUP.scripts, GROUP.commercial]),
      at: opened,
    },
    { ...(channel && { channel }), ...(followUpOf !== undefined && { followUpOf }) },
  )
  const save = (when: When, change: Change, by: number = agent): void => {
    saveUpdate(account, id, by, { at: at(when), ...change })
  }
  const tags = (add: readonly string[], remove: readonly string[] = []): Change => ({
    tags: { add, remove },
  })
  const send = (text: Parameters<typeof messageText>[0], when: When): void => {
    const message = toPlain(messageText(text, id, at(when), clock))
    addMessage(account, id, agent, { text: message, at: at(when) })
  }
  save([0, '07:50'], { assigneeId: agent, status: 'open', ...tags(['roteiro']) })

  return {
    id,
    agent,
    at,
    save,
    /** Attempt n as the app saves it, or with other tags. */
    attempt: (n: Attempt, when: When, more: Change = {}, by: number = agent): void =>
      save(
        when,
        {
          comment: { html: messageHtml(`attempt-${n}`, id, at(when), clock), isPublic: true },
          ...tags(attemptTags(n)),
          status: 'pending',
          ...more,
        },
        by,
      ),
    /** Farewell, status and tag in one update (C6). */
    cancel: (when: When, more: readonly string[] = []): void =>
      save(when, {
        comment: { html: messageHtml('farewell', id, at(when), clock), isPublic: true },
        ...tags(['cancelado_sem_retorno', ...more]),
        status: 'solved',
      }),
    solve: (when: When): void =>
      save(when, {
        comment: { text: 'Resolvido, obrigado pelo contato.', isPublic: true },
        status: 'solved',
      }),
    note: (when: When, text: string, more: Change = {}): void =>
      save(when, { comment: { text, isPublic: false }, ...more }),
    /** A contact outside Zendesk (C10), saved half an hour after it was made. */
    record: (n: Attempt, when: When): void => {
      const made = at(when)
      const contact = { n, channel: 'telefone', at: made, text: 'Deixei recado.' } as const
      save(when, {
        comment: { text: outsideContactNote(contact, ZONE), isPublic: false },
        ...tags(attemptTags(n)),
        at: made + 30 * 60_000,
      })
    },
    /** Tags alone, by REST, as the app sets them outside a submit. */
    tag: (when: When, add: readonly string[], remove: readonly string[] = []): void =>
      save(when, { ...tags(add, remove), via: VIA.api }),
    reply: (when: When, text: string): void => {
      customerReplies(account, id, { text, at: at(when) })
    },
    says: (when: When, text: string): void => {
      addMessage(account, id, agent, { text, at: at(when) })
    },
    chatAttempt: (n: Attempt, when: When): void => send(`attempt-${n}`, when),
    /** In a chat, where status and tag follow it (C9). */
    farewell: (when: When): void => send('farewell', when),
  }
}

/** The Saturday after a day. */
export const saturdayAfter = (day: Day): Day => shiftDay(day, 6 - weekdayOf(day))
