import { playbooks as ptBr } from '../../../translations/pt-br.json?playbooks'
import type { Language, Values } from '../text/text'

type Key = keyof typeof ptBr
type Words = Readonly<Record<Key, string>>
/** Words of no manual: buttons and sentences of every playbook. */
export type UiKey = Extract<Key, `ui_${string}`>

/** A key that one language lacks is a type error here. */
const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  pt: () => Promise.resolve(ptBr),
  en: async () => (await import('../../../translations/en.json?playbooks')).playbooks,
  es: async () => (await import('../../../translations/es.json?playbooks')).playbooks,
}

const loaded = new Map<Language, Words>()

/** Fetches a language once; if its file does not come, Portuguese is spoken. */
export async function loadPlaybookWords(language: Language): Promise<void> {
  if (loaded.has(language)) return
  const words = await LOADERS[language]().catch(() => undefined)
  if (words) loaded.set(language, words)
}

/** The words of a key with its `{slots}` filled. */
export const uiText = (language: Language, key: UiKey, values: Values = {}): string =>
  wordsOf(language)[key].replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))

/** The name of something in a playbook's data, by ids that are put together; nothing without one. */
export function nameText(language: Language, ...ids: readonly string[]): string | undefined {
  const words: Readonly<Partial<Record<string, string>>> = wordsOf(language)
  return words[ids.join('_')]
}

const wordsOf = (language: Language): Words => loaded.get(language) ?? ptBr
