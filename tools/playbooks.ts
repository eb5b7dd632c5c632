import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'

import { documentSchema } from '../src/adapters/manuals/document-schema'
import { newManual } from './playbooks/new-manual'
import { readManualFile } from './playbooks/read-manual-file'
import { reportOf } from './playbooks/report'
import { withTables } from './playbooks/tables'

const USAGE = `npm run playbooks -- check FILE…   says what is wrong with manuals, and where
npm run playbooks -- new NAME      writes a small manual to begin with
npm run playbooks -- schema        writes the schema for editors, and the tables of docs/playbooks.md
See docs/playbooks.md.`

/** What authors of manuals do from a command line. */
export async function main(): Promise<void> {
  const [command, ...words] = process.argv.slice(3)
  const isDone = await run(command, words)
  if (!isDone) process.exitCode = 1
}

async function run(command: string | undefined, words: readonly string[]): Promise<boolean> {
  const [name] = words
  if (command === 'check' && words.length > 0) return check(words)
  if (command === 'new' && name !== undefined && words.length === 1) return begin(name)
  if (command === 'schema' && words.length === 0) return writeSchema()
  console.error(USAGE)
  return false
}

async function check(files: readonly string[]): Promise<boolean> {
  const absent = files.filter((file) => !existsSync(file))
  if (absent.length > 0) console.error(`Not there: ${absent.join(', ')}`)
  const read = files.filter((file) => existsSync(file)).map(readManualFile)
  for (const file of read) console.log(await reportOf(file))
  return absent.length === 0 && read.every(({ document }) => document !== undefined)
}

async function begin(name: string): Promise<boolean> {
  const begun = await newManual(name)
  if (begun.kind === 'refused' || existsSync(begun.file)) {
    console.error(begun.kind === 'refused' ? begun.reason : `${begun.file} is there already.`)
    return false
  }
  const { file, text, ours } = begun
  writeFileSync(file, text)
  console.log(`${file} is written. Check it with: npm run playbooks -- check ${file}`)
  if (ours !== undefined) console.log(ours)
  return true
}

export const SCHEMA_FILE = 'src/playbooks/playbook.schema.json'
const REFERENCE = 'docs/playbooks.md'

/** The schema as editors read it. */
export const editorSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(documentSchema, { io: 'input', reused: 'ref' }), null, 2)}\n`

function writeSchema(): boolean {
  writeFileSync(SCHEMA_FILE, editorSchema())
  writeFileSync(REFERENCE, withTables(readFileSync(REFERENCE, 'utf8')))
  console.log(`${SCHEMA_FILE} and the tables of ${REFERENCE} are written.`)
  return true
}
