import type { TagValue } from '../../../src/domain/calendar/tag-value'
import { changeFor } from '../../../src/domain/playbook/change-for'
import { fillText, type TextInput } from '../../../src/domain/playbook/fill-text'
import type { Playbook } from '../../../src/domain/playbook/playbook'
import { stepOf } from '../../../src/domain/playbook/position'
import type { Account } from '../zendesk/account'
import type { Change } from '../zendesk/change'
import { USER, userOf } from '../zendesk/directory'
import { markdownToHtml } from '../zendesk/html-text'
import { saveUpdate } from '../zendesk/update'
import { CALENDAR, ZONE } from './scenario-clock'

/** One step of a playbook, done by Ana if nobody else is named. */
export interface Move {
  /** Left out with a way that belongs to no step. */
  readonly step?: string
  readonly way?: string
  /** What a form asked for. */
  readonly value?: TagValue
  readonly at: number
  readonly by?: number
  /** Saved with it: one of the playbook's texts, and what an agent filled in. */
  readonly says?: {
    readonly text: string
    readonly isPublic?: true
    readonly given?: Readonly<Record<string, string>>
    readonly done?: readonly string[]
    /** How an internal line begins that tells of a message sent elsewhere. */
    readonly place?: 'Enviada no grupo' | 'Enviada no privado'
  }
  readonly more?: Change
}

/** Steps of a playbook saved one by one, with the tags that the app leaves. */
export function walk(
  account: Account,
  ticketId: number,
  playbook: Playbook,
  moves: readonly Move[],
): void {
  for (const move of moves) {
    const { step: id, way: wayId, value, at, by = USER.ana, says, more } = move
    const step = id === undefined ? undefined : stepOf(playbook, id)
    const way = (step?.ways ?? playbook.asides).find((known) => known.id === wayId)
    const tags = account.ticket(ticketId)?.tags ?? []
    saveUpdate(account, ticketId, by, {
      tags: changeFor(
        playbook,
        { ...(step && { step }), ...(way && { way }), ...(value && { value }) },
        tags,
      ),
      ...(says && { comment: commentOf(account, ticketId, playbook, at, by, says) }),
      at,
      ...more,
    })
  }
}

function commentOf(
  account: Account,
  ticketId: number,
  playbook: Playbook,
  now: number,
  by: number,
  { text, isPublic, given, done = [], place }: NonNullable<Move['says']>,
) {
  const nameOf = (id: number | null) => userOf(account.directory, id)?.name ?? ''
  const facts: TextInput = {
    ...{ ticket: `#${ticketId}`, now, done, appointment: undefined },
    client: nameOf(account.ticket(ticketId)?.requesterId ?? null),
    agent: nameOf(by),
    time: { zone: ZONE, calendar: CALENDAR, startOfDay: 8 * 60, endOfDay: 17 * 60 },
    phone: '0800 003 3600',
    whatsapp: 'https://api.whatsapp.com/send?phone=5508000033600',
  }
  const template = playbook.texts.find(({ id }) => id === text)?.text ?? ''
  const filled = fillText(template, facts, given)
  if (filled.kind === 'incomplete') throw new Error(`${text} lacks ${filled.missing.join()}`)
  const words = place ? `${place}: ${filled.text}` : filled.text
  return { html: markdownToHtml(words), isPublic: isPublic === true }
}
