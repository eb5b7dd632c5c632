import { error, type Problem, warning } from '../../domain/manual/problem'
import { namedMessages } from '../../domain/messages/carried'
import { APP_BLANKS } from '../../domain/playbook/fill-text'
import { CONTACT_ID } from '../../domain/playbook/playbook-id'
import { gerundismo } from '../../domain/style/gerundismo'
import { leftovers } from '../../domain/style/leftovers'
import type { PlaybookDocument } from './document-schema'
import { namingOf } from './naming'
import { blanksIn } from './walk-document'

/** Fewer letters are in too many sentences. */
const SHORTEST_NAMING = 8

/** Whoever copied one text over and over needs no longer list. */
const MOST_NAMED = 5

const CONTACT_TEXTS = ['attempt-1', 'attempt-2', 'attempt-3', 'farewell', 'cost']

/** Whether every text can be filled, is told from the others, and keeps the writing rules. */
export function checkTexts(document: PlaybookDocument): readonly Problem[] {
  const { id, texts = {}, language } = document
  const named = Object.entries(texts).map(([text, { naming, ...rest }]) => ({
    id: text,
    text: rest.text.replaceAll('**', ''),
    naming: naming ?? namingOf(rest.text),
  }))
  const ids = named.map((text) => text.id)
  const isContact = id === CONTACT_ID
  return [
    ...(isContact && ids.join() !== CONTACT_TEXTS.join()
      ? [error('contact_texts', ['texts'], { texts: CONTACT_TEXTS.join(', ') })]
      : []),
    ...named.flatMap((text) => [
      ...blanks(document, text),
      ...naming(text, named),
      ...style(text, language),
    ]),
  ]
}

interface Named {
  readonly id: string
  readonly text: string
  readonly naming: string
}

/** Whether each is filled; beside an item nobody can be asked, and the text would never be complete. */
function blanks(document: PlaybookDocument, { id, text }: Named): Problem[] {
  const { asks = {}, values = {}, steps = [] } = document
  const isAtItem = steps.some(
    (step) => 'items' in step && step.items?.some(({ copies }) => copies === id),
  )
  return blanksIn(text).flatMap((blank) => {
    if (Object.hasOwn(values, blank) || isFilledByApp(blank, document)) return []
    const isAsked = Object.hasOwn(asks, blank)
    if (isAsked && !isAtItem) return []
    const code = isAsked ? 'asked_at_item' : 'unfilled_blank'
    return [error(code, ['texts', id, 'text'], { text: id, blank })]
  })
}

/** A day is only known where a form asked for it, and an hour where it asked for one. */
function isFilledByApp(blank: string, { steps = [] }: PlaybookDocument): boolean {
  if (blank !== 'day' && blank !== 'hour') return APP_BLANKS.includes(blank)
  return steps.some((step) => step.kind === 'form' && (blank === 'day' || step.asks === 'moment'))
}

function naming(text: Named, all: readonly Named[]): Problem[] {
  const at = ['texts', text.id]
  if (text.naming.length < SHORTEST_NAMING) return [error('naming_short', at, { text: text.id })]
  const found = namedMessages(text.text, all)
  if (!found.includes(text.id)) return [error('naming_absent', at, { text: text.id })]
  const others = found.filter((other) => other !== text.id).slice(0, MOST_NAMED)
  if (others.length === 0) return []
  return [error('naming_shared', at, { text: text.id, other: others.join('", "') })]
}

/** A blank is filled before anybody reads it. */
function style({ id, text }: Named, language: PlaybookDocument['language']): Problem[] {
  const filled = text.replace(/\{\{[^{}]*\}\}/g, 'Ana')
  const at = ['texts', id, 'text']
  return [
    ...leftovers(filled).map((found) => warning('leftover', at, { text: id, found: found.text })),
    ...(language === 'pt-BR' ? gerundismo(filled) : []).map((found) =>
      warning('gerundismo', at, {
        text: id,
        found: found.text,
        rewrite: found.rewrite ?? '',
      }),
    ),
  ]
}
