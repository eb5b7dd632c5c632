import { flatten } from '../text/flatten'
import { GERUND, infinitiveOf } from './gerunds'
import type { StyleProblem } from './style-problem'

const GO = '(?:vou|vais?|vamos|vao|irei|ira[os]?|iremos|iria[ms]?|iriamos)'
const COULD = '(?:poderia[ms]?|poderiamos)'
const CAN = '(?:pode|podem|podera|poderao)'
const PERSON = '(?:voces?|senhor(?:es|as?)?|sra?)'
const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['estarei', 'vou'],
  ['estaras', 'vais'],
  ['estara', 'vai'],
  ['estaremos', 'vamos'],
  ['estarao', 'vão'],
])

const GAP = '\\s{1,4}'
/** What may stand between the verbs and stays there: "vou já lhe estar enviando". */
const BETWEEN = `(?:${GAP}(?:[mts]e|lhes?|[nv]os|[oa]s?|ja|sempre|tambem|hoje|amanha|agora|logo|so|apenas|novamente)(?![a-z])){0,2}`

/** A form of speaking up to its gerund, or the two in "verificando e retornando". */
const form = (head: string): RegExp =>
  new RegExp(
    `(?<![a-z-])${head}(?<rest>${BETWEEN}${GAP}${GERUND}(?:${GAP}(?:e|ou)${GAP}${GERUND})?)`,
    'g',
  )

/** For flattened text; `keep` stays, what follows up to `rest` goes. */
const FORMS = [
  form(`(?<keep>(?:${GO}|(?<=gostaria(?:mos)?${GAP})de)${BETWEEN})${GAP}estar`),
  form(`(?<keep>(?<=${PERSON}${GAP})${COULD}${BETWEEN})${GAP}estar`),
  // "Você pode estar usando" may be a guess; "pode ficar aguardando" asks for something.
  form(`(?<keep>(?:${COULD}|(?<=${PERSON}${GAP})${CAN})${BETWEEN})${GAP}ficar`),
  form('(?<simple>estarei|estaras?|estaremos|estarao)'),
]

/** The manual's own example: the simple present says the same. */
const UNDERSTANDING = /(?<![a-z-])est(?<person>ou|amos)\s{1,4}entendendo(?![a-z-])/g

/**
 * W2: a future or a request drawn out by a gerund, each with its rewrite: "vou estar enviando",
 * "estarei transferindo", "poderia ficar aguardando", and the manual's "estou entendendo". A plain
 * present ("estou enviando") and what may be going on ("o erro pode estar ocorrendo") stay allowed.
 */
export function gerundismo(text: string): StyleProblem[] {
  const flat = flatten(text)
  // Most texts hold no gerund, and the patterns are dear to build.
  if (!flat.includes('ndo')) return []
  const drawnOut = FORMS.flatMap((pattern) => [...flat.matchAll(pattern)])
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
  return verb + said.replace(IS_GERUND, infinitiveOf)
}

const IS_GERUND = /\p{L}*[aeio]ndo(?:-\p{L}+)?(?!\p{L})/giu

function problem(
  text: string,
  { 0: found, index: start }: RegExpExecArray,
  rewrite: string,
): StyleProblem {
  const end = start + found.length
  const said = text.slice(start, end)
  const isCapital = /^\p{Lu}/u.test(said)
  const written = isCapital ? rewrite.charAt(0).toUpperCase() + rewrite.slice(1) : rewrite
  return { rule: 'gerundismo', severity: 'warn', start, end, text: said, rewrite: written }
}
