import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { readDraftText, writeDraft } from '../../../src/adapters/manuals/draft-text'
import { readDocument } from '../../../src/adapters/manuals/read-document'
import { readYaml } from '../../../src/adapters/manuals/read-yaml'

const OURS = ['contato', 'escalonamento', 'faturamento', 'retorno', 'triagem']

test.each(OURS)('%s is written as a file that says the same', (name) => {
  const { document } = readDocument(
    readYaml(readFileSync(`src/playbooks/${name}.yaml`, 'utf8')).value,
  )
  const draft = { ...document }
  expect(readDraftText(writeDraft(draft))).toMatchObject({ kind: 'draft', draft })
})

test('a text of several lines is written as people write it', () => {
  const text = writeDraft({ texts: { aviso: { text: 'Bom dia.\n\n**Até {{day}}**' } } })
  expect(text).toBe('texts:\n  aviso:\n    text: |-\n      Bom dia.\n\n      **Até {{day}}**\n')
})

describe('what cannot be a draft is refused, with its line', () => {
  test.each([
    ['half a quotation', 'id: "troca\n', 'not_yaml'],
    ['a key twice', 'id: a\nid: b\n', 'key_twice'],
    ['a list', '- a\n- b\n', 'not_a_document'],
    ['a file of something else', 'name: roteiro\nversion: 1\n', 'not_a_document'],
    ['nothing', '', 'not_a_document'],
    ['a newer format', 'format: 2\nid: troca\n', 'newer_format'],
    ['more than 100 KB', `id: a\ntitle: ${'x'.repeat(100_000)}\n`, 'too_large'],
  ])('%s', (_, text, code) => {
    expect(readDraftText(text)).toMatchObject({ kind: 'refused', faults: [{ code }] })
  })

  test('where it is', () => {
    const read = readDraftText('id: troca\ntitle: Troca\ntitle: Outra\n')
    expect(read).toMatchObject({ faults: [{ code: 'key_twice', line: 3 }] })
  })
})

test('a draft that the checker refuses is a draft all the same', () => {
  const read = readDraftText('id: troca\nsteps:\n  - kind: nada\n')
  expect(read.kind === 'draft' && read.lineOf(['steps', 0, 'kind'])).toBe(3)
})
