import type { Problem } from '../../src/adapters/manuals/problem'
import type { Language } from '../../src/domain/text/name'
import { createWords, type Values } from '../../src/ui/text/create-words'
import en from '../../src/words/authoring/en.json'
import es from '../../src/words/authoring/es.json'
import ptBr from '../../src/words/authoring/pt-br.json'

export type AuthoringKey = keyof typeof ptBr

const WORDS = createWords<AuthoringKey>(ptBr, { en: async () => en, es: async () => es })

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
