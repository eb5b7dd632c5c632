import type { MacroText } from '../../domain/messages/wording'
import { HostError } from '../../ports/host-error'
import { macroText } from '../macro-text'
import { isListOf, isObject, isText } from './json'

/** A macro with the moment it was made, ISO. */
export interface FoundMacro extends MacroText {
  readonly at: string
}

/** What is to be in a macro; all else is read where it is as we know it. */
interface Found {
  readonly title: string
  readonly actions: readonly { readonly field: string; readonly value: unknown }[]
  readonly active?: unknown
  readonly created_at?: unknown
}

const isMacro = (value: unknown): value is Found =>
  isObject(value) &&
  isText(value['title']) &&
  isListOf(value['actions'], (action) => isObject(action) && isText(action['field']))

/** The active macros of `GET /macros/search`; a macro that writes nothing has an empty text. */
export function toMacros(answer: unknown): FoundMacro[] {
  const macros = isObject(answer) ? answer['macros'] : undefined
  if (!isListOf(macros, isMacro)) throw new HostError('unexpected', 'macros')
  return macros
    .filter(({ active }) => active !== false)
    .map(({ title, created_at: at, actions }) => ({
      title,
      at: isText(at) ? at : '',
      text: macroText(actions),
    }))
}
