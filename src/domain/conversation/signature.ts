import { isAnswerWord } from './answer-words'
import type { Sentence } from './sentences'

const LONGEST = 14
const LONGEST_OPTION = 6
const BETWEEN_NAMES =
  /^(?:de|da|do|das|dos|e|em|of|and|y|del|la|@|\d.*|tel|cel|fone|ramal|whatsapp|email)$/
const SHORTEST_TELEPHONE = 8

/** The commonest names, and what people are and where: a signature holds one of them. */
const OF_SIGNATURES = new Set(
  `ana maria jose joao antonio francisco carlos paulo pedro lucas luiz luis marcos gabriel rafael daniel
  marcelo bruno eduardo felipe rodrigo manoel mateus andre fernando fabio leonardo gustavo guilherme
  leandro tiago thiago anderson ricardo marcio jorge sebastiao alexandre roberto edson diego vitor sergio
  claudio matheus mauricio renato vinicius cesar diogo caio igor hugo renan otavio murilo julio
  francisca antonia adriana juliana marcia fernanda patricia aline sandra camila amanda bruna jessica
  leticia julia luciana vanessa mariana gabriela vera vitoria larissa claudia beatriz rita luana sonia
  renata eliane simone priscila carla cristina debora natalia tatiana fabiana regina helena paula daniela
  cintia viviane marta elisa joana bianca isabela raquel monica silvia roberta flavia michele karina
  john mary james robert michael david paul peter mark linda susan pablo juan luisa
  analista gerente coordenador coordenadora supervisor supervisora diretor diretora assistente auxiliar
  contador contadora consultor consultora tecnico tecnica socio socia setor departamento equipe
  contabilidade contabil ltda eireli sa cnpj crc cep rua av avenida manager analyst director team`
    .trim()
    .split(/\s+/),
)

/**
 * Whether a line holds nothing but names, as the lines of a signature do: who writes, what as, where
 * to call. A word that might be an answer is no name, and a short number no telephone.
 */
export function isNameLine(sentence: Sentence): boolean {
  const { words, isQuestion, opensLine } = sentence
  if (isQuestion || !opensLine || words.length > LONGEST) return false
  return (
    words.every(
      ({ word, isCapital }) => BETWEEN_NAMES.test(word) || (isCapital && !isAnswerWord(word)),
    ) &&
    (isReachable(sentence) || words.every(({ word }) => !/\d/.test(word)))
  )
}

/** A name line that needs no "Att" above it: of a known name or office, or with an address. */
export const isSurelyName = (sentence: Sentence): boolean =>
  isNameLine(sentence) &&
  (isReachable(sentence) || sentence.words.some(({ word }) => OF_SIGNATURES.has(word)))

/** It holds an address or a telephone number. */
function isReachable({ words }: Sentence): boolean {
  const digits = words.map(({ word }) => word.replace(/\D/g, '').length)
  return (
    words.some(({ word }) => word === '@') ||
    digits.reduce((a, b) => a + b, 0) >= SHORTEST_TELEPHONE
  )
}

/** "1 - Financeiro", "0 - Encerrar": a line of a menu. */
export const isOption = ({ words, isQuestion, opensLine }: Sentence): boolean =>
  !isQuestion &&
  opensLine &&
  words.length <= LONGEST_OPTION &&
  words.some(({ word }) => !/^\d/.test(word)) &&
  /^\d/.test(words[0]?.word ?? '') &&
  words.every(({ word }) => /[aei]r$/.test(word) || !isAnswerWord(word))
