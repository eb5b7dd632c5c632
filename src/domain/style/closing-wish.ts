/** Who thanks, takes leave or offers help is at the end of what there is to say; flattened. */
const LEAVE_WORDS = [
  'obrigad[oa]s?|obg|obgd[oa]?|brigad[oa]|grat[oa]s?|gratidao|agradec[a-z]*|valeu|vlw',
  'ate (?:mais|logo|breve|ja|la|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|a proxima)',
  'tchau|abracos?|abs|att|atenciosamente|cordialmente|saudacoes|disponha|disposicao|[pd](?:or|e) nada',
  'aguard(?:o|amos|ando)|boa semana|bo[am] (?:trabalho|descanso|fi(?:m|nal)|feriado)|sucesso',
  'desejo|desejamos|tenham?',
  'thanks|thank you|regards|sincerely|cheers|(?:good)?bye|see you|have an?|looking forward',
  'gracias|saludos|hasta (?:luego|pronto|manana)|adios|atentamente|que tengas?',
].join('|')
const TAKES_LEAVE = new RegExp(`(?<![a-z])(?:${LEAVE_WORDS})(?![a-z])[^.!?\\n]*$`)
const TOOK_LEAVE = new RegExp(`(?<![a-z])(?:${LEAVE_WORDS})(?![a-z])[^.!?\\n]*[.!?]*\\s*$`)
/** What is asked after a greeting, never after a wish. */
const SMALL_TALK =
  /^[\s,.!*-]{0,6}(?:tudo (?:bem|bom|certo|joia|ok)|como (?:vai|esta|posso)|espero que|how (?:are|is|can)|i hope)/
/** Nothing more on its line but a name or a further wish. */
const IS_LAST_WORD = /^[^\n.!?:;]{0,40}[.!?…)*"”\s]*(?:\n|$)/
/** A line of a signature: a name, a role, a number. */
const SIGNATURE = /^\s*(?:[\p{Lu}\d(+*–—-][^\n.!?:;]{0,60})?\s*$/u
const SIGNATURE_LINES = 5
const REACH = 200

/** Small talk, an address or a greeting: nothing has been said yet; flattened. */
const OPENING =
  /^[\W_]{0,20}(?:(?:ola|oi|prezad[oa]s?|car[oa]s?|sra?|senhora?|bom dia|boa (?:tarde|noite)|hello|hi|dear|good (?:morning|afternoon|evening)|hola|estimad[oa]s?|buen[oa]s (?:dias|tardes|noches)|tudo (?:bem|bom|certo|joia|ok)|como vai|como esta)(?![a-z])|[a-z\d]+[\s,!]*$|[^\n]{0,40},\n$)/

/**
 * Tells which greetings of a text are wishes at its end: behind words of thanks or leave, or where
 * nothing but a signature follows what was said. Each is asked for by its place in the text.
 */
export function wishesOf(text: string, flat: string): (start: number, end: number) => boolean {
  const saidUpTo = endOfFirstSaying(flat)
  return (start, end) => {
    if (SMALL_TALK.test(flat.slice(end, end + REACH))) return false
    const before = flat.slice(Math.max(0, start - REACH), start)
    if (TAKES_LEAVE.test(before)) return true
    if (!IS_LAST_WORD.test(flat.slice(end, end + REACH))) return false
    return TOOK_LEAVE.test(before) || (start >= saidUpTo && isSigned(text.slice(end)))
  }
}

function endOfFirstSaying(flat: string): number {
  for (const { 0: sentence, index } of flat.matchAll(/[^.!?\n]+[.!?\n]?/g)) {
    if (!OPENING.test(sentence)) return index + sentence.length
  }
  return flat.length + 1
}

/** Whether what follows, beyond its own line, is a signature or nothing. */
function isSigned(rest: string): boolean {
  const lines = rest
    .slice(0, SIGNATURE_LINES * REACH)
    .split('\n')
    .slice(1)
  const written = lines.filter((line) => line.trim() !== '')
  return written.length <= SIGNATURE_LINES && written.every((line) => SIGNATURE.test(line))
}
