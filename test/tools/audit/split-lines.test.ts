import { expect, test } from 'vitest'

import { type Line, splitLines } from '../../../tools/audit/split-lines'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(text: string, size: number, longest?: number) {
  const lines: Line[] = []
  const bytes = new TextEncoder().encode(text)
  for await (const line of splitLines(chunksOf(bytes, size), longest)) lines.push(line)
  return lines
}

test.each([1, 2, 3, 7, 1000])(
  'lines are whole whatever the pieces are, here of %i bytes',
  async (size) => {
    expect(await split('{"a":"ção"}\r\n\n  \n{"b":"é"}', size)).toEqual([
      { number: 1, text: '{"a":"ção"}' },
      { number: 4, text: '{"b":"é"}', isOpen: true },
    ])
  },
)

test('the last line is told to be open where no line end follows it', async () => {
  const isOpen = async (text: string) => (await split(text, 2)).map((line) => line.isOpen === true)
  expect(await isOpen('a\nb\n')).toEqual([false, false])
  expect(await isOpen('a\nb')).toEqual([false, true])
  expect(await split('', 2)).toHaveLength(0)
})

test('a line that is too long is told by its number, and those after it are read', async () => {
  expect(await split(`${'x'.repeat(50)}\nok`, 8, 20)).toEqual([
    { number: 1, text: undefined },
    { number: 2, text: 'ok', isOpen: true },
  ])
})
