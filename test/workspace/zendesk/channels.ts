import type { ChannelState, SavedTicket } from './model'

/** Channels whose Send delivers at once; a submit carries no message there. */
const MESSAGING = new Set([
  'chat',
  'native_messaging',
  'whatsapp',
  'instagram_dm',
  'line',
  'wechat',
  'sunshine_conversations_twitter_dm',
  'sunshine_conversations_facebook_messenger',
])

export const isMessaging = (name: string): boolean => MESSAGING.has(name)

/** Agents' messages there are plain text; everywhere else the editor is rich. */
export const isRichChannel = (name: string): boolean => !isMessaging(name)

/** The composer's channel. A conversation's own channel keeps its session; others have none. */
export function channelState(name: string, ticket: SavedTicket | undefined): ChannelState {
  if (ticket?.channel.name === name) return ticket.channel
  return { name, sessionBased: name === 'chat', sessionActive: isMessaging(name) }
}

/** Channels a ticket comes in by, and no answer goes out by. */
const ANSWERED_BY_EMAIL = new Set(['web', 'api', 'voice', 'internal'])

/** Where a public reply goes when the ticket is opened. */
export const firstChannel = (ticket: SavedTicket | undefined): string => {
  const name = ticket?.channel.name ?? 'email'
  return ANSWERED_BY_EMAIL.has(name) || (ticket && hasEnded(ticket)) ? 'email' : name
}

/** The ticket's own conversation has ended: a public reply to it goes by e-mail. */
export const hasEnded = ({ channel }: SavedTicket): boolean =>
  isMessaging(channel.name) && !channel.sessionActive
