import { describe, expect } from 'vitest'

import { type Desk, poll } from './desk'
import { journey } from './journey'

const bringToFront = ({ page }: Desk, ticket: number) =>
  page.getByRole('tab', { name: `#${ticket}` }).click()

describe('several open tickets', () => {
  journey('each keep where they were', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty,second-due' })
    await desk.shows('2ª tentativa, hoje')
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')

    await bringToFront(desk, 4821)
    await desk.button('Escalonar para TI').click()
    const cause = desk.app.getByRole('textbox', { name: '3 Causa da demanda' })
    await cause.fill('Falha de versão')

    await bringToFront(desk, 4822)
    await desk.shows('2ª tentativa no rascunho')
    await bringToFront(desk, 4821)
    expect(await cause.inputValue()).toBe('Falha de versão')
    expect(await desk.draft()).toBe('')
  })

  journey('ask nothing while they are hidden, and catch up in front', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due,third-due' })
    await bringToFront(desk, 4821)
    await desk.shows('2ª tentativa, hoje')
    await bringToFront(desk, 4822)
    await desk.shows('3ª tentativa, hoje')
    const before = desk.calls().length

    await desk.account.customerReplies('Pode seguir.', 4821)
    await desk.account.customerReplies('Pode seguir também.', 4822)
    await desk.shows(/^Cliente respondeu hoje, às /)
    const since = desk.calls().slice(before)
    expect(since.filter((call) => call.includes('tickets/4822'))).not.toEqual([])
    expect(since.filter((call) => call.includes('tickets/4821'))).toEqual([])

    await bringToFront(desk, 4821)
    await desk.reads('Pode seguir.\nResponda na conversa.')
  })

  journey('follow the clock when they come to the front', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'waiting,empty' })
    await bringToFront(desk, 4821)
    await desk.shows('3ª tentativa amanhã')
    await bringToFront(desk, 4822)
    await desk.account.moveClock('2026-11-19T09:00')
    await poll(() => desk.page.getByRole('button', { name: /Relógio/ }).innerText()).toContain(
      '19/11/2026',
    )
    await bringToFront(desk, 4821)
    await desk.shows('3ª tentativa, hoje')
  })
})
