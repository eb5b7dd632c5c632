import { fold } from '../text/fold'
import { hasWords, wordsOf } from '../text/words'

/** Said instead of an answer, punctuation left out. */
const SAID = new Set([
  'a confirmar',
  'a definir',
  'a preencher',
  'a verificar',
  'como acima',
  'conforme acima',
  'desconheco',
  'desconhecida',
  'desconhecido',
  'em branco',
  'igual acima',
  'mesma coisa',
  'n a',
  'n d',
  'na',
  'nada',
  'nada consta',
  'nao aplicavel',
  'nao ha',
  'nao informada',
  'nao informado',
  'nao sabe',
  'nao sabemos',
  'nao se aplica',
  'nao sei',
  'nao sei dizer',
  'nao sei informar',
  'nao tem',
  'nd',
  'nenhum',
  'nenhuma',
  'ns',
  'o mesmo',
  'ok',
  'preencher',
  'sem informacao',
  'sem informacoes',
  'tbd',
  'test',
  'teste',
  'testes',
  'vazio',
  'ver acima',
  'verificar',
  'vide acima',
  'vou verificar',
])

/** "Idem", "idem ao item 2": as much as nothing. */
const SAME_AGAIN = /^idem(?: \S+){0,3}$/

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const KEY_RUNS = [...KEY_ROWS, ...KEY_ROWS.map((row) => [...row].reverse().join(''))]

/** No filler is longer; such a line is not looked at word by word. */
const LONGEST = 80

/** Whether an answer says nothing (E2): filler or keyboard mash on every one of its lines. */
export const isFiller = (text: string): boolean =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .every(isFillerLine)

function isFillerLine(line: string): boolean {
  if (!hasWords(line)) return true
  if (line.length > LONGEST) return isMash(fold(line))
  const words = wordsOf(line).map(({ word }) => word)
  const said = words.join(' ')
  return SAID.has(said) || SAME_AGAIN.test(said) || words.every(isEmptyWord)
}

const isEmptyWord = (word: string): boolean => /^testes?$/.test(word) || isMash(word)

/** One word without digits: runs of neighbouring keys, or one to three letters over and over. */
function isMash(word: string): boolean {
  if (!/^\p{L}+$/u.test(word)) return false
  return word.length === 1 || isRepeated(word) || isKeyRun(word)
}

function isRepeated(word: string): boolean {
  return [1, 2, 3].some(
    (length) =>
      word.length >= 2 * length && word === word.slice(0, length).repeat(word.length / length),
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
