import * as z from 'zod/mini'

import type { MacroText } from '../../domain/messages/wording'
import { HostError } from '../../ports/host-error'
import { macroText } from '../macro-text'

/** A macro with the moment it was made, ISO. */
export interface FoundMacro extends MacroText {
  readonly at: string
}

const macro = z.object({
  title: z.string(),
  active: z.catch(z.boolean(), true),
  created_at: z.catch(z.string(), ''),
  actions: z.array(z.object({ field: z.string(), value: z.catch(z.unknown(), '') })),
})
const answer = z.object({ macros: z.array(macro) })

/** The active macros of `GET /macros/search`; a macro that writes nothing has an empty text. */
export function toMacros(value: unknown): FoundMacro[] {
  const parsed = answer.safeParse(value)
  if (!parsed.success) throw new HostError('unexpected', 'macros')
  return parsed.data.macros
    .filter(({ active }) => active)
    .map(({ title, created_at, actions }) => ({ title, at: created_at, text: macroText(actions) }))
}
