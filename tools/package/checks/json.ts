import { type Check, isObject, MANIFEST, textOf } from '../package-files'

/** Strict JSON with an object at the top and each key once: Zendesk reads no other. */
export const checkJson: Check = (files) => {
  const names = new Set([MANIFEST, ...[...files.keys()].filter((file) => file.endsWith('.json'))])
  return [...names].flatMap((file) => {
    const sentence = files.has(file) ? faultIn(textOf(files, file)) : 'is missing'
    return sentence ? [{ file, sentence, fix: 'Write one object of strict JSON there.' }] : []
  })
}

function faultIn(text: string): string | undefined {
  if (text.startsWith('\uFEFF')) return 'begins with a byte order mark'
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return 'holds no object'
    return keysWritten(text) === keysOf(value) ? undefined : 'names a key twice in one object'
  } catch (error) {
    return `is not JSON: ${String(error).replace(/\s+/g, ' ')}`
  }
}

/** Reading drops a key that occurs twice, so the keys are counted once more in the text. */
const keysWritten = (text: string): number =>
  [...text.matchAll(/"(?:\\.|[^"\\])*"(\s*:)?/g)].filter(([, colon]) => colon).length

function keysOf(value: unknown): number {
  if (Array.isArray(value)) return sum(value.map(keysOf))
  if (!isObject(value)) return 0
  return Object.keys(value).length + sum(Object.values(value).map(keysOf))
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)
