import { createPhraseBook } from './phrase-book'
import type { Sentence } from './sentences'

/** With one of these, said of a message, a company's footer begins, in whatever language. */
const OPENS =
  /^(?:confidencia\w*|confidential\w*|sigilo\w*|privilegiad\w*|privileged|lgpd|gdpr|disclos\w*|divulgacao|disclaimer)$/
/** Where a footer has begun, one of these and one more word of the kind carry it on. */
const FIRM =
  /^(?:destinatari\w*|destinad\w*|destina|enderecad\w*|remetente|legislacao|legalmente|proibid\w*|prohibid\w*|impropri\w*|divulg\w*|exclusiv\w*|ambient\w*|engano|apag\w*|elimin\w*|destru\w*|notifi\w*|recipient\w*|intended|addressee|addressed|sender|transmission|delete\w*|destroy|strictly|prohibited|unauthorized|liable|environment|remitente|responsab\w*|opinioes|danos|finalidades|cooperacao|colaboracao)$/
const OF_THE_KIND =
  /^(?:lei|leis|legal|normas|uso|usar|utiliz\w*|restrito|copia\w*|conteudo|contid\w*|informac\w*|leitura|autorizada|autorizacao|natureza|erro|avis\w*|anex\w*|only|error|attachments?|archivos|adjuntos|dados|agradecemos|mensagem|emails?|messages?|mensaje|correo)$/
const ENOUGH = 2
const BOOK = createPhraseBook({
  device: `
    enviado|enviada do|pelo|da|de meu|minha? iphone|ipad|celular|smartphone|android|samsung|galaxy|outlook|gmail|yahoo|email para? o? ios|android|iphone|galaxy|mail?
    sent from my? iphone|ipad|android|mobile|phone|samsung|galaxy|outlook|mail|yahoo mail? for? ios|android|iphone|windows|galaxy|device?
    obter|get o? outlook para|for ios|android`,
  appeal: `
    antes de imprimir
    before printing
    please? consider the environment before
    pense no|antes
    piense en el medio ambiente
    livre de virus
    este|esse email foi verificado pelo|por|com
    virus free`,
})
const SHORTEST = 4
const HEADING = /^(?:aviso|legal|confidencialidade|confidentiality|disclaimer)$/
const ANSWERS =
  /^(?:sim|nao|ok|pode|podem|segue|seguem|autorizo|aprovo|confirmo|mandei|enviei|qual|quando|quero|preciso|obrigado|obrigada|yes|no)$/

/**
 * Whether this is what a company or a telephone puts below every mail: confidentiality, printing,
 * viruses, "Enviado do meu iPhone". It says nothing (C7).
 */
export function isFooter({ words, isQuestion }: Sentence, hasBegun: boolean): boolean {
  const first = words[0]?.word ?? ''
  if (isQuestion || ANSWERS.test(first)) return false
  if (BOOK.behind(words, 'device') === words.length) return true
  if (BOOK.behind(words, 'appeal') !== undefined) return true
  const known = count(words, OF_THE_KIND)
  const firm = count(words, FIRM) + count(words, OPENS)
  if (hasBegun) {
    return (firm > 0 && firm + known >= ENOUGH) || words.every(({ word }) => word === '@')
  }
  if (words.length < SHORTEST) return HEADING.test(first)
  return count(words, OPENS) > 0 && firm + known >= ENOUGH
}

const count = (words: Sentence['words'], known: RegExp): number =>
  words.filter(({ word }) => word.length <= 30 && known.test(word)).length
