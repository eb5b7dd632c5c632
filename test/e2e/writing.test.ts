import { describe, expect } from 'vitest'

import { journey } from './journey'

describe('a public draft', () => {
  journey('with a leftover is stopped until it is filled in', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'leftovers' })
    await desk.reads('impede o envio')
    expect(await desk.submitStopped()).toBe(
      'Falta preencher um trecho: "(Link ou numero do ticket)".',
    )
    await desk.editor.fill('Bom dia! Gostaria de validar o ticket #4821.')
    await desk.app.getByText('impede o envio').first().waitFor({ state: 'detached' })
    await desk.submit()
  })

  journey('with a leftover goes out only with a reason', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'leftovers' })
    await desk.submitStopped()
    await desk.button('Enviar mesmo assim…').click()
    await desk.app.getByRole('radio', { name: 'Outro' }).check({ force: true })
    await desk.button('Registrar exceção').click()
    await desk.reads('Explique o motivo em poucas palavras.')
    await desk.app.getByRole('textbox', { name: 'Detalhe' }).fill('O cliente cita o modelo.')
    await desk.button('Registrar exceção').click()
    await desk.submit()
    expect((await desk.account.ticket()).tags).toEqual(
      expect.arrayContaining(['roteiro_excecao', 'roteiro_motivo_outro']),
    )
  })

  journey('is rewritten by one click, proposal by proposal', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'gerundismo' })
    await desk.button('Trocar por "Vou enviar"').click()
    await desk.button('Trocar por "vou transferir"').click()
    await desk.button('Trocar por "poderia aguardar"').click()
    await desk.app.getByText('Gerundismo').waitFor({ state: 'detached' })
    expect(await desk.draft()).toBe(
      'Vou enviar o arquivo e vou transferir o ticket. Você poderia aguardar?',
    )
  })

  journey('that only might be better goes out', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'gerundismo' })
    await desk.submit()
  })

  journey('greets by the hour after one click', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'wrong-greeting' })
    await desk.button('Trocar por "Boa tarde"').click()
    expect(await desk.draft()).toMatch(/^Boa tarde! Tudo bem\?/)
  })

  journey('is greeted otherwise when the hour changes', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', now: '2026-11-19T11:58' })
    await desk.reads('Bom dia! Tudo bem?')
    await desk.account.moveClock('2026-11-19T12:01')
    await desk.reads('Boa tarde! Tudo bem?')
  })
})

describe('the date of the third attempt', () => {
  journey('is set right by one click after midnight', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', now: '2026-11-18T23:50' })
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.draft()).toContain('Quinta-feira - 19/11/2026')
    await desk.account.moveClock('2026-11-19T00:10')
    await desk.shows('A data mudou')
    await desk.reads(
      'O rascunho diz Quinta-feira - 19/11/2026; o correto é Segunda-feira - 23/11/2026.',
    )
    expect(await desk.submitStopped()).toContain('A data da 3ª tentativa está errada')
    await desk.button('Atualizar data').click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.draft()).toContain('(Segunda-feira - 23/11/2026)')
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })

  journey('with another weekday is stopped', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'weekday-mismatch' })
    expect(await desk.submitStopped()).toContain('Domingo - 19/11/2026')
  })
})
