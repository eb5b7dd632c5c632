import type { Problem } from '../../domain/manual/problem'
import type { Language } from '../../domain/text/name'
import ptBr from '../../words/authoring/pt-br.json'
import { createWords, type Values } from '../text/create-words'

export type AuthoringKey = keyof typeof ptBr

const WORDS = createWords<AuthoringKey>(ptBr, {
  en: async () => (await import('../../words/authoring/en.json')).default,
  es: async () => (await import('../../words/authoring/es.json')).default,
})

/** Words for an author, in the language of the document. */
export async function authoringWords(language: Language) {
  await WORDS.load(language)
  return (key: AuthoringKey, values?: Values): string => WORDS.text(language, key, values)
}

export type SayToAuthor = Awaited<ReturnType<typeof authoringWords>>

/** What is wrong, what is expected and how to fix it, in one or two sentences. */
export function problemSentence(
  { code, values }: Pick<Problem, 'code' | 'values'>,
  say: SayToAuthor,
) {
  const { expected } = values
  const key = `expects_${expected}`
  if (expected === undefined || !(key in ptBr)) return say(code, values)
  return say(code, { ...values, expected: say(key as AuthoringKey) })
}
