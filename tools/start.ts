import { spawn } from 'node:child_process'

import { startWorkspace } from '../test/host/start'
import { main as buildAll } from './build'

/** Builds everything and keeps the local workspace open until Ctrl-C. */
export async function main(): Promise<void> {
  await buildAll()
  const workspace = await startWorkspace({ appDir: 'dist', pageDir: '.workspace' })
  console.log(`Roteiro: ${workspace.url}`)
  openInBrowser(workspace.url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void workspace.close().finally(() => process.exit(0)))
  }
}

/** A convenience: the address is printed anyway, so a machine without a browser is no error. */
function openInBrowser(url: string): void {
  if (process.env['CI'] || process.env['NO_OPEN']) return
  const [command, ...args] = openerOf(process.platform)
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return ['xdg-open']
}
