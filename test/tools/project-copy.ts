import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a build reads. */
const SOURCES = ['src', 'test/workspace', 'test/playbooks', 'tools', 'translations', 'assets']
const FILES = ['manifest.json', 'tsconfig.json', 'test/tsconfig.json']

/** A checkout of its own, in a new folder, for what builds or changes files. */
export async function projectCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roteiro-test-'))
  for (const name of [...SOURCES, ...FILES]) {
    await cp(name, join(folder, name), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}
