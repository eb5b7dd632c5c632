import { expect, test } from 'vitest'

import { cutBatches, type Line, linesOf } from '../../../tools/audit/cut-batches'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(text: string | Uint8Array, size: number, longest?: number) {
  const lines: Line[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for await (const batch of cutBatches(chunksOf(bytes, size), longest)) {
    lines.push(...linesOf(batch, longest))
  }
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

test('an endless line is not kept, whatever it is cut into', async () => {
  const sizes: number[] = []
  const bytes = new TextEncoder().encode(`${'x'.repeat(1000)}\nok\n`)
  for await (const batch of cutBatches(chunksOf(bytes, 7), 20)) sizes.push(batch.bytes.length)
  expect(Math.max(...sizes)).toBeLessThan(40)
})

test.each([
  ['a mark of the order of bytes', [0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x62], ['a', 'b']],
  ['half a letter', [0x61, 0xc3, 0x0a, 0x62], ['a\ufffd', 'b']],
  ['a byte that is no letter', [0xff, 0x61, 0x0a], ['\ufffda']],
] as const)('%s does not harm the line', async (_, bytes, texts) => {
  const lines = await split(Uint8Array.from(bytes), 2)
  expect(lines.map(({ text }) => text)).toEqual(texts)
})

test('memory of the reader that is used again changes no batch', async () => {
  const memory = new Uint8Array(4)
  async function* reusing() {
    for (const part of ['ab', 'c\nde', '\nf\n']) {
      memory.fill(0x2e)
      yield memory.subarray(0, new TextEncoder().encodeInto(part, memory).written)
    }
  }
  const texts: unknown[] = []
  for await (const batch of cutBatches(reusing())) {
    for (const { text } of linesOf(batch)) texts.push(text)
  }
  expect(texts).toEqual(['abc', 'de', 'f'])
})
