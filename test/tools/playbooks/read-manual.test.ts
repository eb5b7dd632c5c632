import { describe, expect, test } from 'vitest'

import { readManual } from '../../../src/adapters/manuals/read-manual'
import { beginning } from '../../../tools/playbooks/begin'
import { readManualFile } from '../../../tools/playbooks/read-manual-file'
import { reportOf } from '../../../tools/playbooks/report'

const SOUND = beginning('exemplo', 'Exemplo')
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readManual('exemplo.yaml', bytes(text))
const codes = (text: string) => read(text).problems.map(({ code }) => code)

/** Whatever is in a file: it is refused with a line, in a moment, and nothing is thrown. */
const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['a megabyte', `${SOUND}# ${'x'.repeat(1_000_000)}`, 'too_large'],
  ['2,500 steps', `${SOUND}${'  - {id: a, kind: outcome, name: A}\n'.repeat(2_500)}`, 'too_many'],
  [
    '10,000 steps',
    `${SOUND}${'  - {id: a, kind: outcome, name: A}\n'.repeat(10_000)}`,
    'too_large',
  ],
  ['no YAML', 'format: 1\n\tid: x', 'not_yaml'],
  ['half a quotation', `${SOUND}source: "abc`, 'not_yaml'],
  ['brackets 50,000 deep', '['.repeat(50_000), 'not_yaml'],
  ['lists 40,000 deep', '- '.repeat(40_000), 'not_yaml'],
  ['brackets 101 deep, closed', `${'['.repeat(101)}${']'.repeat(101)}`, 'not_yaml'],
  ['a key twice', `${SOUND}id: outro\n`, 'key_twice'],
  ['a bomb of anchors', bomb(), 'too_many_aliases'],
  ['an anchor that is not there', SOUND.replace('name: Equipe', 'name: *time'), 'unknown_anchor'],
  ['an anchor that comes later', 'a: *x\nb: &x 1\n', 'unknown_anchor'],
  ['a list that holds itself', `${SOUND}extra: &a [*a]\n`, 'unknown_key'],
  ['__proto__ as a key', `${SOUND}__proto__: {polluted: yes}\n`, 'forbidden_key'],
  [
    'constructor as a state',
    SOUND.replace('asks:\n', 'states: {constructor: X}\nasks:\n'),
    'forbidden_key',
  ],
  [
    'a prototype deep inside',
    SOUND.replace('    kind: group\n', '    kind: group\n    prototype: {a: 1}\n'),
    'forbidden_key',
  ],
  ['a tag of JavaScript', `${SOUND}extra: !!js/function "alert(1)"\n`, 'unknown_key'],
  ['a newer format', SOUND.replace('format: 1', 'format: 99'), 'newer_format'],
  ['an empty file', '', 'not_a_document'],
  ['another document after it', `${SOUND}---\nformat: 1\n`, 'not_yaml'],
  ['JSON that is no document', '[1, 2, 3]', 'not_a_document'],
]

/** Nine times nine times nine …: a few hundred bytes that would fill any memory. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let n = 1; n < 12; n += 1) {
    lines.push(`a${n}: &a${n} [${Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ')}]`)
  }
  return lines.join('\n')
}

describe('a hostile or broken file is refused', () => {
  test.each(HOSTILE)('%s', (_, text, code) => {
    const { document, problems } = read(text)
    expect(document).toBeUndefined()
    expect(problems.map((problem) => problem.code)).toContain(code)
    expect(problems.filter(({ line }) => line < 1)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each([
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${SOUND}`, 'utf16le'))],
    ['Latin-1', new Uint8Array(Buffer.from('title: Devolução', 'latin1'))],
    ['what is no text', new Uint8Array([0x00, 0xff, 0xfe, 0x80])],
  ])('%s', (_, content) => {
    expect(readManual('exemplo.yaml', content).problems.map(({ code }) => code)).toEqual([
      'not_utf8',
    ])
  })
})

/** What would fill a screen, or a day: the first hundred are said, and how many more there are. */
test.each([
  ['90,000 commas', `a: [${','.repeat(90_000)}]`, 89_900],
  [
    '8,000 unknown keys',
    SOUND + Array.from({ length: 8_000 }, (_, n) => `k${n}: 1`).join('\n'),
    7_900,
  ],
])('%s are not all listed', async (_, text, more) => {
  const manual = read(text)
  expect(manual.problems).toHaveLength(100)
  const report = (await reportOf(manual)).split('\n')
  expect(report).toHaveLength(102)
  expect(report.at(-1)).toBe(`${more} mais depois de corrigir estes.`)
})

test('an anchor that is not there is named with its line', () => {
  const spoilt = SOUND.replace('name: Equipe', 'name: *time')
  const line = spoilt.split('\n').findIndex((one) => one.includes('*time')) + 1
  expect(read(spoilt).problems).toMatchObject([{ line, values: { key: 'time' } }])
})

test('a folder is said to be one', () => {
  expect(readManualFile('test/fixtures/playbooks').problems).toMatchObject([{ code: 'not_a_file' }])
})

test.each([
  ['with a byte order mark', `\uFEFF${SOUND}`],
  ['with Windows line ends', SOUND.replaceAll('\n', '\r\n')],
])('a file %s is read', (_, text) => {
  expect(codes(text)).toEqual([])
})

test('a document in JSON is read', () => {
  const small = {
    ...{ format: 1, id: 'mini', title: 'Mini', about: 'Um passo.', language: 'pt-BR' },
    ...{ source: 'nenhum', steps: [{ id: 'fim', kind: 'outcome', name: 'Fim' }] },
  }
  expect(read(JSON.stringify(small)).document?.id).toBe('mini')
})

test('markup is text', () => {
  const text = SOUND.replace('Recebemos', '<img src=x onerror=alert(1)> Recebemos')
  expect(read(text).document?.texts?.['aviso']?.text).toContain('<img src=x onerror=alert(1)>')
})

describe('an author reads where it is, what is expected and how to fix it', () => {
  const spoilt = SOUND.replace('next: repassar', 'next: nada').replace(
    '    until: end-of-day\n',
    '',
  )
  const lineOf = (words: string) => spoilt.split('\n').findIndex((line) => line.includes(words)) + 1

  test.each([
    [
      'pt-BR',
      'erro: passo aguardar: Não existe o passo "nada".',
      'A espera "aguardar" nunca termina.',
    ],
    ['en', 'error: step aguardar: There is no step "nada".', 'The wait "aguardar" never ends.'],
    [
      'es',
      'error: paso aguardar: No existe el paso "nada".',
      'La espera "aguardar" nunca termina.',
    ],
  ])('in the language of the document: %s', async (language, first, second) => {
    const report = await reportOf(read(spoilt.replace('pt-BR', language)))
    expect(report).toContain(`exemplo.yaml:${lineOf('next: nada')}: ${first}`)
    expect(report).toContain(second)
    expect(report).toContain('until: business-day')
  })

  test('with its line where an anchor repeats a part', () => {
    const anchored = SOUND.replace('- id: agora\n', '- &agora\n        id: agora\n')
    expect(codes(anchored)).toEqual([])
  })
})
