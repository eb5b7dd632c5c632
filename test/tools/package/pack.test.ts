import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

import { beginning } from '../../../tools/playbooks/begin'

test('a package that is refused leaves no older one of its version to be uploaded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roteiro-package-'))
  copyFileSync('manifest.json', join(folder, 'manifest.json'))
  const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string }
  const zip = join(folder, `roteiro-${version}.zip`)
  writeFileSync(zip, 'of yesterday')
  mkdirSync(join(folder, 'manuais'))
  writeFileSync(join(folder, 'manuais', 'a.yaml'), beginning('pausa', 'Pausa'))

  const words = [resolve('tools/run.mjs'), resolve('tools/package.ts'), '--playbooks', 'manuais']
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })

  expect(stderr).toContain('a.yaml:4: erro: "pausa"')
  expect(status).toBe(1)
  expect(existsSync(zip)).toBe(false)
})
