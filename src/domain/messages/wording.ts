import { carriedMessage } from './carried'
import type { MessageId, NamedMessage } from './message-text'

/** The text of a macro: `**bold**` as in the manual's texts, its blanks as they are. */
export interface MacroText {
  readonly title: string
  readonly text: string
}

/** What the account calls its macros, and how they leave a blank. */
export interface MacroRules {
  /** By message: the titles its macro may have, the wanted one first. */
  readonly titles: ReadonlyMap<MessageId, readonly string[]>
  /** By slot of a message: the blank of a macro. */
  readonly blanks: Readonly<Record<string, string>>
}

/** How the account words a message. */
export type Worded =
  /** `text` has our slots where the macro has its blanks. */
  | { readonly kind: 'macro'; readonly title: string; readonly text: string }
  | { readonly kind: 'absent'; readonly title: string }
  /** With a text, it is not inserted, but known when somebody applied it by hand (C2). */
  | {
      readonly kind: 'broken'
      readonly title: string
      readonly fault: MacroFault
      readonly text?: string
    }

export type MacroFault =
  | { readonly kind: 'missing' | 'unknown'; readonly blank: string }
  /** Sent, nobody would know which message it was (C2). */
  | { readonly kind: 'unlike' }

export type Wording = ReadonlyMap<MessageId, Worded>

const SLOT = /\{\{[^{}]*\}\}/g
const ANY_BLANK = /\[\[[^[\]]*\]\]|\{\{[^{}]*\}\}|\{%[^%]*%\}/g

/**
 * How each message is worded by these macros, given oldest first: by the one of the wanted title, of
 * equal titles by the oldest, if its blanks are the message's own and its words tell it from the
 * other messages.
 */
export function readWording(
  macros: readonly MacroText[],
  rules: MacroRules,
  texts: readonly NamedMessage<MessageId>[],
): Wording {
  const found: Wording = new Map(
    texts.map((message) => [message.id, wordedBy(macros, rules, message)]),
  )
  const all = recognised(texts, found)
  return new Map([...found].map(([id, one]) => [id, toldApart(id, one, all)]))
}

/**
 * The texts by which a message is recognised (C2): the manual's, and beside them the account's own
 * words. Only the manual's sentences name a message; a macro that keeps one is named by it, too.
 */
export const recognised = (
  texts: readonly NamedMessage<MessageId>[],
  wording: Wording,
): readonly NamedMessage<MessageId>[] => [
  ...texts,
  ...[...wording].flatMap(([id, one]) => {
    const own = 'text' in one ? one.text : undefined
    const isNew = own !== undefined && !texts.some(({ text }) => text === own)
    return isNew ? [{ id, text: own, naming: '' }] : []
  }),
]

function wordedBy(
  macros: readonly MacroText[],
  { titles, blanks }: MacroRules,
  { id, text }: NamedMessage<MessageId>,
): Worded {
  const wanted = titles.get(id) ?? []
  const [title = ''] = wanted
  const macro = wanted
    .map((one) => macros.find((known) => known.title.trim() === one))
    .find((known) => known !== undefined)
  if (!macro) return { kind: 'absent', title }
  const slots = Object.entries(blanks).filter(([slot]) => text.includes(`{{${slot}}}`))
  const named = { title: macro.title.trim(), text: withSlots(macro.text, slots) }
  const missing = slots.find(([, blank]) => !macro.text.includes(blank))
  if (missing) return { kind: 'broken', ...named, fault: { kind: 'missing', blank: missing[1] } }
  const [unknown] = (macro.text.match(ANY_BLANK) ?? []).filter(
    (blank) => !slots.some(([, known]) => known === blank),
  )
  // Zendesk reads its own `{{…}}` and `{%…%}` where a macro is applied, not where its text is inserted.
  if (unknown) return { kind: 'broken', ...named, fault: { kind: 'unknown', blank: unknown } }
  return { kind: 'macro', ...named }
}

const withSlots = (text: string, slots: readonly (readonly [string, string])[]): string =>
  slots.reduce((rest, [slot, blank]) => rest.replaceAll(blank, `{{${slot}}}`), text)

function toldApart(id: MessageId, worded: Worded, all: readonly NamedMessage<MessageId>[]): Worded {
  if (worded.kind === 'absent' || worded.text === undefined) return worded
  if (carriedMessage(worded.text.replace(SLOT, ' '), undefined, all) === id) return worded
  const fault = worded.kind === 'broken' ? worded.fault : ({ kind: 'unlike' } as const)
  return { kind: 'broken', title: worded.title, fault }
}
