// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'

import { HostError } from '../../../src/ports/host-error'
import { ManualsPage } from '../../../src/ui/manuals/ManualsPage'
import { at } from '../../fixtures/updates'
import { inForce, openManuals, shelfOf } from './open-manuals'

afterEach(cleanup)

describe('the list of manuals', () => {
  test('tells of a published manual which version it is, by whom, when and why', async () => {
    const publication = {
      version: 3,
      by: { id: 11, name: 'Ana Lima' },
      at: at('17 10:20'),
      sentence: 'Prazo novo da loja.',
    }
    await openManuals(<ManualsPage />, async () =>
      shelfOf(inForce({ origin: 'published', publication, history: [publication] })),
    )
    const line = within(await screen.findByRole('listitem'))
    expect(line.getByText('publicado')).toBeTruthy()
    expect(line.getByText('Versão 3 · Ana Lima, ontem, às 10:20')).toBeTruthy()
    expect(line.getByText('Prazo novo da loja.')).toBeTruthy()
    expect(line.getByText('5 passos')).toBeTruthy()
  })

  test('names a publication that is not used', async () => {
    const publication = {
      version: 2,
      by: { id: 11, name: 'Ana' },
      at: at('17 10:20'),
      sentence: '',
    }
    await openManuals(<ManualsPage />, async () => ({
      ...shelfOf(),
      broken: [{ id: 'troca', title: 'Troca', publication, why: 'incomplete' }],
    }))
    expect(
      await screen.findByText(/A publicação "Troca" \(versão 2\) não está completa/),
    ).toBeTruthy()
    expect(screen.getByText(/Nenhum manual está em vigor/)).toBeTruthy()
  })

  test('says why it could not be read, and reads again', async () => {
    let isDown = true
    const { user } = await openManuals(<ManualsPage />, async () => {
      if (isDown) throw new HostError('busy', 'installation')
      return shelfOf(inForce())
    })
    await screen.findByText('Não foi possível ler os manuais')
    isDown = false
    await user.click(screen.getByRole('button', { name: 'Tentar novamente' }))
    expect(await screen.findByRole('link', { name: 'Troca de produto' })).toBeTruthy()
  })
})

describe('a manual that is read', () => {
  test('has its steps in order, each in words, and the address names it', async () => {
    const { user } = await openManuals(<ManualsPage />, async () => shelfOf(inForce()))
    await user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
    expect(location.hash).toBe('#manuais?manual=troca')
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(names).toEqual([
      '1. O produto está lacrado?',
      '2. Etiqueta',
      '3. Chegada do produto',
      '4. Conferência',
      '5. Troca feita',
    ])
    expect(screen.getByText('Espera 3 dias desde o passo anterior.')).toBeTruthy()
    expect(screen.getByText('Passa o ticket ao grupo Estoque.')).toBeTruthy()
    expect(screen.getByText('Prepara o ticket como Resolvido.')).toBeTruthy()
    expect(screen.getByText('formulário 12 e tag troca')).toBeTruthy()
  })

  test('has the blanks of its texts marked by what fills them', async () => {
    const { user, container } = await openManuals(<ManualsPage />, async () => shelfOf(inForce()))
    await user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
    const blanks = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent)
    expect(blanks).toEqual(['saudação', 'cliente', 'Código da etiqueta', 'número do ticket'])
  })

  test('leads from an answer to its step', async () => {
    const { user } = await openManuals(<ManualsPage />, async () => shelfOf(inForce()))
    await user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
    const row = within(screen.getByText('Lacrado').closest('li') as HTMLElement)
    await user.click(row.getByRole('link', { name: '2. Etiqueta' }))
    expect(location.hash).toBe('#manuais?manual=troca&passo=etiqueta')
    expect(document.activeElement?.textContent).toBe('2. Etiqueta')
  })

  test('that is no longer in force says so, with a way back', async () => {
    const { user } = await openManuals(<ManualsPage />, async () => shelfOf(inForce()))
    await screen.findByRole('link', { name: 'Troca de produto' })
    location.hash = '#manuais?manual=outra'
    expect(await screen.findByText('Este manual não está mais em vigor.')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Todos os manuais' }))
    expect(await screen.findByRole('link', { name: 'Troca de produto' })).toBeTruthy()
  })

  test('is named in the language of the page, its texts in its own', async () => {
    const { user, container } = await openManuals(
      <ManualsPage />,
      async () => shelfOf(inForce()),
      'en',
    )
    await user.click(await screen.findByRole('link', { name: 'Exchange' }))
    expect(screen.getByText('Waits 3 days from the step before.')).toBeTruthy()
    expect(container.querySelector('mark')?.closest('[lang]')?.getAttribute('lang')).toBe('pt-BR')
  })
})
