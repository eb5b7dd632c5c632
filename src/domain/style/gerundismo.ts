import { flatten } from '../text/flatten'
import { madeLater } from '../text/made-later'
import { GERUND, infinitiveOf } from './gerunds'
import type { StyleProblem } from './style-problem'

const GAP = '\\s{1,4}'
const SOON = `em${GAP}(?:breve|instantes|seguida)|daqui${GAP}a${GAP}pouco|assim${GAP}que${GAP}possivel|logo${GAP}mais|o${GAP}quanto${GAP}antes`
/** What may be between the verbs and stays there: "vou já lhe estar enviando". */
const SHORT = `(?:${GAP}(?:[mts]e|lhes?|[nv]os|[oa]s?|ja|sempre|tambem|ainda|entao|hoje|amanha|agora|logo|${SOON}|so|apenas|[a-z]+mente)(?![a-z])){0,2}`
/** An hour, a day or a manner, all that "no", "em", "com" and "a" may open in an aside. */
const WHEN_OR_HOW = [
  `n[oa]s?${GAP}(?:proxim|sequencia|decorrer|dia|mesm|segunda|terca|quarta|quinta|sexta|sabado|domingo|semana|manha|tarde|noite|fim|final|inicio|medida|data|horario|periodo)`,
  `em${GAP}(?:breve|instantes|seguida|minutos|poucos?|poucas?|alguns|algumas|ate|\\d)`,
  `com${GAP}(?:certeza|isso|urgencia|prioridade|brevidade|prazer|satisfacao)`,
  `(?:a${GAP}(?:partir|seguir|tarde|noite)|ao${GAP}(?:longo|final|fim)|as${GAP}\\d)`,
].join('|')
/** Who is somewhere is not drawing anything out: "vou estar, em casa, atendendo". */
const NO_PLACE = `(?!(?:n[oa]s?|em|com|a|aos?|as|aqui|ali|la|presentes?|pront[oa]s?)(?![a-z]))`
/** "Estaremos, em breve, retornando": the same between commas, brackets or dashes. */
const ASIDE = `(?:(?:,${GAP}|${GAP}\\(|${GAP}[-–—]${GAP})(?=${WHEN_OR_HOW}|${NO_PLACE})(?:(?!(?<!qua)ndo(?![a-z]))[^.!?;:,()–—\\n]){2,40}(?:[,)]|[-–—]))`
const BETWEEN = `(?:${ASIDE}|${SHORT})`

const GO = '(?:vou|vais?|vamos|vao|irei|ira[os]?|iremos|iria[ms]?|iriamos|iam?|iamos)'
const GO_MYSELF = '(?:vou|vamos|irei|iremos)'
/** "Vou poder estar enviando", "vamos ter que estar parando". */
const WITH_MODAL = `(?:${GAP}(?:poder|conseguir|precisar|ter${GAP}(?:que|de)))?`
const WISH = `(?:queria(?:mos)?|poderei|poderemos|(?<=gostaria(?:mos)?${GAP})de)`
/** As it is spoken and misspelt too: "vou tá verificando", "vou está verificando". */
const TO_BE = '(?:estar?|tar?)'
const COULD = '(?:poderia[ms]?|poderiamos|conseguem?|conseguiria[ms]?)'
const CAN = '(?:pode|podem|podera|poderao)'
/** "O sistema poderia estar duplicando notas" is a guess; said to a person it asks for something. */
const SPOKEN_TO =
  '(?:voces?|senhor(?:es|as?)?|sra?|favor|gentileza|bom dia|boa tarde|boa noite|ola|oi)'
const ASKED = `(?<=(?:^|[.!?\\n])\\s{0,4}|(?<![a-z])${SPOKEN_TO},?${GAP})`
const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['estarei', 'vou'],
  ['estaras', 'vais'],
  ['estara', 'vai'],
  ['estaremos', 'vamos'],
  ['estarao', 'vão'],
  ['ficarei', 'vou'],
  ['ficaremos', 'vamos'],
])

/** Things do these, and they last: "o sistema estará funcionando". */
const DRAWN_OUT = `(?!(?:ocorre|acontece|have|existi|falta|causa|funciona|opera)ndo(?![a-z]))${GERUND}`
/** More gerunds hang on the same verb: "verificando o caso, testando e retornando". */
const REACH = '(?:(?!ndo(?![a-z]))[^.!?;:\\n]){0,60}?'
const AND_MORE = `(?:(?:${REACH},${GAP}${GERUND}){0,2}${REACH}${GAP}(?:e|ou)${BETWEEN}${GAP}${GERUND})?`
/** "Ficarei acompanhando" goes on for long; waiting is waiting. */
const WAITING = `(?=${BETWEEN}${GAP}aguardando)`

/** For flattened text; `keep` stays, what follows up to `rest` goes. */
const form = (head: string): RegExp =>
  new RegExp(`(?<![a-z-])${head}(?<rest>${BETWEEN}${GAP}${DRAWN_OUT}${AND_MORE})`, 'g')

const forms = madeLater(() => [
  form(`(?<keep>(?:${GO}|${WISH})${BETWEEN}${WITH_MODAL})${GAP}${TO_BE}`),
  form(`(?<keep>${ASKED}${COULD}${BETWEEN})${GAP}${TO_BE}`),
  // "Você pode estar usando" may be a guess, "pode estar me enviando" cannot be one.
  form(`(?<keep>${ASKED}${CAN})${GAP}${TO_BE}(?=${GAP}(?:me|nos)(?![a-z]))`),
  form(`(?<keep>(?:${COULD}|${ASKED}${CAN})${BETWEEN})${GAP}ficar`),
  form(`(?<keep>${GO_MYSELF}${BETWEEN})${GAP}ficar${WAITING}`),
  form('(?<simple>estarei|estaras?|estaremos|estarao)'),
  form(`(?<simple>ficarei|ficaremos)${WAITING}`),
])

/** The manual's own example: the simple present says the same. */
const UNDERSTANDING = /(?<![a-z-])est(?<person>ou|amos)\s{1,4}entendendo(?![a-z-])/g

/**
 * W2: a future or a request drawn out by a gerund, each with its rewrite: "vou estar enviando",
 * "estarei transferindo", "poderia ficar aguardando", and the manual's "estou entendendo". A plain
 * present ("estou enviando") and what may be going on ("o erro pode estar ocorrendo") stay allowed.
 */
export function gerundismo(text: string): StyleProblem[] {
  const flat = flatten(text)
  // Most texts hold no gerund, and the patterns are expensive to build.
  if (!flat.includes('ndo')) return []
  const drawnOut = forms().flatMap((pattern) => [...flat.matchAll(pattern)])
  const understanding = [...flat.matchAll(UNDERSTANDING)]
  return [
    ...drawnOut.map((match) => problem(text, match, simplified(text, match))),
    ...understanding.map((match) =>
      problem(text, match, match.groups?.['person'] === 'ou' ? 'entendo' : 'entendemos'),
    ),
  ]
}

function simplified(text: string, { 0: found, index, groups }: RegExpExecArray): string {
  const { keep = '', simple = '', rest = '' } = groups ?? {}
  const end = index + found.length
  const said = text.slice(end - rest.length, end)
  const verb = SIMPLE.get(simple) ?? text.slice(index, index + keep.length)
  const toGo = simple !== '' || goes().test(keep) ? going().exec(rest) : undefined
  if (!toGo) return verb + said.replace(IS_GERUND, infinitiveOf)
  // "Vou ir" would say it twice: the verb itself goes, and what else is done takes it again.
  const others = said.slice(toGo[0].length)
  const again = /^\p{L}+/u.exec(verb)?.[0].toLowerCase() ?? ''
  const withAgain = others.replace(ONE_GERUND, (gerund) => `${again} ${gerund}`)
  return verb + said.slice(0, toGo[1]?.length) + withAgain.replace(IS_GERUND, infinitiveOf)
}

const IS_GERUND = /\p{L}*[aeio]ndo(?:-\p{L}+)?(?!\p{L})/giu
const ONE_GERUND = new RegExp(IS_GERUND.source, 'iu')
/** Nothing but "to go" before what is drawn out, and that is to go as well. */
const goes = madeLater(() => new RegExp(`^${GO}${BETWEEN}$`))
const going = madeLater(() => new RegExp(`^(${BETWEEN})${GAP}indo(?![a-z-])`))

function problem(
  text: string,
  { 0: found, index: start }: RegExpExecArray,
  rewrite: string,
): StyleProblem {
  const end = start + found.length
  const said = text.slice(start, end)
  return {
    rule: 'gerundismo',
    severity: 'warn',
    start,
    end,
    text: said,
    rewrite: likeWritten(said, rewrite),
  }
}

function likeWritten(said: string, rewrite: string): string {
  if (said === said.toUpperCase()) return rewrite.toUpperCase()
  return /^\p{Lu}/u.test(said) ? rewrite.charAt(0).toUpperCase() + rewrite.slice(1) : rewrite
}
