import type { Channel, ChannelKind } from '../domain/ticket/ticket'

const KIND_OF: ReadonlyMap<string, ChannelKind> = new Map([
  ['email', 'email'],
  ['mail', 'email'],
  ['web', 'web'],
  ['internal', 'internal'],
  ['chat', 'chat'],
  ['native_messaging', 'messaging'],
  ['line', 'messaging'],
  ['wechat', 'messaging'],
  ['instagram_dm', 'messaging'],
  ['whatsapp', 'whatsapp'],
  // Zendesk's own misspelling, met in the wild.
  ['whatapp', 'whatsapp'],
  ['voice', 'voice'],
  ['api', 'api'],
])

/** How Zendesk names the channels of its conversations, such as Messenger and X. */
const MESSAGING = 'sunshine_conversations_'

const SENDS_AT_ONCE: readonly ChannelKind[] = ['chat', 'messaging', 'whatsapp']

/** A channel by Zendesk's name; an unknown one is `other` and sends nothing at once, as e-mail. */
export function toChannel(name: string): Channel {
  const kind = KIND_OF.get(name) ?? (name.startsWith(MESSAGING) ? 'messaging' : 'other')
  return { kind, name, sendsAtOnce: SENDS_AT_ONCE.includes(kind) }
}
