export type Rendered =
  | { readonly kind: 'ready'; readonly text: string }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }

/** Loose on purpose: a misspelt slot must surface as missing, not reach the customer as is. */
const SLOT = /\{\{([^{}]*)\}\}/g

/**
 * Fills every `{{slot}}`. One slot without a value holds the whole message back: "validar o ticket ."
 * is worse than no draft. Values stay as they are and are not filled again.
 */
export function renderMessage(template: string, values: ReadonlyMap<string, string>): Rendered {
  const missing = new Set<string>()
  const text = template.replace(SLOT, (_, inner: string) => {
    const slot = inner.trim()
    const value = values.get(slot)?.trim()
    if (!value) missing.add(slot)
    return value ?? ''
  })
  return missing.size > 0 ? { kind: 'incomplete', missing: [...missing] } : { kind: 'ready', text }
}
