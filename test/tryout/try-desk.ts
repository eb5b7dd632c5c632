import { readFileSync } from 'node:fs'
import { expect, vi } from 'vitest'

import { readManual } from '../../src/adapters/manuals/read-manual'
import type { SidebarView } from '../../src/domain/sidebar/view'
import { openTryOut } from '../../src/open-try-out'
import type { TryOutDesk } from '../../src/ui/tryout/try-out-desk'

export interface TryDesk extends TryOutDesk {
  readonly view: () => SidebarView
  /** The manual that is open in the panel, by its state. */
  readonly at: () => string
  readonly step: () => string | undefined
  /** Everything that was begun has ended. */
  readonly settled: () => Promise<void>
}

/** A document of a file on an invented ticket, from Wednesday 18 November 2026 at 10:00. */
export async function tryFile(file: string, settings = {}): Promise<TryDesk> {
  const { document } = readManual(file, readFileSync(file))
  const desk = openTryOut(document ?? expect.fail(`${file} has errors`), {
    settings,
    locale: 'pt-BR',
    zones: { account: 'America/Sao_Paulo', agent: 'America/Sao_Paulo' },
    now: Date.parse('2026-11-18T10:00-03:00'),
    colorScheme: 'light',
    firstWords: 'Preciso de ajuda.',
  })
  const view = () => {
    const state = desk.session.state()
    return state.kind === 'ready' ? state.view : expect.fail(`the panel is ${state.kind}`)
  }
  const running = () => view().playbooks.running[0] ?? expect.fail('no manual is open')
  // What tells automatic answers is a file of its own.
  await vi.waitFor(() => expect(running().state.kind).not.toBe('loading'), 60_000)
  await settled()
  return { ...desk, view, at: () => running().state.kind, step: () => running().step, settled }
}

/** Enough turns of the event loop for a chain of answers that come at once. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
