import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Words = Readonly<Record<string, string>>

interface Said {
  /** Where the words are spoken. */
  readonly folders: readonly string[]
  /** The beginnings of keys that are put together from a kind, such as `state_red`. */
  readonly built?: RegExp
}

const slots = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort()

/** The same keys and blanks in three languages, in a calm voice, and each spoken somewhere. */
export function testWords([pt, en, es]: readonly [Words, Words, Words], { folders, built }: Said) {
  test.each([
    ['en', en],
    ['es', es],
  ])('%s has every key, each with the same blanks', (_, words) => {
    expect(Object.keys(words)).toEqual(Object.keys(pt))
    for (const [key, portuguese] of Object.entries(pt)) {
      expect(slots(words[key] ?? ''), key).toEqual(slots(portuguese))
      expect(words[key]?.trim(), key).toBeTruthy()
    }
  })

  test('no word shouts', () => {
    const all = [pt, en, es].flatMap((words) => Object.values(words))
    expect(all.filter((words) => /[!¡]/.test(words))).toEqual([])
  })

  test('every word is spoken somewhere', () => {
    const source = folders
      .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const silent = Object.keys(pt).filter(
      (key) => !built?.test(key) && !source.includes(`'${key}'`),
    )
    expect(silent).toEqual([])
  })
}
