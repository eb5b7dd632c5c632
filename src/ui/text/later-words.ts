/** The sidebar's other words in other languages; asked for early, they are there when it is drawn. */
export const LATER_WORDS = {
  en: async () => (await import('../../words/sidebar/en.json')).default,
  es: async () => (await import('../../words/sidebar/es.json')).default,
} as const
