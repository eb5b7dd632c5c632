import { isAnswerWord } from '../conversation/answer-words'
import { isFooter } from '../conversation/footer'
import { createPhraseBook, type Senses } from '../conversation/phrase-book'
import { type Sentence, type SentenceWord, sentencesOf } from '../conversation/sentences'
import { isNameLine, isSurelyName } from '../conversation/signature'

type Sense = 'yes' | 'consent' | 'thanks' | 'greeting' | 'signOff'

/** All that a plain yes may say. What is not here leaves the answer to the agent. */
const BOOK = createPhraseBook<Sense>({
  yes: `
    sim
    claro que sim`,
  consent: `
    pode|podem
    pode|podem seguir|prosseguir|continuar|avancar|proceder em? frente? com? o|a? atividade|servico|desenvolvimento|ajuste|execucao|cobranca|processo?
    pode|podem fazer|executar|realizar|desenvolver|iniciar|comecar|efetuar o|a? atividade|servico|desenvolvimento|ajuste|execucao|cobranca|processo?
    pode|podem cobrar|faturar
    pode|podem|favor dar andamento|continuidade|sequencia|prosseguimento
    favor seguir|prosseguir|continuar
    siga|sigam|prossiga|prossigam|continue|continuem em? frente? com? o|a? atividade|servico|desenvolvimento?
    vamos seguir|prosseguir|continuar em? frente?
    quero|queremos|desejo|desejamos seguir|prosseguir|continuar? com? o|a? atividade|servico|desenvolvimento?
    gostaria|gostariamos de seguir|prosseguir|continuar com? o|a? atividade|servico|desenvolvimento?
    autorizo|autorizamos|aprovo|aprovamos|confirmo|confirmamos|aceito|aceitamos o|a? atividade|servico|desenvolvimento|execucao|cobranca|custo|valor|continuidade?
    concordo|concordamos com? o|a? cobranca|custo|valor?
    autorizado|autorizada|aprovado|aprovada|confirmado|confirmada
    esta|fica autorizado|autorizada|aprovado|aprovada|confirmado|confirmada
    estou|estamos? de acordo com? o|a? cobranca|custo|valor?
    estou|estamos? ciente|cientes do|da? cobranca|custo|valor?
    ok|okay|certo|correto|claro|perfeito|combinado|fechado|positivo|exato|beleza|blz
    isso mesmo?
    com certeza
    tudo certo|bem|ok
    sem problema|problemas
    por favor|gentileza
    favor`,
  thanks: `
    muito? obrigado|obrigada|grato|grata|agradecido|agradecida
    obrigado|obrigada desde ja
    obrigado|obrigada pela|pelo atencao|ajuda|retorno|contato
    agradeco|agradecemos|valeu
    desde ja`,
  greeting: `
    ola|oi|prezado|prezada|prezados|prezadas|caros|caras
    bom dia
    boa tarde|noite
    tudo bem|bom`,
  signOff: `
    att|atte|atenciosamente|cordialmente|respeitosamente|abs|abraco|abracos
    um abraco`,
})

const GLUE: ReadonlySet<string> = new Set(['e', 'eu', 'nos', 'entao'])
/** Said with good will; any other sign may mean the opposite. */
const FRIENDLY = /[👍👌🙏✅☑✔😊🙂😀😃😄😁😉☺🤝👏🎉💪]/gu
const OF_COST =
  /^(?:orcamentos?|valor|valores|precos?|custos?|propostas?|prazos?|descontos?|contratos?|reais|maximo|minimo|gratis|gratuito|depois|amanha|hoje|outro|outra|antes)$/
const LONGEST = 2000

/**
 * Whether a text is "sim", alone or with words of plain consent, greeting, thanks and signature
 * only (S1). A question, a condition or any other word leaves it to the agent.
 */
export function isPlainConsent(text: string): boolean {
  if (text.length > LONGEST || hasOtherSigns(text)) return false
  let [hasYes, isSigned, isFooterOpen] = [false, false, false]
  for (const sentence of sentencesOf(text)) {
    const senses = isFooterOpen ? undefined : sensesIn(sentence)
    if (sentence.isQuestion) return false
    if (senses && senses.size > 0) {
      hasYes = hasYes || senses.has('yes')
      isSigned = isSigned || closes(senses)
    } else if (hasYes && isFooter(sentence, isFooterOpen)) isFooterOpen = true
    else if (hasYes && isSignature(sentence, isSigned)) isSigned = true
    else return false
  }
  return hasYes
}

const hasOtherSigns = (text: string): boolean =>
  /\p{Extended_Pictographic}/u.test(text.replace(FRIENDLY, ''))

function sensesIn({ words, isShouted }: Sentence): Senses<Sense> | undefined {
  const greeting = BOOK.find(words, 'greeting')
  const isGreeted = ({ isCapital, word }: SentenceWord, at: number) =>
    greeting !== undefined && at === greeting.end && isCapital && !isShouted && !isAnswerWord(word)
  return BOOK.read(words, (word, at) => GLUE.has(word.word) || isGreeted(word, at))
}

const closes = (senses: Senses<Sense>): boolean =>
  [...senses].every((sense) => sense === 'thanks' || sense === 'signOff')

const isSignature = (sentence: Sentence, isSigned: boolean): boolean =>
  (isSigned ? isNameLine(sentence) : isSurelyName(sentence)) &&
  !sentence.words.some(({ word }) => OF_COST.test(word))
