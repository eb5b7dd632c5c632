/** So many words of meaning are a sentence, which any answer may hold. */
const SENTENCE = 5

export const isSentence = (meaning: readonly string[]): boolean => meaning.length >= SENTENCE
