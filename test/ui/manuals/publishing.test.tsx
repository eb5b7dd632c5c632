// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { HostError } from '../../../src/ports/host-error'
import type { ManualInForce, ManualShelf, PublishResult } from '../../../src/ports/manual-shelf'
import { ManualsPage } from '../../../src/ui/manuals/ManualsPage'
import type { Manuals } from '../../../src/ui/manuals/manuals-context'
import { at } from '../../fixtures/updates'
import { inForce, openManuals, shelfOf } from './open-manuals'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const PUBLICATION = {
  version: 3,
  by: { id: 12, name: 'Bruno Sá' },
  at: at('17 10:20'),
  sentence: 'Prazo novo.',
}

/** The page of an admin, and what the shelf is asked for. */
async function open(
  manuals: readonly ManualInForce[],
  answer: PublishResult,
  more: Partial<Manuals> = {},
) {
  const publish = vi.fn<ManualShelf['publish']>(async () => answer)
  const undo = vi.fn<ManualShelf['undo']>(async () => ({ kind: 'undone' }))
  const read = async () => shelfOf(...manuals)
  const page = await openManuals(<ManualsPage />, read, 'pt', {
    right: 'publish',
    shelf: { read, publish, undo },
    ...more,
  })
  return { ...page, publish, undo }
}

async function editExchange(page: Awaited<ReturnType<typeof open>>) {
  const { user } = page
  await user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
  await user.click(screen.getByRole('button', { name: 'Editar' }))
  const parts = within(screen.getByRole('navigation', { name: 'Partes do manual' }))
  await user.click(parts.getByRole('button', { name: /3\. Chegada/ }))
  await user.click(screen.getByRole('button', { name: 'Remover' }))
  await user.click(screen.getByRole('button', { name: 'Publicar' }))
  await screen.findByRole('heading', { name: 'O que muda' })
}

const publishNow = async ({ user }: Awaited<ReturnType<typeof open>>) => {
  await user.type(screen.getByLabelText('Por quê, em uma frase'), 'Sem espera.')
  await user.click(screen.getByRole('button', { name: 'Publicar agora' }))
}

describe('publishing', () => {
  test('says what changes, and how many tickets are in a step that goes', async () => {
    const countTagged = vi.fn(async () => 3)
    const page = await open([inForce()], { kind: 'unknown' }, { countTagged })
    await editExchange(page)
    expect(await screen.findByText(/3 tickets já passaram por ele/)).toBeTruthy()
    const lines = within(screen.getByRole('region', { name: 'O que muda' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(lines).toEqual([
      'Passo "Chegada do produto" retirado · 3 tickets já passaram por ele',
      'Passo "Etiqueta" mudado',
    ])
    expect(countTagged).toHaveBeenCalledWith('roteiro_troca_chegada')
  })

  test('needs a sentence why', async () => {
    const page = await open([inForce()], { kind: 'unknown' })
    await editExchange(page)
    await page.user.click(screen.getByRole('button', { name: 'Publicar agora' }))
    expect(page.publish).not.toHaveBeenCalled()
    expect(screen.getByText('Escreva por quê.')).toBeTruthy()
  })

  test('puts the manual in force, and the draft is gone', async () => {
    const published = { kind: 'published', publication: { ...PUBLICATION, version: 4 } } as const
    const page = await open([inForce()], published)
    await editExchange(page)
    await publishNow(page)
    expect(await screen.findByText(/^Versão 4 publicada/)).toBeTruthy()
    expect(page.manuals.drafts.list()).toEqual([])
    const [order] = page.publish.mock.calls[0] ?? []
    expect(order).toMatchObject({ sentence: 'Sem espera.', seen: 0, document: { id: 'troca' } })
  })

  test.each<readonly [PublishResult, RegExp]>([
    [{ kind: 'overtaken', by: PUBLICATION }, /Bruno Sá publicou a versão 3 enquanto isso/],
    [{ kind: 'full', needed: 900, free: 100 }, /precisa de 900, há 100/],
    [{ kind: 'not-kept', written: 900, kept: 255, isRestored: true }, /guardou 255 de 900/],
    [{ kind: 'not-kept', written: 900, kept: 955, isRestored: true }, /devolveu o manual alterado/],
    [{ kind: 'failed', reason: 'expired' }, /Seu rascunho está guardado/],
    [{ kind: 'failed', reason: 'refused' }, /recusou a gravação.*exporte o arquivo/],
    [{ kind: 'failed', reason: 'conflict' }, /começou há pouco, talvez neste navegador/],
    [{ kind: 'unknown' }, /não se sabe se a versão nova está em vigor/],
    [{ kind: 'unsound' }, /O manual tem erros/],
  ])('that did not happen ($kind) says why, and the draft stays', async (answer, words) => {
    const page = await open([inForce()], answer)
    await editExchange(page)
    await publishNow(page)
    expect(await screen.findByText(words)).toBeTruthy()
    expect(page.manuals.drafts.list()).toHaveLength(1)
  })

  test('that the end of the session stops leaves the sentence and the reason', async () => {
    let isOver = false
    const read = vi.fn(async () => {
      if (isOver) throw new HostError('expired', 'installation')
      return shelfOf(inForce())
    })
    const publish = async () => {
      isOver = true
      return { kind: 'failed', reason: 'expired' } as const
    }
    const page = await open([], { kind: 'unknown' }, { shelf: { read, publish, undo: vi.fn() } })
    await editExchange(page)
    const before = read.mock.calls.length
    await publishNow(page)
    await waitFor(() => expect(read).toHaveBeenCalledTimes(before + 1))
    await act(async () => undefined)
    expect(screen.getByText(/Seu rascunho está guardado/)).toBeTruthy()
    expect(screen.getByLabelText('Por quê, em uma frase')).toHaveProperty('value', 'Sem espera.')
  })

  test('tells of a version that came after the draft was begun', async () => {
    const draft = { draft: inForce().document, from: { id: 'troca', version: 2 }, at: 0 }
    localStorage.setItem('roteiro-manual:exemplo:11:troca', JSON.stringify(draft))
    const manual = inForce({ origin: 'published', publication: PUBLICATION })
    const page = await open([manual], { kind: 'unknown' })
    const [link] = await screen.findAllByRole('link', { name: 'Troca de produto' })
    if (link) await page.user.click(link)
    await page.user.click(screen.getByRole('button', { name: 'Continuar o rascunho' }))
    await page.user.click(screen.getByRole('button', { name: 'Publicar' }))
    expect(
      await screen.findByText(/Outra versão foi publicada depois que você começou/),
    ).toBeTruthy()
    await publishNow(page)
    await waitFor(() => expect(page.publish.mock.calls[0]?.[0]).toMatchObject({ seen: 3 }))
  })

  test('is an admin’s: a lead takes the file along', async () => {
    const page = await open([inForce()], { kind: 'unknown' }, { right: 'write' })
    await editExchange(page)
    expect(screen.getByText(/Só administradores publicam/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Publicar agora' })).toBeNull()
    expect(screen.getAllByRole('button', { name: 'Exportar arquivo' })).toHaveLength(2)
  })

  test('waits until there is no error', async () => {
    const page = await open([], { kind: 'unknown' })
    await page.user.click(await screen.findByRole('button', { name: 'Novo manual' }))
    await page.user.click(screen.getByRole('button', { name: 'Publicar' }))
    expect(await screen.findByText(/Antes de publicar, corrija: \d+ erros/)).toBeTruthy()
    await page.user.type(screen.getByLabelText('Por quê, em uma frase'), 'x')
    await page.user.click(screen.getByRole('button', { name: 'Publicar agora' }))
    expect(page.publish).not.toHaveBeenCalled()
  })

  test('says what could not be read, and reads again', async () => {
    let isDown = false
    const read = async () => {
      if (isDown) throw new HostError('busy', 'installation')
      return shelfOf(inForce())
    }
    const never = vi.fn()
    const { user } = await openManuals(<ManualsPage />, read, 'pt', {
      right: 'publish',
      shelf: { read, publish: never, undo: never },
    })
    await user.click(await screen.findByRole('button', { name: 'Começar de um exemplo' }))
    isDown = true
    await user.click(screen.getByRole('button', { name: 'Publicar' }))
    await screen.findByText('Não foi possível ler os manuais')
    isDown = false
    await user.click(screen.getByRole('button', { name: 'Tentar novamente' }))
    expect(await screen.findByRole('heading', { name: 'O que muda' })).toBeTruthy()
  })
})

describe('undoing a publication', () => {
  test('says what comes back before it happens', async () => {
    const before = {
      document: inForce().document,
      origin: 'published',
      publication: { ...PUBLICATION, version: 2 },
    } as const
    const page = await open([inForce({ origin: 'published', publication: PUBLICATION, before })], {
      kind: 'unknown',
    })
    await page.user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
    await page.user.click(screen.getByRole('button', { name: 'Desfazer publicação' }))
    expect(
      screen.getByText(/Volta a versão 2, de Bruno Sá, publicada ontem, às 10:20/),
    ).toBeTruthy()
    expect(page.undo).not.toHaveBeenCalled()
    await page.user.click(screen.getByRole('button', { name: 'Desfazer publicação' }))
    expect(await screen.findByText(/Publicação desfeita/)).toBeTruthy()
    expect(page.undo.mock.calls[0]?.slice(0, 2)).toEqual(['troca', { inForce: 3, before: 2 }])
  })

  test('of a manual that the package does not have says that it is gone', async () => {
    const manual = inForce({ origin: 'published', publication: PUBLICATION })
    const page = await open([manual], { kind: 'unknown' })
    page.undo.mockResolvedValue({ kind: 'undone', isGone: true })
    await page.user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
    await page.user.click(screen.getByRole('button', { name: 'Desfazer publicação' }))
    expect(screen.getByText(/O manual deixa de existir/)).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Desfazer publicação' }))
    expect(await screen.findByText(/O manual deixou de existir/)).toBeTruthy()
  })
})

test('a file of another kind is refused with a sentence, and a manual’s is begun', async () => {
  const { user, manuals, container } = await open([], { kind: 'unknown' })
  await screen.findByRole('button', { name: 'Importar arquivo' })
  const chooser = container.querySelector<HTMLInputElement>('input[type=file]')
  if (!chooser) throw new Error('no way to choose a file')
  await user.upload(chooser, new File(['format: 9\nid: troca\n'], 'novo.yaml'))
  expect(await screen.findByText(/O formato 9 é mais novo que este app/)).toBeTruthy()
  await user.upload(chooser, new File(['id: troca\ntitle: Trocas\n'], 'troca.yaml'))
  expect(await screen.findByRole('heading', { name: 'Trocas' })).toBeTruthy()
  expect(manuals.drafts.list().map(({ draft }) => draft['id'])).toEqual(['troca'])
})

test('a file of several manuals is imported at once, and what is wrong is told by its line', async () => {
  const { user, manuals, container } = await open([], { kind: 'unknown' })
  await screen.findByRole('button', { name: 'Importar arquivo' })
  const chooser = container.querySelector<HTMLInputElement>('input[type=file]')
  if (!chooser) throw new Error('no way to choose a file')
  const file = '---\nid: troca\ntitle: Trocas\n---\nid: envio\ntitle: Envios\n---\nformat: 9\n'
  await user.upload(chooser, new File([file], 'manuais.yaml'))
  expect(await screen.findByText(/^2 manuais importados/)).toBeTruthy()
  expect(screen.getByText(/^Linha 7: O formato 9/)).toBeTruthy()
  expect(
    manuals.drafts
      .list()
      .map(({ draft }) => draft['id'])
      .sort(),
  ).toEqual(['envio', 'troca'])
  expect(screen.getByRole('link', { name: 'Envios' })).toBeTruthy()
})

test('a published manual that hides a newer one of the package says so', async () => {
  const { user } = await open(
    [
      inForce({
        origin: 'published',
        publication: PUBLICATION,
        hides: { document: {}, origin: 'built-in', isNewer: true },
      }),
    ],
    { kind: 'unknown' },
  )
  await user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
  expect(await screen.findByText(/O pacote traz uma versão deste manual mais nova/)).toBeTruthy()
})
