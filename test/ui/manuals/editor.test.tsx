// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { createBrowserDrafts } from '../../../src/adapters/browser/browser-drafts'
import { listAt, wordsAt } from '../../../src/domain/manual/read-draft'
import { ManualsPage } from '../../../src/ui/manuals/ManualsPage'
import type { Manuals } from '../../../src/ui/manuals/manuals-context'
import { inForce, openManuals, shelfOf } from './open-manuals'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

/** The page as a lead has it, with a manual of the package in force. */
const open = (more: Partial<Manuals> = {}) =>
  openManuals(<ManualsPage />, async () => shelfOf(inForce()), 'pt', { right: 'write', ...more })

async function editExchange(more: Partial<Manuals> = {}) {
  const page = await open(more)
  await page.user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
  await page.user.click(screen.getByRole('button', { name: 'Editar' }))
  return page
}

const parts = () => within(screen.getByRole('navigation', { name: 'Partes do manual' }))
const stepNames = () =>
  within(parts().getByRole('list'))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
const kept = ({ drafts }: Manuals) => drafts.list()[0]?.draft as Record<string, unknown> | undefined

describe('who may write', () => {
  test('an agent reads, and is offered nothing else', async () => {
    const { user } = await open({ right: 'read' })
    await user.click(await screen.findByRole('link', { name: 'Troca de produto' }))
    expect(screen.getByRole('heading', { name: 'Troca de produto' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Editar' })).toBeNull()
  })

  test('an address of a draft shows an agent the list', async () => {
    const { manuals } = await open({ right: 'read' })
    manuals.drafts.keep({ key: 'novo', draft: {}, at: 0 })
    act(() => {
      location.hash = '#manuais?rascunho=novo'
    })
    expect(await screen.findByRole('link', { name: 'Troca de produto' })).toBeTruthy()
  })
})

describe('a manual that is written', () => {
  test('is kept in this browser with every letter, and found again in the list', async () => {
    const { user, manuals } = await editExchange()
    const name = screen.getByLabelText('Para que serve, em uma frase')
    await user.clear(name)
    await user.type(name, 'Trocas da loja')
    expect(kept(manuals)?.['about']).toBe('Trocas da loja')
    await user.click(screen.getByRole('link', { name: 'Todos os manuais' }))
    expect(screen.getByText(/Mudança em um manual em vigor · mudado hoje, às 10:30/)).toBeTruthy()
  })

  test('gets a step in the way of the chosen one, with the focus on its name', async () => {
    const { user, manuals } = await editExchange()
    await user.click(parts().getByRole('button', { name: /2\. Etiqueta/ }))
    await user.click(screen.getByRole('button', { name: 'Adicionar passo' }))
    await user.click(screen.getByRole('menuitem', { name: 'Checklist' }))
    const name = screen.getByLabelText('Nome do passo')
    await waitFor(() => expect(document.activeElement).toBe(name))
    await user.type(name, 'Embalar')
    await user.tab()
    const steps = kept(manuals)?.['steps'] as { id: string; next?: string }[]
    expect(steps.slice(1, 4).map(({ id, next }) => [id, next])).toEqual([
      ['etiqueta', 'embalar'],
      ['embalar', 'chegada'],
      ['chegada', 'conferir'],
    ])
  })

  test('gets a text by keyboard, with the focus in its words', async () => {
    const { user, manuals } = await editExchange()
    await user.click(parts().getByRole('button', { name: /2\. Etiqueta/ }))
    screen.getByRole('button', { name: 'Escrever mais um texto' }).focus()
    await user.keyboard('{Enter}Boa tarde a todos')
    expect((kept(manuals)?.['texts'] as object[] | undefined) ?? {}).toMatchObject({
      texto_1: { text: 'Boa tarde a todos' },
    })
  })

  test('gets a value by keyboard, with the focus on its name', async () => {
    const { user } = await editExchange()
    await user.click(parts().getByRole('button', { name: /Valores/ }))
    screen.getByRole('button', { name: 'Adicionar valor' }).focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toHaveProperty('tagName', 'INPUT')
  })

  test('has the focus once it is begun, so that the keys of undo are heard', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Novo manual' }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('keeps the focus when a step is copied, and the keys undo it', async () => {
    const { user } = await editExchange()
    await user.click(parts().getByRole('button', { name: /2\. Etiqueta/ }))
    const before = stepNames()
    await user.click(screen.getByRole('button', { name: 'Copiar' }))
    expect(stepNames()).toHaveLength(before.length + 1)
    expect(document.activeElement).not.toBe(document.body)
    await user.keyboard('{Control>}z{/Control}')
    expect(stepNames()).toEqual(before)
  })

  test('keeps the focus when it gets a mandatory note', async () => {
    const { user } = await editExchange()
    await user.click(parts().getByRole('button', { name: /^Nota obrigatória/ }))
    await user.click(screen.getByRole('button', { name: 'Adicionar nota obrigatória' }))
    expect(document.activeElement).toHaveProperty('tagName', 'INPUT')
  })

  test('shows the other faults on demand, with the focus on the first of them', async () => {
    const faults = Array.from({ length: 14 }, (_, n) => ({
      ...{ level: 'error', at: ['steps', n], kind: 'missing' },
    })) as unknown as ReturnType<Manuals['check']>['problems']
    const check = () => ({ document: undefined, problems: faults })
    const { user } = await editExchange({
      check,
      problemWords: ({ at }) => `Falta ${at.join(' ')}`,
    })
    await user.click(screen.getByRole('button', { name: 'Mostrar mais 2' }))
    expect(document.activeElement?.textContent).toContain('Falta steps 12')
  })

  test('says that it is not kept also when it is opened again', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const storage = {
      ...localStorage,
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: full,
    }
    const drafts = createBrowserDrafts(window, storage as unknown as Storage, {
      ...{ subdomain: 'exemplo', userId: 11 },
    })
    const { user } = await editExchange({ drafts })
    expect(screen.getByText('Não guardado')).toBeTruthy()
    await user.type(screen.getByLabelText('Para que serve, em uma frase'), '!')
    await user.click(screen.getByRole('link', { name: 'Todos os manuais' }))
    const [link] = await screen.findAllByRole('link', { name: 'Troca de produto' })
    if (link) await user.click(link)
    await user.click(screen.getByRole('button', { name: 'Continuar o rascunho' }))
    expect(screen.getByText('Não guardado')).toBeTruthy()
  })

  test.each(['Fluxo em desenho', 'Fluxo em lista'])(
    'says as "%s" that there is no step yet',
    async (view) => {
      const { user } = await open()
      await user.click(await screen.findByRole('button', { name: 'Novo manual' }))
      await user.click(screen.getByRole('button', { name: view }))
      expect(await screen.findByText('Ainda não há nenhum passo.')).toBeTruthy()
    },
  )

  test('has its steps moved by Alt and an arrow, and the focus goes with them', async () => {
    const { user } = await editExchange()
    parts()
      .getByRole('button', { name: /3\. Chegada/ })
      .focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(stepNames()[1]).toMatch(/^2\. Chegada do produto/)
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^2\. Chegada/))
  })

  test('loses a step, and gets it back by Ctrl and Z, wherever the focus is', async () => {
    const { user, manuals } = await editExchange()
    const before = kept(manuals)
    await user.click(parts().getByRole('button', { name: /3\. Chegada/ }))
    await user.click(screen.getByRole('button', { name: 'Remover' }))
    expect(stepNames()).toHaveLength(4)
    screen.getByLabelText('Nome do passo').focus()
    await user.keyboard('{Control>}z{/Control}')
    expect(kept(manuals)).toEqual(before)
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(stepNames()).toHaveLength(4)
  })

  test('has a wait said in a number and a unit', async () => {
    const { user, manuals } = await editExchange()
    await user.click(parts().getByRole('button', { name: /3\. Chegada/ }))
    expect(screen.getByLabelText<HTMLInputElement>('Quanto tempo').value).toBe('3')
    await user.selectOptions(screen.getByLabelText('Unidade'), 'horas')
    const steps = kept(manuals)?.['steps'] as { until?: unknown }[]
    expect(steps[2]?.until).toEqual({ minutes: 180 })
  })
})

test('after a value is removed the focus is on what adds one, or on the next row', async () => {
  const { user } = await editExchange()
  await user.click(parts().getByRole('button', { name: 'Valores e fatos' }))
  const add = screen.getByRole('button', { name: 'Adicionar valor' })
  await user.click(add)
  await user.click(screen.getByRole('button', { name: 'Remover Estoque' }))
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Remover/),
  )
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(add))
})

describe('the focus in a list of the form', () => {
  const focused = () => document.activeElement
  const named = () => focused()?.getAttribute('aria-label')

  async function openAnswers() {
    const page = await editExchange()
    await page.user.click(parts().getByRole('button', { name: /^1\. O produto/ }))
    return page
  }

  test('goes with the row that moves, also to an end where it cannot go on', async () => {
    const { user } = await openAnswers()
    screen.getByRole('button', { name: 'Descer Respostas, 1' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(named()).toBe('Descer Respostas, 2'))
    expect(screen.getAllByLabelText<HTMLInputElement>('Resposta')[1]?.value).toBe('Lacrado')
    await user.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
    await waitFor(() => expect(named()).toBe('Subir Respostas, 1'))
  })

  test('stays in the place of a row that is removed, and goes to what adds one after the last', async () => {
    const { user } = await openAnswers()
    screen.getByRole('button', { name: 'Remover Respostas, 2' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(named()).toBe('Remover Respostas, 1'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(focused()?.textContent).toBe('Adicionar resposta'))
  })

  test('goes into the words of a text that is added, chosen or left', async () => {
    const { user } = await editExchange()
    await user.click(parts().getByRole('button', { name: /2\. Etiqueta/ }))
    await user.selectOptions(
      screen.getByLabelText('Usar um texto que já existe'),
      'Conferir o produto do ticket ….',
    )
    await waitFor(() => expect(focused()).toBe(screen.getAllByLabelText('Texto')[1]))
    screen.getByRole('button', { name: 'Remover Texto 2' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(focused()).toBe(screen.getByLabelText('Texto')))
  })

  test('goes to the next choice where the text of a note is changed', async () => {
    const { user } = await editExchange()
    await user.click(parts().getByRole('button', { name: /4\. Conferência/ }))
    screen.getByRole('button', { name: 'Trocar de texto' }).focus()
    await user.keyboard('{Enter}')
    expect(focused()?.querySelector('legend')?.textContent).toBe('Texto da nota interna')
  })

  test('goes into the other language that is to be written', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'Novo manual' }))
    await user.type(screen.getByLabelText('Nome do manual'), 'Troca')
    screen.getByRole('button', { name: /^Escrever em outros idiomas/ }).focus()
    await user.keyboard('{Enter}')
    expect(focused()).toBe(screen.getByLabelText('Inglês'))
  })
})

describe('a field that few manuals need', () => {
  test('stays open while what was wrong in it is typed', async () => {
    const { user, manuals } = await editExchange()
    const id = screen.getByLabelText('Identificador do manual')
    await user.clear(id)
    expect(await screen.findByText('Falta o identificador.', { selector: 'li' })).toBeTruthy()
    await user.type(id, 'tr')
    await waitFor(() => expect(screen.getByText('Nada a corrigir.')).toBeTruthy())
    expect(kept(manuals)?.['id']).toBe('tr')
    expect(id.closest('details')?.open).toBe(true)
  })
})

test('an answer is asked for no id while it is written, and gets one of its words', async () => {
  const { user, manuals } = await editExchange()
  await user.click(parts().getByRole('button', { name: /^1\. O produto/ }))
  await user.click(screen.getByRole('button', { name: 'Adicionar resposta' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByLabelText('Resposta')[2]))
  await user.keyboard('Lacrado')
  expect(screen.queryByText('Falta o identificador.')).toBeNull()
  expect(screen.getByText('Falta escolher.', { selector: 'li' })).toBeTruthy()
  const ids = () => listAt(kept(manuals), ['steps', 0, 'ways']).map((way) => wordsAt(way, ['id']))
  expect(ids()).toEqual(['sim', 'nao', 'linha_1'])
  await user.tab()
  expect(ids()).toEqual(['sim', 'nao', 'lacrado'])
})

test('a new manual gets its id from its name, and keeps it', async () => {
  const { user, manuals } = await open()
  await user.click(await screen.findByRole('button', { name: 'Novo manual' }))
  const name = screen.getByLabelText('Nome do manual')
  await user.type(name, 'Devolução de um produto com defeito')
  await user.tab()
  expect(kept(manuals)?.['id']).toBe('devolucaodeumproduto')
  await user.type(name, ' grave')
  await user.tab()
  expect(kept(manuals)?.['id']).toBe('devolucaodeumproduto')
})

describe('the checker', () => {
  test('says what is wrong as soon as it is, and leads to the field', async () => {
    const { user } = await editExchange()
    expect(screen.getByText('Nada a corrigir.')).toBeTruthy()
    await user.click(parts().getByRole('button', { name: /2\. Etiqueta/ }))
    await user.selectOptions(screen.getByLabelText('Depois'), 'Escolha o passo')
    const checks = within(screen.getByRole('region', { name: 'Conferência' }))
    const line = await checks.findByRole('button', { name: /"Etiqueta" não leva a lugar nenhum/ })
    await user.click(parts().getByRole('button', { name: 'Sobre o manual' }))
    await user.click(line)
    expect(screen.getByRole('heading', { name: '2. Etiqueta' })).toBeTruthy()
  })

  test('says which field is empty', async () => {
    const { user } = await editExchange()
    await user.clear(screen.getByLabelText('Onde está o manual escrito'))
    await user.clear(screen.getByLabelText('Para que serve, em uma frase'))
    const checks = within(screen.getByRole('region', { name: 'Conferência' }))
    await checks.findByRole('button', { name: /Para que serve, em uma frase.*Está vazio/ })
    await checks.findByRole('button', { name: /Onde está o manual escrito.*Está vazio/ })
  })

  test('asks for a label where a text has a blank that nothing fills', async () => {
    const { user } = await editExchange()
    await user.click(parts().getByRole('button', { name: /2\. Etiqueta/ }))
    await user.click(screen.getByRole('button', { name: 'Perguntar ao analista' }))
    const checks = within(screen.getByRole('region', { name: 'Conferência' }))
    await checks.findByRole('button', { name: /Ninguém preenche "pergunta_1"/ })
    await user.type(
      screen.getByLabelText('O que o analista preenche em "pergunta_1"'),
      'Transportadora',
    )
    expect(await screen.findByText('Nada a corrigir.')).toBeTruthy()
  })
})

test('a draft that another tab has changed is not written over', async () => {
  const { user, manuals } = await editExchange()
  const other = { id: 'troca', title: 'Da outra aba' }
  act(() => {
    manuals.drafts.keep({ key: 'troca', draft: other, at: Number.MAX_SAFE_INTEGER })
    window.dispatchEvent(
      new StorageEvent('storage', { key: 'roteiro-manual:exemplo:11:troca', newValue: '{}' }),
    )
  })
  expect(screen.getByText(/Outra aba mudou este rascunho/)).toBeTruthy()
  await user.type(screen.getByLabelText('Para que serve, em uma frase'), '.')
  expect(manuals.drafts.read('troca')?.draft).toEqual(other)
  expect(manuals.drafts.read('troca-2')?.draft['about']).toBe(
    'O cliente quer trocar o que comprou..',
  )
  expect(location.hash).toBe('#manuais?rascunho=troca-2')
})

test('a draft is thrown away only after a second press', async () => {
  const { user, manuals } = await editExchange()
  await user.click(screen.getByRole('link', { name: 'Todos os manuais' }))
  await user.click(screen.getByRole('button', { name: 'Descartar Troca de produto' }))
  expect(manuals.drafts.list()).toHaveLength(1)
  expect(document.activeElement?.textContent).toMatch(/^Descartar de vez/)
  await user.click(screen.getByRole('button', { name: 'Descartar' }))
  expect(manuals.drafts.list()).toEqual([])
  expect(screen.getByText('Nenhum rascunho neste navegador.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Rascunhos' }))
})

test.each(['Novo manual', 'Começar de um exemplo'])('"%s" begins one', async (name) => {
  const { user, manuals } = await open()
  await user.click(await screen.findByRole('button', { name }))
  expect(manuals.drafts.list()).toHaveLength(1)
  expect(screen.getByRole('navigation', { name: 'Partes do manual' })).toBeTruthy()
})
