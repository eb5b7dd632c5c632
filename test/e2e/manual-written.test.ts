import type { Frame } from 'playwright'
import { describe, expect } from 'vitest'

import { publishedIn } from '../../src/adapters/manuals/published'
import { faultsNamed, GROUP } from '../workspace'
import { barriersIn } from './barriers'
import { type Desk, poll } from './desk'
import { journey } from './journey'

/** The page Manuais of who may write. */
async function openManuals(desk: Desk) {
  await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
  const element = await desk.page.waitForSelector('iframe[data-location=nav_bar]')
  const frame = (await element.contentFrame()) ?? expect.fail('the page has no frame')
  await frame.getByRole('tab', { name: 'Manuais' }).click()
  await frame.getByRole('link', { name: 'Retorno do cliente' }).waitFor()
  return { frame, page: desk.page, element }
}

describe('a manual that is written', () => {
  journey(
    'gets a step by keyboard, and is there after the page was closed',
    async ({ sitDown }) => {
      const desk = await sitDown({ scenario: 'second-due', role: 'admin' })
      const { frame } = await openManuals(desk)
      const { keyboard } = desk.page
      await frame.getByRole('button', { name: 'Começar de um exemplo' }).press('Enter')
      await frame.getByRole('button', { name: /^3\. Chegada do produto/ }).press('Enter')
      await frame.getByRole('button', { name: 'Adicionar passo' }).press('Enter')
      await frame.getByRole('menuitem', { name: 'Checklist' }).press('Enter')
      await frame.getByLabel('Nome do passo').and(frame.locator(':focus')).waitFor()
      await keyboard.type('Abrir a embalagem')
      await frame.getByRole('button', { name: 'Adicionar item' }).press('Enter')
      await frame.getByLabel('O que se marca').and(frame.locator(':focus')).waitFor()
      await keyboard.type('O lacre está inteiro.')
      const steps = frame.getByRole('navigation', { name: 'Partes do manual' })
      await steps.getByRole('button', { name: /^4\. Abrir a embalagem/ }).focus()
      await keyboard.press('Alt+ArrowUp')
      await frame.locator(':focus', { hasText: '3. Abrir a embalagem' }).waitFor()
      await keyboard.press('Control+z')
      await steps.getByRole('button', { name: /^4\. Abrir a embalagem/ }).waitFor()

      await frame.evaluate(() => location.reload())
      await steps.getByRole('button', { name: /^4\. Abrir a embalagem/ }).click()
      expect(await frame.getByLabel('O que se marca').inputValue()).toBe('O lacre está inteiro.')
      // Only its author knows the number of the group: the checker leads there.
      await frame.getByRole('button', { name: /está preenchido/ }).press('Enter')
      await frame.locator(':focus').waitFor()
      await frame.getByLabel('Valor', { exact: true }).fill('360000000104')
      await frame.getByText('Nada a corrigir.').waitFor()
    },
  )

  journey('as text is the same manual, and what cannot be read is kept', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', role: 'admin' })
    const { frame } = await openManuals(desk)
    await frame.getByRole('button', { name: 'Começar de um exemplo' }).click()
    await frame.getByRole('button', { name: 'Como texto' }).click()
    const text = frame.getByLabel('O manual em YAML')
    await poll(() => text.inputValue()).toContain('title: Troca de produto')
    const written = await text.inputValue()
    await text.fill(written.replace('Troca de produto', 'Trocas'))
    await frame.getByRole('heading', { name: 'Trocas' }).waitFor()
    await text.fill(`${written}  - "meio`)
    await frame.getByText(/ainda não pode ser lido/).waitFor()
    await frame.evaluate(() => location.reload())
    await poll(() => text.inputValue()).toContain('  - "meio')
    await frame.getByRole('heading', { name: 'Trocas' }).waitFor()
  })
})

describe('a manual that is published', () => {
  journey('is in force for the next ticket, and is taken back again', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', role: 'admin' })
    const { frame } = await openManuals(desk)
    await frame.getByRole('link', { name: 'Retorno do cliente' }).click()
    await frame.getByRole('button', { name: 'Editar' }).click()
    await frame.getByLabel('Para que serve, em uma frase').fill('O retorno, como a equipe faz.')
    await frame.getByRole('button', { name: 'Publicar' }).press('Enter')
    await frame.getByText('Mudou: Sobre o manual').waitFor()
    await frame.getByLabel('Por quê, em uma frase').fill('Nossas palavras.')
    await frame.getByRole('button', { name: 'Publicar agora' }).press('Enter')
    await frame.getByText(/^Versão 1 publicada/).waitFor()
    await frame.getByText('O retorno, como a equipe faz.').waitFor()

    await frame.evaluate(() => location.reload())
    await frame.getByText('Nossas palavras.').first().waitFor()
    await frame.getByRole('button', { name: 'Desfazer publicação' }).click()
    await frame.getByText('Volta o manual que vem com o pacote.').waitFor()
    await frame.getByRole('button', { name: 'Desfazer publicação' }).click()
    await frame.getByText(/^Publicação desfeita/).waitFor()
    await frame.getByText(/^O cliente atendeu e não pode falar agora/).waitFor()
  })
})

describe('a manual that Zendesk does not keep as it was written', () => {
  journey('the version before stays whole, and the draft too', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', role: 'admin' })
    const { frame } = await openManuals(desk)
    const publish = async (why: string) => {
      await frame.getByLabel('Por quê, em uma frase').fill(why)
      await frame.getByRole('button', { name: 'Publicar agora' }).click()
    }
    // The longest of ours: what is cut off after the second piece is not whole.
    await frame.getByRole('link', { name: 'Tratativa de faturamento' }).click()
    await frame.getByRole('button', { name: 'Editar' }).click()
    await frame.getByLabel('Para que serve, em uma frase').fill('Primeira.')
    await frame.getByRole('button', { name: 'Publicar' }).click()
    await publish('Um')
    await frame.getByText(/^Versão 1 publicada/).waitFor()
    const inForce = async () =>
      publishedIn(await desk.account.settings()).manuals.map((manual) => manual.document())
    const first = await inForce()

    await frame.getByRole('button', { name: 'Editar' }).click()
    await frame.getByLabel('Para que serve, em uma frase').fill('Segunda.')
    await frame.getByRole('button', { name: 'Publicar' }).click()
    for (const [fault, says] of [
      ['settings-cut', /O Zendesk guardou 1.?000 de /],
      ['settings-422', /O Zendesk recusou a gravação/],
      ['settings-recoded', /O Zendesk devolveu o manual alterado/],
      ['settings-stopped', /O Zendesk recusou a gravação/],
    ] as const) {
      await desk.account.setFaults(...faultsNamed([fault]))
      await publish(fault)
      await frame.getByRole('alert').filter({ hasText: says }).waitFor()
      expect(await inForce()).toEqual(first)
    }
    await desk.account.setFaults()
    await publish('Dois')
    await frame.getByText(/^Versão 2 publicada/).waitFor()
    await frame.getByText('Segunda.').waitFor()
  })
})

const LEADS = { grupos_lideres: Object.values(GROUP).join(', ') }

/** Each view of the page, and how to come to it. */
const VIEWS: readonly (readonly [string, (frame: Frame) => Promise<unknown>])[] = [
  ['the list', async () => undefined],
  ['a manual that is read', (frame) => frame.getByRole('link', { name: /^Triagem/ }).click()],
  ['a new manual, with all its errors', (frame) => frame.getByText('Novo manual').click()],
  ['a question', (frame) => openStep(frame, /^1\. /)],
  ['a message', (frame) => openStep(frame, /^2\. /)],
  ['a wait', (frame) => openStep(frame, /^3\. /)],
  ['a note', (frame) => openStep(frame, /^4\. /)],
  ['values', (frame) => openStep(frame, 'Valores e fatos')],
  ['where it is offered', (frame) => openStep(frame, 'Onde é oferecido')],
  ['its text', (frame) => openStep(frame, 'Como texto')],
  ['what publishing asks', (frame) => openStep(frame, 'Publicar')],
]

async function openStep(frame: Frame, part: string | RegExp) {
  await frame.getByRole('button', { name: 'Começar de um exemplo' }).click()
  await frame.getByRole('button', { name: part }).first().click()
}

describe('nothing bars an author', () => {
  journey('at any width, in both colour schemes', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', role: 'lead', settings: LEADS })
    const { frame, element, page } = await openManuals(desk)
    const found: string[] = []
    for (const [name, come] of VIEWS) {
      await frame.evaluate(() => {
        location.hash = '#manuais'
      })
      await frame.getByRole('link', { name: 'Retorno do cliente' }).waitFor()
      await come(frame)
      for (const width of [320, 1280]) {
        await element.evaluate((one, wide) => {
          ;(one as HTMLElement).style.width = `${wide}px`
        }, width)
        const faults = await barriersIn(frame)
        found.push(...faults.map((fault) => `${name}, ${width}: ${fault}`))
      }
      await page.getByRole('button', { name: /Usar cores/ }).click()
      found.push(...(await barriersIn(frame)).map((fault) => `${name}, other colours: ${fault}`))
    }
    expect(found).toEqual([])
  })
})
