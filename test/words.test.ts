import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * English that is correct and that nobody in London would say, with what they would say instead. It
 * is looked for in comments, names of tests, documents and the English of the screen.
 */
const FOREIGN: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/(?<!\bthere )\b(?:is|are|was|were|be) none\b/i, 'is not one, does not count'],
  [/\bfor want of\b/i, 'without'],
  [/\banew\b/i, 'again'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bdeeds?\b/i, 'move, what was done'],
  [/\bbesides\b/i, 'as well, other than'],
  [/\bfor ever\b/i, 'permanent, forever'],
  [/\bstands?\b(?! for\b)/i, 'is, is in, stays'],
  [/\bstood\b(?! for\b)/i, 'was'],
  [/\bwhoever\b/i, 'the person who, no matter who'],
  [/\b(?:that|what|which|where|whom) nobody\b/i, 'that was not …'],
  [/\bshall\b/i, 'should, must'],
  [/\bdear to\b/i, 'expensive to'],
  [/\b(?:that|which) is to say\b/i, 'that means'],
]

/** Texts of others, and the texts in Portuguese and Spanish. */
const NOT_OURS =
  /(?:^|\/)(?:manuals|answers|pictures)\/|\.pt-br\.|(?:pt-br|es)\.json$|docs\/(?:agentes|lideres|manuais|faults)\.md$/

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))

const files = [
  ...['src', 'test', 'tools', 'docs', 'translations'].flatMap(filesUnder),
  ...['README.md', 'CHANGELOG.md'],
]
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:tsx?|mjs|css|html|md|yaml|json)$/.test(file) && !NOT_OURS.test(file))
  .filter((file) => file !== 'test/words.test.ts')

/** Of a document of a manual only its comments are ours to word. */
const wordsOf = (file: string): string => {
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.yaml') ? text.replace(/^(?!\s*#).*$/gm, '') : text
}

test('there is something to read', () => {
  expect(files.length).toBeGreaterThan(1000)
})

test.each(FOREIGN)('nothing says %s, but: %s', (phrase) => {
  const found = files.flatMap((file) =>
    wordsOf(file)
      .split('\n')
      .flatMap((line, index) => (phrase.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})
