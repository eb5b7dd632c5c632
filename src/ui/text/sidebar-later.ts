/** The words of a step, a notice or a click in other languages; asked for with what draws them. */
export const SIDEBAR_LATER = {
  en: async () => (await import('../../words/sidebar/en.json')).default,
  es: async () => (await import('../../words/sidebar/es.json')).default,
} as const
