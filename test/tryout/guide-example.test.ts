import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { readManual } from '../../src/adapters/manuals/read-manual'
import { turnedFrom } from '../../src/domain/calendar/turn-clock'
import { type TryDesk, tryFile } from './try-desk'

const EXAMPLE = 'docs/exemplo-troca.yaml'
const ESTOQUE = 360000000105

test('the example of the guide is what the guide says: eight steps, a branch, a wait, a note', () => {
  const { document, problems } = readManual(EXAMPLE, readFileSync(EXAMPLE))
  expect(problems).toEqual([])
  const { steps = [], asks, note } = document ?? {}
  expect(steps.map(({ kind }) => kind)).toEqual([
    ...['checklist', 'question', 'message', 'message', 'wait', 'question', 'outcome', 'outcome'],
  ])
  expect(Object.values(asks ?? {})).toEqual(['Dia da coleta', 'Código de postagem'])
  expect(note?.sections).toHaveLength(3)
  expect(note?.checkedWhen).toEqual({ group: 'estoque' })
})

/** As a reader sees it: without marks of a table, a quotation or a line end. */
const bare = (words: string): string => words.replace(/[>|*"\s]+/g, ' ')

test('the guide says every word of the example that its reader has to write', () => {
  const { document } = readManual(EXAMPLE, readFileSync(EXAMPLE))
  const { title, steps = [], texts, asks, note } = document ?? {}
  const guide = bare(readFileSync('docs/manuais.md', 'utf8'))
  const written = [
    ...[title, note?.title, ...Object.values(asks ?? {})],
    ...Object.values(texts ?? {}).flatMap(({ text }) => text.split('\n')),
    ...steps.flatMap((step) => [
      step.name,
      ...(step.ways ?? []).map(({ name }) => name),
      ...(step.kind === 'checklist' ? step.items.map(({ words }) => words) : []),
    ]),
    ...(note?.sections ?? []).flatMap(({ heading, hints = [], suggestions = [], choice = [] }) => [
      ...[heading, ...hints, ...suggestions],
      ...choice.flatMap(({ label, asks: asked = '' }) => [label, asked]),
    ]),
  ]
  expect(written.length).toBeGreaterThan(30)
  expect(written.filter((words) => !guide.includes(bare(String(words))))).toEqual([])
})

/** From the first step to the product that came back, by the way of a defect. */
async function untilItCameBack(desk: TryDesk): Promise<void> {
  const { session, ticket, settled, time } = desk
  await session.finishStep('troca')
  await session.takeWay('troca', 'defeito', 'situacao')
  await session.insertStep('troca', 'coleta', { dia_coleta: 'sexta-feira' })
  await ticket.submits('pending')
  await settled()
  ticket.turnTo(turnedFrom(ticket.state().now, 'business-day', time))
  await settled()
  await session.takeWay('troca', 'sim', 'chegou')
  await settled()
}

test('the manual begins at its first step, and nothing is on the ticket yet', async () => {
  const desk = await tryFile(EXAMPLE)
  expect([desk.step(), desk.at()]).toEqual(['conferir', 'checklist'])
  expect(desk.ticket.state().saved).toEqual({ tags: [], status: 'open', groupId: null })
})

test('a message asks for its blank, and what is sent counts as the step', async () => {
  const desk = await tryFile(EXAMPLE)
  const { session, ticket, settled } = desk
  await session.finishStep('troca')
  await session.takeWay('troca', 'tamanho', 'situacao')
  expect(desk.step()).toBe('postagem')
  await session.insertStep('troca', 'postagem', { codigo_postagem: 'AB 123' })
  expect(ticket.state().draft.body.content).toContain('com o código AB 123.')
  expect(await ticket.submits('pending')).toEqual({ kind: 'saved' })
  await settled()
  expect(ticket.state().saved).toMatchObject({ status: 'pending' })
  expect(ticket.state().saved.tags).toEqual(
    expect.arrayContaining([
      ...['roteiro', 'roteiro_troca_conferir', 'roteiro_troca_situacao_tamanho'],
      'roteiro_troca_postagem',
    ]),
  )
  expect([desk.step(), desk.at()]).toEqual(['espera', 'waiting'])
})

test('the wait ends on the next business day, over a holiday and a weekend', async () => {
  const desk = await tryFile(EXAMPLE)
  const { session, ticket, settled, time } = desk
  ticket.turnTo(Date.parse('2026-11-19T10:00-03:00'))
  await session.finishStep('troca')
  await session.takeWay('troca', 'defeito', 'situacao')
  await session.insertStep('troca', 'coleta', { dia_coleta: 'sexta-feira' })
  await ticket.submits('pending')
  await settled()
  ticket.turnTo(turnedFrom(ticket.state().now, 'end-of-day', time))
  expect(desk.at()).toBe('waiting')
  ticket.turnTo(turnedFrom(ticket.state().now, 'business-day', time))
  await settled()
  expect(ticket.state().now).toBe(Date.parse('2026-11-23T08:00-03:00'))
  expect([desk.step(), desk.at()]).toEqual(['chegou', 'question'])
})

test('a reply of the customer ends the wait sooner, and opens the ticket again', async () => {
  const desk = await tryFile(EXAMPLE)
  const { session, ticket, settled } = desk
  await session.finishStep('troca')
  await session.takeWay('troca', 'defeito', 'situacao')
  await session.insertStep('troca', 'coleta', { dia_coleta: 'sexta-feira' })
  await ticket.submits('pending')
  await settled()
  ticket.customerWrites('Já levei o produto de volta à loja.')
  await settled()
  expect(ticket.state().saved.status).toBe('open')
  expect(desk.step()).toBe('chegou')
})

test('the ticket does not go to the other group without its note', async () => {
  const desk = await tryFile(EXAMPLE)
  const { session, ticket, settled } = desk
  await untilItCameBack(desk)
  await session.prepareOutcome('troca')
  expect(ticket.state().draft.groupId).toBe(ESTOQUE)
  expect(await ticket.submits('open')).toEqual({
    kind: 'stopped',
    sentence: expect.stringContaining('Troca de produto'),
  })
  expect(ticket.state().saved.groupId).toBeNull()

  ticket.composes(true)
  await settled()
  ticket.writes(
    [
      '1 - Número do pedido:\n4821',
      '2 - Motivo da troca:\nA tela não liga.',
      '3 - A embalagem foi aberta?\nSim. A tela está riscada.',
    ].join('\n\n'),
  )
  await settled()
  expect(desk.view().notes.map(({ isComplete }) => isComplete)).toEqual([true])
  expect(await ticket.submits('open')).toEqual({ kind: 'saved' })
  await settled()
  expect(ticket.state().saved.groupId).toBe(ESTOQUE)
  expect(ticket.state().saved.tags).toEqual(
    expect.arrayContaining(['roteiro_nota_troca', 'roteiro_nota_troca_completa']),
  )
  expect(desk.at()).toBe('over')
})
