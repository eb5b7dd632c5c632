import { namedMessages } from '../../domain/messages/carried'
import { APP_BLANKS } from '../../domain/playbook/fill-text'
import { CONTACT_ID } from '../../domain/playbook/playbook-id'
import { gerundismo } from '../../domain/style/gerundismo'
import { leftovers } from '../../domain/style/leftovers'
import type { PlaybookDocument } from './document-schema'
import { namingOf } from './naming'
import { error, type Problem, warning } from './problem'
import { blanksIn } from './walk-document'

/** Fewer letters are in too many sentences. */
const SHORTEST_NAMING = 8

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

function blanks({ asks = {}, values = {} }: PlaybookDocument, { id, text }: Named): Problem[] {
  const isFilled = (blank: string) =>
    APP_BLANKS.includes(blank) || Object.hasOwn(asks, blank) || Object.hasOwn(values, blank)
  return blanksIn(text)
    .filter((blank) => !isFilled(blank))
    .map((blank) => error('unfilled_blank', ['texts', id, 'text'], { text: id, blank }))
}

function naming(text: Named, all: readonly Named[]): Problem[] {
  const at = ['texts', text.id]
  if (text.naming.length < SHORTEST_NAMING) return [error('naming_short', at, { text: text.id })]
  const found = namedMessages(text.text, all)
  if (!found.includes(text.id)) return [error('naming_absent', at, { text: text.id })]
  return found
    .filter((other) => other !== text.id)
    .map((other) => error('naming_shared', at, { text: text.id, other }))
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
