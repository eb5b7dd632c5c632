/** The words of a calm sidebar in other languages; asked for early, they are there when it is drawn. */
export const CALM_LATER = {
  en: async () => (await import('../../words/calm/en.json')).default,
  es: async () => (await import('../../words/calm/es.json')).default,
} as const
