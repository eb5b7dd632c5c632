import { describe, expect } from 'vitest'

import { PLAYBOOK_SETTINGS } from '../workspace'
import { type Desk, poll } from './desk'
import { journey } from './journey'

/** What has the focus in the app, as it is called; empty while it is elsewhere. */
async function focused({ app }: Desk): Promise<string> {
  const element = app.locator(':focus')
  if ((await element.count()) === 0) return ''
  return element.evaluate((found) => {
    const label = (found as HTMLInputElement).labels?.[0]?.textContent
    return (found.getAttribute('aria-label') ?? label ?? found.textContent ?? '').trim()
  })
}

/** Tab until this has the focus; says what had it in between. */
async function tabTo(desk: Desk, name: string): Promise<readonly string[]> {
  const passed: string[] = []
  for (let step = 0; step < 40; step += 1) {
    await desk.page.keyboard.press('Tab')
    const now = await focused(desk)
    if (now === name) return passed
    if (now !== '') passed.push(now)
  }
  throw new Error(`Tab never reached ${name}; it passed ${passed.join(', ')}`)
}

/** From the last thing before the app, as Zendesk's own page comes before it. */
const enterApp = ({ page }: Desk) =>
  page.getByRole('button', { name: 'Recarregar Roteiro' }).focus()

const submit = async ({ page }: Desk) => {
  await page
    .getByRole('button', { name: /^Enviar como / })
    .first()
    .focus()
  await page.keyboard.press('Enter')
}

describe('without a mouse', () => {
  journey('an escalation is written, stopped, completed and saved', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    const { keyboard } = desk.page
    await enterApp(desk)
    expect(await tabTo(desk, 'Escalonar para TI')).toEqual(['Mais ações'])
    await keyboard.press('Enter')
    await desk.app.getByRole('heading', { name: 'Nota Escalonar TI' }).waitFor()

    await tabTo(desk, 'Sim')
    await keyboard.press('Space')
    await keyboard.press('ArrowDown')
    expect(await focused(desk)).toBe('Não')
    expect(await tabTo(desk, 'Por que não é possível')).toEqual([])
    await keyboard.type('A tela não permite.')
    expect(await tabTo(desk, '2 Descrição detalhada da solicitação de Script')).toEqual([])
    await keyboard.type('Ajustar o saldo da filial 3.')
    expect(await tabTo(desk, '3 Causa da demanda')).toEqual([])
    expect(await tabTo(desk, 'Falha de versão')).toEqual(['Erro de sistema'])
    await keyboard.press('Enter')
    expect(await focused(desk)).toBe('3 Causa da demanda')
    await keyboard.type('8.12')
    await tabTo(desk, '4 Solução esperada')
    await tabTo(desk, 'Inserir nota')
    await keyboard.press('Enter')
    // The field that lacks its answer has the focus.
    await desk.reads('Preencha este campo.')
    expect(await focused(desk)).toBe('4 Solução esperada')
    await keyboard.type('-')
    await tabTo(desk, 'Inserir nota')
    await keyboard.press('Enter')
    await desk.reads('Resposta sem conteúdo.')
    await tabTo(desk, 'Inserir incompleta')
    await keyboard.press('Enter')
    await desk.reads('3 de 4')

    await submit(desk)
    await desk.page.locator('.stop').getByText('a seção 4, Solução esperada').waitFor()
    await enterApp(desk)
    await tabTo(desk, 'Completar')
    await keyboard.press('Enter')
    // What was stopped has the focus.
    await poll(() => focused(desk)).toBe('4 Solução esperada')
    await keyboard.press('Control+A')
    await keyboard.type('Saldo igual ao do inventário.')
    await tabTo(desk, 'Atualizar nota')
    await keyboard.press('Enter')
    await desk.reads('4 de 4')
    await submit(desk)
    await desk.reads('Lida em: último comentário com a nota')
    expect((await desk.account.ticket()).tags).toContain('script_db2_completo')
  })

  journey('an attempt is inserted, and the focus is never lost', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await enterApp(desk)
    expect(await tabTo(desk, 'Inserir 2ª tentativa')).toEqual(['Mais ações'])
    await desk.page.keyboard.press('Enter')
    await desk.shows('2ª tentativa no rascunho')
    expect(await focused(desk)).not.toBe('')
    await submit(desk)
    await desk.shows('3ª tentativa amanhã')
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })

  journey('the menu opens, closes and gives the focus back', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    const { keyboard } = desk.page
    await enterApp(desk)
    await tabTo(desk, 'Mais ações')
    await keyboard.press('Enter')
    await poll(() => focused(desk)).toBe('Histórico')
    await keyboard.press('End')
    await poll(() => focused(desk)).toBe('Copiar resumo')
    await keyboard.press('Escape')
    await poll(() => focused(desk)).toBe('Mais ações')
    await keyboard.press('ArrowDown')
    await poll(() => focused(desk)).toBe('Histórico')
    await keyboard.press('Enter')
    await desk.app.getByRole('heading', { name: 'Histórico' }).waitFor()
    await keyboard.press('Escape')
    await desk.app.getByRole('heading', { name: 'Histórico' }).waitFor({ state: 'detached' })
    await poll(() => focused(desk)).toBe('Mais ações')
  })

  journey('a manual is gone through from beginning to end', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings: PLAYBOOK_SETTINGS })
    const { keyboard } = desk.page
    const press = async (name: string, key = 'Enter') => {
      await tabTo(desk, name)
      await keyboard.press(key)
    }
    await enterApp(desk)
    await press('Mais ações')
    while ((await focused(desk)) !== 'Outro roteiro') await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await press('Retorno do cliente')
    await desk.shows('O chamado pode ser encerrado por enquanto?')
    // The answer follows the step's name at once.
    expect(await tabTo(desk, 'Cliente indisponível: encerrar')).toEqual(['Fechar roteiro'])
    await keyboard.press('Enter')
    await desk.shows('Explique que o chamado será encerrado')
    await poll(() => focused(desk)).toBe('Explique que o chamado será encerrado')
    await press('Já falei')
    await desk.shows('Fechamento na Agenda')
    await press('Utilize o FAQ 7290', 'Space')
    await press('Feche a OC na Agenda da seguinte forma:', 'Space')
    await press('Concluir')
    await desk.shows('Nota de encerramento')
    await press('Inserir nota')
    await desk.reads('No rascunho.')
    await submit(desk)
    await desk.shows('Confirmação do encerramento')
    await enterApp(desk)
    await press('Ver no manual')
    await desk.reads('Ao fechar a OC, envie a mensagem de confirmação')
    await enterApp(desk)
    await press('Inserir')
    await desk.reads('No rascunho.')
    await submit(desk)
    await desk.reads('Roteiro encerrado.')
    expect((await desk.account.ticket()).status).toBe('solved')
  })
})
