/** What the app's people read. */
export type Language = 'pt' | 'en' | 'es'

/** What an agent reads of a manual: one name for everybody, or one in each language. */
export type Name = string | Readonly<Record<Language, string>>

export const nameIn = (name: Name, language: Language): string =>
  typeof name === 'string' ? name : name[language]
