import { fold } from '../text/fold'
import { hasWords, wordsOf } from '../text/words'

/** Said instead of an answer, punctuation left out. */
const SAID = new Set(
  'n a,n d,na,nd,ns,ok,certo,vazio,em branco,deixar em branco,urgente,segue,tanto faz,anterior,nao preenchido,tbd,todo,null,none,unknown,same,same as above,lorem ipsum,abc,123'.split(
    ',',
  ),
)

/** Between the words of a filler. */
const SMALL =
  'ao?s?|os?|eh?|d[aeo]s?|n[ao]s?|em|que|foi|ser|sera|esta|ja|por|para|pel[ao]|com|uma?|es[st][ae]|is[st]o'

const DONE =
  '(?:verific|confirm|inform|analis|avali|valid|apur|investig|combin)(?:ar|ad[ao]s?|ando|acao|acoes)|(?:defin|descrev|respond)(?:[ei]r|id[ao]|icao)'

/**
 * Ways to say nothing: the same as elsewhere, nothing known, somebody does not know, not yet, still
 * waiting, a form's own words, a test. Every word is one of its kind, and one of them is its core:
 * "falta de validação" is a cause.
 */
const KINDS = [
  [
    'idem|igual|mesm[ao]s?|conforme|vide|ver|veja|acima|item|(?:informad|descrit|dit|citad|mencionad|relatad|respondid|conversad|combinad|solicitad)[ao]',
    'coisa|caso|problema|outr[ao]|como|consta|ponto|pergunta|resposta|causa|motivo|ticket|chamado|anterior\\w*|[1-4]',
  ],
  [
    'nao|n|nada|nenhuma?|sem|desconhec\\w+|indefinid[ao]',
    '(?:inform|identific|verific)(?:ad[ao]s?|ar|acao|acoes)|apurar|defini(?:d[ao]|cao)|respondid[ao]|se|sei|sab\\w+|ha|te[mn](?:ho|os)?|consta|existe|possivel|mais|aplic\\w+|declarar|acrescentar|dizer|resposta|coment\\w+|observac\\w+|momento|ainda|origem|causa|motivo|solucao',
  ],
  [
    'sabe|soube|informou|respondeu|retorn(?:ou|o)',
    'nao|sem|cliente|usuari[ao]|dizer|informar|responder|causa|motivo',
  ],
  [
    `${DONE}|preench\\w+|analise|andamento|ver|depois|breve|tarde`,
    'va[io]|vou|vamos|irei|estou|deve|ainda|mais|posteriormente|precis[ao]|favor|momento|sob|causa|motivo',
  ],
  ['aguard\\w+|pendente', `${DONE}|analise|retorno|resposta|cliente|time|suporte|ainda`],
  [
    'obrigatori[ao]|preench(?:a|er|imento)|response|answer|aqui|texto|resposta',
    'campo|no|clique|ou|toque|inserir|insira|digite|escreva|descreva|informe|sua',
  ],
  ['test(?:[ae]s?)?\\d*|testando', 'apenas|so|somente|\\d+'],
].map(([core, more]) => ({
  core: new RegExp(`^(?:${core})$`),
  word: new RegExp(`^(?:${core}|${more}|${SMALL})$`),
}))

/** The names of the sections alone: the heading again. */
const HEADING_AGAIN = /^(?:a )?(?:causa|descricao|solucao)(?: d[ae] demanda| detalhada| esperada)*$/

/** Where it points to: "vide descrição". A product's description may be an answer. */
const WHERE = /\b(ver|vide|veja|conforme|idem|da|na|a) (?:descricao|solucao)$/

/** Whose turn it is tells nothing. */
const WHO =
  /(?: (?:pel[ao]|com(?: [ao])?|de) (?:cliente|time|equipe|suporte|usuari[ao]|ti|n[1-3]))+$/

/** "Idem", "idem ao item 2": as much as nothing. */
const SAME_AGAIN = /^idem(?: \S+){0,3}$/
const LABEL = /^r(?:esp(?:osta)?)?$/

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const KEY_RUNS = [...KEY_ROWS, ...KEY_ROWS.map((row) => [...row].reverse().join(''))]

/** No filler is longer; such a line is not looked at word by word. */
const LONGEST = 80

/** Blanks are only between words. */
const HAS_BLANK = /[a-z\d] [a-z\d]/i

/** Whether an answer says nothing (E2): filler or keyboard mash on every one of its lines. */
export const isFiller = (text: string): boolean =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .every(isFillerLine)

function isFillerLine(line: string): boolean {
  if (!hasWords(line)) return true
  if (line.length > LONGEST) return !HAS_BLANK.test(line) && isMash(fold(line))
  const all = wordsOf(line).map(({ word }) => word)
  const words = LABEL.test(all[0] ?? '') ? all.slice(1) : all
  const said = words.join(' ').replace(WHO, '').replace(WHERE, '$1 acima')
  return (
    SAID.has(said) ||
    SAME_AGAIN.test(said) ||
    HEADING_AGAIN.test(said) ||
    isMash(words.join('')) ||
    words.every(isMash) ||
    isOfKind(said.split(' '))
  )
}

const isOfKind = (words: readonly string[]): boolean =>
  KINDS.some(
    ({ core, word }) =>
      words.every((said) => word.test(said)) && words.some((said) => core.test(said)),
  )

/** One word without digits: runs of neighbouring keys, or one to three letters over and over. */
function isMash(word: string): boolean {
  if (!/^\p{L}+$/u.test(word)) return false
  return word.length === 1 || isRepeated(word) || isKeyRun(word)
}

function isRepeated(word: string): boolean {
  return [1, 2, 3].some(
    (length) =>
      word.length >= 2 * length &&
      word.length % length === 0 &&
      word.startsWith(word.slice(length)),
  )
}

/** `asdf`, `qwe`, and several in a row: `asdfqwer`. */
function isKeyRun(word: string): boolean {
  let at = 0
  while (at < word.length) {
    const length = runLengthAt(word, at)
    if (length < 3) return false
    at += length
  }
  return true
}

function runLengthAt(word: string, at: number): number {
  const run = KEY_RUNS.find((keys) => keys.includes(word.slice(at, at + 3)))
  if (!run || word.length - at < 3) return 0
  let length = 3
  while (at + length < word.length && run.includes(word.slice(at, at + length + 1))) length += 1
  return length
}
