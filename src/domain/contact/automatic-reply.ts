import { fold } from '../text/fold'

/** Openings and titles of answers that no person wrote (C7), as they are spelt. */
export const AUTOMATIC_PHRASES: readonly string[] = [
  'resposta automática',
  'mensagem automática',
  'fora do escritório',
  'ausência temporária',
  'estou ausente',
  'estarei ausente',
  'ausente',
  'estou de férias',
  'automatic reply',
  'autoreply',
  'auto reply',
  'auto-reply',
  'out of office',
  'out of the office',
  'respuesta automática',
  'fuera de la oficina',
  'delivery failure',
  'delivery status notification',
  'undeliverable',
  'undelivered mail',
  'mail delivery failed',
  'falha na entrega',
  'não foi possível entregar',
]

const FOLDED = AUTOMATIC_PHRASES.map(fold)

/** How much more than the phrase an automatic answer may say, in characters (C7). */
const MAX_OTHER = 400

/**
 * Automatic only if the text opens with a listed phrase, or its first line is a title that holds it
 * after `Assunto:`/`Re:`, and at most 400 other characters follow; in doubt it is a reply (C7).
 */
export function isAutomaticReply(text: string): boolean {
  const said = fold(text).replace(
    /^(?:(?:assunto|subject|re|enc|fwd?)\s*:\s*|[\s\p{P}\p{S}])+/u,
    '',
  )
  const phrase = FOLDED.find((known) => opensWith(said, known))
  return phrase !== undefined && said.length - phrase.length <= MAX_OTHER
}

/** As whole words: "ausente" opens "Ausente até 20/11", not "ausentei-me". */
const opensWith = (said: string, phrase: string): boolean =>
  said.startsWith(phrase) && !/^[\p{L}\d]/u.test(said.slice(phrase.length))
