import { fold } from '../text/fold'
import { remembered } from '../text/remembered'
import { hasWords, wordsOf } from '../text/words'
import type { NoteTemplate } from './template'

/** What says nothing in a note of a language, ready to be looked for. */
interface Fillers {
  readonly said: ReadonlySet<string>
  readonly kinds: readonly { readonly core: RegExp; readonly word: RegExp }[]
  /** Whose turn it is tells nothing. */
  readonly who: RegExp
  /** "Idem", "idem ao item 2": as much as nothing. */
  readonly same: RegExp
  readonly answer: RegExp
}

const fillersOf = remembered((template: NoteTemplate): Fillers => {
  const { said, between, fillers, who, same, answer } = template.words
  const names = template.sections
    .map(({ isListed, wording }, n) =>
      isListed ? n + 1 : `${n + 1}|${wording.full.split(' ')[0]}`,
    )
    .join('|')
  return {
    said: new Set(said.split(',')),
    kinds: fillers.map(([core, more]) => ({
      core: new RegExp(`^(?:${core})$`),
      word: new RegExp(`^(?:${core}|${more.replace('{name}', names)}|${between})$`),
    })),
    who: new RegExp(`(?: (?:${who}))+$`),
    same: new RegExp(`^(?:${same})(?: \\S+){0,3}$`),
    answer: new RegExp(`^(?:${answer})$`),
  }
})

/** The names of a template's sections, as an answer may repeat them instead of saying something. */
interface Names {
  /** All words of each heading, the first of them first. */
  readonly headings: readonly (readonly string[])[]
  readonly small: ReadonlySet<string>
  /** Where it points to: "vide descrição". A product's description may be an answer. */
  readonly where: RegExp
}

const namesOf = remembered((template: NoteTemplate): Names => {
  const headings = template.sections.map(({ wording }) => wording.full.split(' '))
  const first = headings.map(([word = '']) => word).filter((word) => word !== '')
  return {
    headings,
    small: new Set(template.words.small.split(' ')),
    where: new RegExp(`\\b(${template.words.pointers}) (?:${first.join('|')})$`),
  }
})

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const KEY_RUNS = [...KEY_ROWS, ...KEY_ROWS.map((row) => [...row].reverse().join(''))]

/** No filler is longer; such a line is not looked at word by word. */
const LONGEST = 80

/** Blanks are only between words. */
const HAS_BLANK = /[a-z\d] [a-z\d]/i

/** Whether an answer says nothing (E2): filler or keyboard mash on every one of its lines. */
export const isFiller = (text: string, template: NoteTemplate): boolean =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .every((line) => isFillerLine(line, template))

function isFillerLine(line: string, template: NoteTemplate): boolean {
  if (!hasWords(line)) return true
  if (line.length > LONGEST) return !HAS_BLANK.test(line) && isMash(fold(line))
  const { said, kinds, who, same, answer } = fillersOf(template)
  const { where, headings, small } = namesOf(template)
  const all = wordsOf(line).map(({ word }) => word)
  const words = answer.test(all[0] ?? '') ? all.slice(1) : all
  const turned = words.join(' ').replace(who, '')
  const pointed = turned.replace(where, `$1 ${template.words.above}`)
  const isOfKind = (ofKind: readonly string[]): boolean =>
    kinds.some(
      ({ core, word }) =>
        ofKind.every((one) => word.test(one)) && ofKind.some((one) => core.test(one)),
    )
  return (
    said.has(turned) ||
    same.test(turned) ||
    headings.some((heading) => isHeadingAgain(words, heading, small)) ||
    isMash(words.join('')) ||
    words.every(isMash) ||
    isOfKind(turned.split(' ')) ||
    (pointed !== turned && isOfKind(pointed.split(' ')))
  )
}

/** A heading said again, or its beginning, and nothing else. */
function isHeadingAgain(
  words: readonly string[],
  [first, ...more]: readonly string[],
  small: ReadonlySet<string>,
): boolean {
  const from = words.findIndex((word) => !small.has(word))
  return (
    first !== undefined &&
    words[from] === first &&
    words.slice(from + 1).every((word) => small.has(word) || more.includes(word))
  )
}

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
