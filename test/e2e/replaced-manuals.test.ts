import { describe, expect } from 'vitest'

import { journey } from './journey'
import { insert } from './playbook'

describe('a manual changed under a ticket', () => {
  journey('its step is gone: the agent reads it and goes on', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'manual-step-gone' })
    await desk.shows('Conferir o pedido')
    await desk.reads('"Conferir o pedido" não está mais neste roteiro. Escolha onde continuar')
    await desk.reads('"Sem conferência"')
    const { tags } = await desk.account.ticket()
    await desk.button('Continuar em "Avisar o dia da coleta"').click()
    await desk.shows('Avisar o dia da coleta')
    expect((await desk.account.ticket()).tags).toEqual([...tags, 'roteiro_troca_segue_aviso'])
    await desk.reload()
    await desk.shows('Avisar o dia da coleta')
  })

  journey(
    'its text changed: the next opening says so, and sends the new one',
    async ({ sitDown }) => {
      const desk = await sitDown({ scenario: 'manual-reworded' })
      await desk.shows('Avisar o dia da coleta')
      await desk.reads('Nova versão deste roteiro, em vigor desde hoje')
      await insert(desk, 'Inserir')
      expect(await desk.draft()).toContain('Leve o produto à loja')
      await desk.submit('Pendente')
      expect((await desk.account.ticket()).tags).toContain('roteiro_troca_aviso')
    },
  )
})
