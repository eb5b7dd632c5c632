import { describe, expect } from 'vitest'

import { openShelf, settingsIn } from '../fakes/settings-shelf'
import { RETURNS, RETURNS_NOTE } from '../fixtures/manuals/returns'
import { createWorkspace, FIELD } from '../workspace'
import { journey } from './journey'
import { beginPlaybook } from './playbook'

/** The settings of an installation in which an admin published the manual. */
async function published(document = RETURNS): Promise<Readonly<Record<string, string>>> {
  const account = createWorkspace({ now: () => Date.parse('2026-11-18T13:00Z') })
  await openShelf(account, []).publish({ document, sentence: 'Novo', seen: 0 })
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

  journey(
    'is read from the fields that its note names, as soon as a ticket is opened',
    async ({ sitDown }) => {
      const sections = [
        { id: 'pedido', heading: '1 - Pedido devolvido:', field: FIELD.description },
        { id: 'avaria', heading: '2 - Avaria relatada:', field: FIELD.solution },
      ]
      const document = { ...RETURNS, note: { title: 'Nota de devolução', sections } }
      // No setting names them, too.
      const settings = { ...(await published(document)), campos_secoes: '' }
      const desk = await sitDown({ scenario: 'note-in-fields', settings })
      await desk.reads('Nota de devolução')
      await desk.reads('2 de 2')
      await desk.reads('campos do ticket')
    },
  )
})
