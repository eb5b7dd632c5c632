import { describe, expect } from 'vitest'

import { openShelf, settingsIn } from '../fakes/settings-shelf'
import { RETURNS, RETURNS_NOTE } from '../fixtures/manuals/returns'
import { createWorkspace } from '../workspace'
import { journey } from './journey'
import { beginPlaybook } from './playbook'

/** The settings of an installation in which an admin published the manual. */
async function published(): Promise<Readonly<Record<string, string>>> {
  const account = createWorkspace({ now: () => Date.parse('2026-11-18T13:00Z') })
  await openShelf(account, []).publish({ document: RETURNS, sentence: 'Novo', seen: 0 })
  return settingsIn(account) as Readonly<Record<string, string>>
}

describe('a published manual', () => {
  journey('is begun beside a ticket, and its note is judged', async ({ sitDown }) => {
    const settings = { ...(await published()), ofertas_roteiros: 'devolucao: tag=devolver' }
    const desk = await sitDown({ scenario: 'empty', settings })
    await beginPlaybook(desk, 'Devolução')
    await desk.shows('O pacote está pronto?')
    await desk.button('Sim').click()
    await desk.reads('Encerrado')
    expect((await desk.account.ticket()).tags).toContain('roteiro_devolucao_pronto_sim')
    await desk.type(RETURNS_NOTE)
    await desk.reads('Nota de devolução')
  })
})
