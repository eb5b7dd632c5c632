export type StoredSettings = Readonly<Record<string, unknown>>

/**
 * Whether these settings hold published manuals. The first file of every ticket asks it, which is why it
 * is short: both names are in `POINTER_NAMES`, too.
 */
export const isStored = (settings: StoredSettings): unknown =>
  settings['manuais_a'] || settings['manuais_b']
