import { toWhatsApp } from '../../domain/messages/formats'
import type { Channel } from '../../domain/ticket/ticket'

/** One piece of a line, as it will be seen. */
export interface Piece {
  readonly text: string
  readonly isBold: boolean
}

/**
 * A message as it arrives on a channel, line by line: bold where the channel carries rich text, its
 * own asterisks on WhatsApp, plain words in chats (C9).
 */
export function messageLines(message: string, { kind, sendsAtOnce }: Channel): readonly Piece[][] {
  if (kind === 'whatsapp')
    return lines(toWhatsApp(message)).map((text) => [{ text, isBold: false }])
  const isRich = !sendsAtOnce
  return lines(message).map((line) =>
    // Every second part was between asterisks.
    line
      .split('**')
      .map((text, index) => ({ text, isBold: isRich && index % 2 === 1 }))
      .filter(({ text }) => text !== ''),
  )
}

const lines = (message: string): string[] => message.trim().split('\n')
