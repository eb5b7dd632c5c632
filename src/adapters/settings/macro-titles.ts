import type { MessageId } from '../../domain/messages/message-text'
import { readEntries } from './entries'

export interface ParsedMacroTitles {
  readonly titles: ReadonlyMap<MessageId, string>
  /** Lines that name no message or no title, as written. */
  readonly faults: readonly string[]
}

/** What admins call each message. */
const NAMES: ReadonlyMap<string, MessageId> = new Map([
  ['tentativa_1', 'attempt-1'],
  ['tentativa_2', 'attempt-2'],
  ['tentativa_3', 'attempt-3'],
  ['cancelamento', 'farewell'],
  ['servico_cobrado', 'cost'],
])

/** A title may hold every other character. */
const BETWEEN = /[\r\n]/
const LINE = /^(\w+)\s*=\s*(\S.*)$/

/** Reads `tentativa_2 = Minha macro`, one a line: the macro that has the words of a message. */
export function parseMacroTitles(text: string): ParsedMacroTitles {
  const { entries, faults } = readEntries(text, BETWEEN, toTitle)
  return { titles: new Map(entries), faults }
}

function toTitle(line: string): readonly [MessageId, string] | undefined {
  const [, name = '', title = ''] = LINE.exec(line) ?? []
  const message = NAMES.get(name.toLowerCase())
  return message && [message, title]
}
