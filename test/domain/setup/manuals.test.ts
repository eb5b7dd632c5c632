import { describe, expect, test } from 'vitest'

import { adminPageOf } from '../../../src/domain/setup/admin-page'
import { checkManuals, type ManualsFound } from '../../../src/domain/setup/check-manuals'

type Found = ManualsFound['inForce'][number]

const SWAP = {
  id: 'troca',
  title: 'Troca',
  steps: [
    { kind: 'question', id: 'estado', ways: [{ id: 'bom', next: 'fim' }] },
    { kind: 'outcome', id: 'fim' },
  ],
}
const packaged = { id: 'troca', title: 'Troca', document: SWAP }
const published = (document: Found['document'] = SWAP): Found => ({
  ...packaged,
  document,
  publication: { version: 3 },
  hides: { document: SWAP, isNewer: false },
})
const broken = (why: ManualsFound['broken'][number]['why']) => ({
  ...{ id: 'troca', title: { pt: 'Troca', en: 'Swap', es: 'Cambio' } },
  ...{ publication: { version: 3 }, why },
})

const look = (found: Partial<ManualsFound>) =>
  checkManuals({ inForce: [], broken: [], ...found }, 'pt')
const told = (found: Partial<ManualsFound>) =>
  look(found).map(({ state, what }) => `${state} ${what.key}`)

describe('published manuals', () => {
  test('are not spoken of where there are none', () => {
    expect(told({ inForce: [packaged] })).toEqual(['green manuals_none'])
  })

  test('are in order where they are used and the package is right for them', () => {
    expect(told({ inForce: [published()] })).toEqual([
      'green package_same',
      'green manuals_published',
      'green manuals_uninstall',
    ])
  })

  test.each([
    ['incomplete', 'fix_manual_incomplete', undefined],
    ['newer-format', 'fix_manual_newer', 'apps'],
    ['unsound', 'fix_manual_unsound', undefined],
  ] as const)('that are not used (%s) are yellow while the package has one', (why, fix, page) => {
    const [line] = look({ inForce: [packaged], broken: [broken(why)] })
    expect(line).toMatchObject({
      state: 'yellow',
      what: { key: `manual_${why}`, values: { title: 'Troca', version: 3, instead: 'below' } },
      fix,
    })
    expect(line && adminPageOf(line)).toBe(page)
  })

  test('that are not used are red where nothing is in force in their place', () => {
    expect(look({ broken: [broken('incomplete')] })[0]).toMatchObject({
      state: 'red',
      what: { values: { instead: 'none' } },
    })
  })

  test('would be lost with the app although they are not used', () => {
    expect(told({ broken: [broken('incomplete')] })).toContain('green manuals_uninstall')
  })

  test('that hide one which an update of the app changed are yellow', () => {
    const manual = { ...published(), hides: { document: SWAP, isNewer: true } }
    expect(look({ inForce: [manual] })[0]).toMatchObject({
      state: 'yellow',
      what: { key: 'manual_hides', values: { title: 'Troca', version: 3 } },
      fix: 'fix_manual_hides',
    })
  })
})

describe('macros, triggers and views of the package', () => {
  const differs = (document: Found['document'], below: Found['document'] = SWAP) => {
    const manual = { ...published(document), hides: { document: below, isNewer: false } }
    return told({ inForce: [manual] }).includes('yellow package_differs')
  }
  const [question, outcome] = SWAP.steps
  const withWay = (more: object) => ({
    ...SWAP,
    steps: [{ ...question, ways: [{ id: 'bom', next: 'fim', ...more }] }, outcome],
  })

  test.each<[string, Found['document']]>([
    ['another title', { ...SWAP, title: 'Trocas' }],
    ['other words', { ...SWAP, texts: { aviso: { text: 'Olá' } } }],
    ['steps in another order', { ...SWAP, steps: [outcome, question] }],
    ['an end more', { ...SWAP, steps: [...SWAP.steps, { kind: 'outcome', id: 'outro' }] }],
    ['an answer that leads elsewhere', withWay({ next: 'outro' })],
    ['other words for queues it has not', { ...SWAP, queues: { about: 'Filas' } }],
  ])('do for %s', (_, document) => {
    expect(differs(document)).toBe(false)
  })

  test.each<[string, Found['document']]>([
    ['a step more', { ...SWAP, steps: [...SWAP.steps, { kind: 'wait', id: 'prazo' }] }],
    ['a step less', { ...SWAP, steps: [outcome] }],
    ['another tag of an answer', withWay({ tag: 'estado_bom' })],
    ['a tag that stays', withWay({ leaves: { family: 'lista', tag: 'lista_a' } })],
    ['a queue', withWay({ queue: { name: 'Boas', view: 'Trocas: boas' } })],
    ['a way from every step', { ...SWAP, asides: [{ id: 'desistiu', next: 'fim' }] }],
    ['a state', { ...SWAP, states: { pago: 'Pago' } }],
    ['a note', { ...SWAP, note: { title: 'Nota' } }],
  ])('do not for %s', (_, document) => {
    expect(differs(document)).toBe(true)
  })

  test('do not for a note that another tag asks for', () => {
    const asked = (tag: string) => ({ ...SWAP, note: { checkedWhen: { tags: [tag] } } })
    expect(differs(asked('troca_fiscal'), asked('troca'))).toBe(true)
    expect(differs(asked('troca'), asked('troca'))).toBe(false)
  })

  test('do not for other messages of the contact attempts', () => {
    const contact = (text: string) => ({ id: 'contato', texts: { 'attempt-1': { text } } })
    expect(differs(contact('Olá'), contact('Oi'))).toBe(true)
  })

  test('do not for a manual they were not made with, and the line names each', () => {
    const { hides: _, ...added } = published()
    expect(look({ inForce: [added] })[0]).toMatchObject({
      state: 'yellow',
      what: { key: 'package_differs' },
      fix: 'fix_package',
      items: [{ name: 'Troca' }],
    })
  })
})
