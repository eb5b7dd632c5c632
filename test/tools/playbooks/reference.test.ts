import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { readManual } from '../../../src/adapters/manuals/read-manual'
import { APP_BLANKS } from '../../../src/domain/playbook/fill-text'
import { APP_WORDS } from '../../../src/domain/tags'
import { editorSchema, SCHEMA_FILE } from '../../../tools/playbooks'
import { beginning } from '../../../tools/playbooks/begin'
import { tables, withTables } from '../../../tools/playbooks/tables'

const reference = readFileSync('docs/playbooks.md', 'utf8')
const examples = [...reference.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
const read = (yaml: string) => readManual('example.yaml', new TextEncoder().encode(yaml))

test('the schema for editors is the one that reads documents', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(editorSchema())
})

test('the tables of the reference are the schema’s, every one of them', () => {
  expect(withTables(reference)).toBe(reference)
  for (const [name, table] of tables()) {
    expect(reference).toContain(`<!-- table: ${name} -->\n${table}`)
    expect(table.split('\n').length, name).toBeGreaterThan(2)
  }
})

/** What an author writes in keys of its own, below a key: nobody could guess them. */
test.each([
  ['checkedWhen', ['tags', 'group', 'status']],
  ['queues', ['name', 'about']],
  ['queue', ['name', 'view']],
  ['leaves', ['family', 'tag']],
  ['manual', ['section', 'words']],
  ['until', ['minutes', 'isAdjustable', 'form']],
  ['reminders[]', ['section', 'words']],
  ['corrections[]', ['manual', 'sent', 'why']],
])('the reference says what is inside %s', (key, inner) => {
  const rows = reference.split('\n').filter((line) => line.startsWith(`| \`${key}.`))
  const named = rows.map((row) => row.slice(`| \`${key}.`.length, row.indexOf('` |')))
  expect([...new Set(named)]).toEqual(inner)
})

describe('an example of the reference', () => {
  test('that is a whole manual has no mistake', () => {
    const whole = examples.filter((yaml) => yaml.startsWith('format:'))
    expect(whole).toHaveLength(1)
    expect(whole.map((yaml) => read(yaml).problems)).toEqual([[]])
  })

  test('that is a part fits into one', () => {
    const parts = examples.filter((yaml) => yaml.startsWith('values:'))
    expect(parts).toHaveLength(1)
    const whole = beginning('exemplo', 'Exemplo')
    const [head = '', tail = ''] = whole.split(/values:\n[\s\S]*?(?=asks:)/)
    const filled = parts.map((part) =>
      `${head}${part}${tail}`.replace('group: equipe', 'group: estoque'),
    )
    expect(filled.map((yaml) => read(yaml).problems)).toEqual([[]])
  })

  test('that is a note fits into one', () => {
    const notes = examples.filter((yaml) => yaml.startsWith('note:'))
    expect(notes).toHaveLength(1)
    const filled = notes.map((note) => `${beginning('exemplo', 'Exemplo')}${note}`)
    expect(filled.map((yaml) => read(yaml).problems)).toEqual([[]])
  })
})

test('the reference names every blank that the app fills, and every id that is taken', () => {
  expect(APP_BLANKS.filter((blank) => !reference.includes(`{{${blank}}}`))).toEqual([])
  expect(APP_WORDS.filter((word) => !reference.includes(word))).toEqual([])
})
