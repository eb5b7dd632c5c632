import { fold } from '../text/fold'
import { remembered } from '../text/remembered'
import { endOfWord, hasWords, wordsOf } from '../text/words'
import type { NoteTemplate } from './template'

/** What says nothing in a note, ready to be looked for. */
interface Fillers {
  readonly said: ReadonlySet<string>
  readonly kinds: readonly { readonly core: RegExp; readonly word: RegExp }[]
  /** Whose turn it is tells nothing. */
  readonly who: RegExp
  /** "Idem", "idem ao item 2": as much as nothing. */
  readonly same: RegExp
  readonly answer: RegExp
  /** All words of each heading, the first of them first: an answer may repeat them instead. */
  readonly headings: readonly (readonly string[])[]
  readonly small: ReadonlySet<string>
  /** Where it points to: "vide descrição". A product's description may be an answer. */
  readonly where: RegExp
}

const fillersOf = remembered(({ sections, words }: NoteTemplate): Fillers => {
  const headings = sections.map(({ wording }) => wording.full.split(' '))
  const first = headings.map(([word = '']) => word)
  const names = sections.map(({ isListed }, n) => (isListed ? n + 1 : `${n + 1}|${first[n]}`))
  return {
    said: new Set(words.said.split(',')),
    kinds: words.fillers.map(([core, more]) => ({
      core: new RegExp(`^(?:${core})$`),
      word: new RegExp(`^(?:${core}|${more.replace('{name}', names.join('|'))}|${words.between})$`),
    })),
    who: new RegExp(`(?: (?:${words.who}))+$`),
    same: new RegExp(`^(?:${words.same})(?: \\S+){0,3}$`),
    answer: new RegExp(`^(?:${words.answer})$`),
    headings,
    small: new Set(words.small.split(' ')),
    where: new RegExp(`\\b(${words.pointers}) (?:${first.filter(Boolean).join('|')})$`),
  }
})

const ROWS = 'qwertyuiop asdfghjkl zxcvbnm '
/** Neighbouring keys, from the left and from the right. */
const KEYS = ROWS + [...ROWS].reverse().join('')

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
  const { said, kinds, who, same, answer, where, headings, small } = fillersOf(template)
  const all = wordsOf(line).map(({ word }) => word)
  const words = answer.test(all[0] ?? '') ? all.slice(1) : all
  const turned = words.join(' ').replace(who, '')
  const pointed = turned.replace(where, `$1 ${template.words.above}`)
  // The short pattern first: the long one is built only for a line that it may fit.
  const isOfKind = (ofKind: readonly string[]): boolean =>
    kinds.some(
      ({ core, word }) =>
        ofKind.some((one) => core.test(one)) && ofKind.every((one) => word.test(one)),
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
  if (word === '' || /\d/.test(word) || endOfWord(word, 0) < word.length) return false
  return word.length === 1 || /^(.)(.?)(.?)(?:\1\2\3)+(?:\1\2?)?$/.test(word) || isKeyRun(word)
}

/** `asdf`, `qwe`, and several in a row: `asdfqwer`. */
function isKeyRun(word: string): boolean {
  let from = 0
  while (from < word.length) {
    let to = from + 3
    if (to > word.length || !KEYS.includes(word.slice(from, to))) return false
    while (to < word.length && KEYS.includes(word.slice(from, to + 1))) to += 1
    from = to
  }
  return true
}
