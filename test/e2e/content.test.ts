import { describe, expect } from 'vitest'

import { type Desk, poll } from './desk'
import { journey } from './journey'

const MARKUP = '<img src=x onerror=alert(9)><script>alert(8)</script><b>oi</b>'

/** A dialog is what an injected script would open first. */
function hearsDialogs({ page }: Desk): string[] {
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(dialog.message())
    void dialog.dismiss()
  })
  return heard
}

const foreignElements = ({ app }: Desk): Promise<number> =>
  app.locator('main :is(img, script, iframe, b, a[href^="javascript"])').count()

describe('what somebody wrote', () => {
  journey('never becomes markup in a reply', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    const heard = hearsDialogs(desk)
    await desk.account.customerReplies(MARKUP)
    await desk.shows(/^Cliente respondeu hoje, às /)
    await desk.reads(MARKUP)
    await desk.choose('Histórico')
    await desk.reads(MARKUP)
    expect(await foreignElements(desk)).toBe(0)
    expect(heard).toEqual([])
  })

  journey('never becomes markup as a name', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'hostile-names' })
    const heard = hearsDialogs(desk)
    await desk.button('Iniciar tentativas de contato').click()
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    await desk.submit('Pendente')
    await desk.shows('2ª tentativa amanhã')
    await desk.account.customerReplies('Oi')
    await desk.shows(/^Cliente respondeu hoje, às /)
    await desk.choose('Histórico')
    await desk.reads('<img src=x onerror=alert(1)> "Zé" & Cia')
    expect(await foreignElements(desk)).toBe(0)
    expect(heard).toEqual([])
  })

  journey('never becomes markup in a note, and stays word for word', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-hostile' })
    const heard = hearsDialogs(desk)
    await desk.reads('4 de 4')
    await desk.button('Revisar').click()
    const description = desk.app.getByRole('textbox', { name: /^2 / })
    expect(await description.inputValue()).toContain('<img src=x onerror=alert(2)>')
    await desk.app.getByRole('textbox', { name: /^3 / }).fill(MARKUP)
    await desk.button('Atualizar nota').click()
    await desk.button('Revisar').waitFor()
    expect(await desk.draft()).toContain(MARKUP)
    expect(await desk.editor.locator('img, script').count()).toBe(0)
    expect(await foreignElements(desk)).toBe(0)
    expect(heard).toEqual([])
  })

  journey('in a leftover is quoted as it is', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    await desk.type('Bom dia! xx/xx/xxxx <img src=x onerror=alert(7)>')
    await desk.reads('xx/xx/xxxx')
    expect(await foreignElements(desk)).toBe(0)
  })
})

describe('a ticket of unusual size or shape', () => {
  journey('with 2,000 comments opens by three calls', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'two-thousand-comments' })
    await desk.shows('3ª tentativa, hoje')
    expect(desk.calls().filter((call) => call.includes('/audits'))).toHaveLength(3)
    await desk.choose('Histórico')
    await desk.reads('2ª tentativa enviada')
    await desk.button('Carregar anteriores').click()
    await desk.button('Carregar anteriores').waitFor({ state: 'detached' })
    expect(desk.calls().filter((call) => call.includes('/audits')).length).toBeGreaterThan(20)
  })

  journey('with a draft of 60 KB follows the typing', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'huge-comment' })
    await desk.reads('4 de 4')
    await desk.type(' E conferir a filial 4.')
    // The form takes what was told by then; typing is told after a pause.
    await poll(async () => {
      await desk.button('Revisar').click()
      const written = await desk.app.getByRole('textbox', { name: /^4 / }).inputValue()
      await desk.page.keyboard.press('Escape')
      return written
    }).toContain('E conferir a filial 4.')
  })

  journey('without a requester can be worked on', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'no-requester' })
    await desk.button('Iniciar tentativas de contato').click()
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    await desk.submit('Pendente')
    await desk.shows('2ª tentativa amanhã')
  })

  journey('keeps the tags of other teams through everything', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'tags-of-others' })
    const others = (await desk.account.ticket()).tags
    await desk.button('Iniciar tentativas de contato').click()
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    await desk.submit('Pendente')
    await desk.account.customerReplies('Oi')
    await desk.shows(/^Cliente respondeu hoje, às /)
    await desk.type('Obrigada!')
    await desk.submit()
    const { tags } = await desk.account.ticket()
    expect(tags).toEqual(expect.arrayContaining([...others, 'contato_respondido']))
    expect(tags).not.toContain('contato_tentativa_1')
  })

  journey('without our tags and without a note costs no call', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    await desk.button('Escalonar para TI').waitFor()
    // A later one, so that an earlier one would have been seen.
    await desk.button('Iniciar tentativas de contato').click()
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    // The wording belongs to the message that was shown; before it there was nothing.
    expect(desk.calls().slice(0, 2)).toEqual(['GET macros/search.json', 'GET tickets/4821.json'])
  })
})

describe('settings with wrong values', () => {
  journey('are one line at the end for an agent, who cannot fix them', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'settings-faulty' })
    await desk.reads('3 configurações do app com erro. Avise o administrador.')
    expect(await desk.app.getByText('não é um horário válido').count()).toBe(0)
  })

  journey('are named for an admin, and the defaults are used', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'settings-faulty', role: 'admin' })
    await desk.reads('"Fim do expediente" não é um horário válido (ex.: 17:00). Usando 17:00.')
    await desk.reads('"Nota incompleta no envio" não aceita "talvez"')
    await desk.reads('"Fuso horário" não é um fuso válido')
    await desk.reads('19/11, 17:00')
    await desk.app.getByRole('button', { name: 'Dispensar aviso' }).first().click()
    await poll(() => desk.app.getByRole('button', { name: 'Dispensar aviso' }).count()).toBe(2)
  })
})
