import { describe, expect, test } from 'vitest'

import { changesBetween, tagOfStep } from '../../../src/domain/manual/changes'

const BEFORE = {
  id: 'troca',
  title: 'Troca',
  texts: { envio: { text: 'Segue.' }, aviso: { text: 'Chegou.' } },
  steps: [
    { id: 'etiqueta', kind: 'message', texts: ['envio'], next: 'prazo' },
    { id: 'prazo', kind: 'wait', until: 'business-day', next: 'fim', tag: 'troca_prazo' },
    { id: 'fim', kind: 'outcome' },
  ],
  note: { title: 'Conferência', sections: [{ id: 'estado', heading: '1 - Estado:' }] },
}

describe('what a draft changes', () => {
  test('is nothing where only the order of keys is another', () => {
    const { id, title, ...rest } = BEFORE
    expect(changesBetween(BEFORE, { ...rest, title, id })).toEqual([])
  })

  test('of its steps: what is gone comes first', () => {
    const [etiqueta, , fim] = BEFORE.steps
    const steps = [{ ...etiqueta, next: 'pesar' }, { id: 'pesar', kind: 'checklist' }, fim]
    expect(changesBetween(BEFORE, { ...BEFORE, steps })).toEqual([
      { kind: 'step_removed', step: 'prazo' },
      { kind: 'step_changed', step: 'etiqueta' },
      { kind: 'step_added', step: 'pesar' },
    ])
  })

  test('of their order', () => {
    const [etiqueta, prazo, fim] = BEFORE.steps
    expect(changesBetween(BEFORE, { ...BEFORE, steps: [prazo, etiqueta, fim] })).toEqual([
      { kind: 'order_changed' },
    ])
  })

  test('of its texts', () => {
    const texts = { envio: { text: 'Segue a etiqueta.' }, fora: { text: 'Fora do prazo.' } }
    expect(changesBetween(BEFORE, { ...BEFORE, texts })).toEqual([
      { kind: 'text_removed', text: 'aviso' },
      { kind: 'text_changed', text: 'envio' },
      { kind: 'text_added', text: 'fora' },
    ])
  })

  test('of its note, by the headings of sections', () => {
    const sections = [{ id: 'motivo', heading: '1 - Motivo:' }]
    const after = { ...BEFORE, note: { title: 'Devolução', sections } }
    expect(changesBetween(BEFORE, after)).toEqual([
      { kind: 'section_removed', section: '1 - Estado:' },
      { kind: 'section_added', section: '1 - Motivo:' },
      { kind: 'part_changed', part: 'note' },
    ])
    const { note: _, ...without } = BEFORE
    expect(changesBetween(BEFORE, without)).toEqual([{ kind: 'note_removed' }])
    expect(changesBetween(without, BEFORE)).toEqual([{ kind: 'note_added' }])
  })

  test('of what is around them', () => {
    const after = { ...BEFORE, title: 'Trocas', offer: [{ tag: 'troca' }], asks: { x: 'X' } }
    expect(changesBetween(BEFORE, after)).toEqual([
      { kind: 'part_changed', part: 'about' },
      { kind: 'part_changed', part: 'offer' },
      { kind: 'part_changed', part: 'values' },
    ])
  })
})

test('a step is found on tickets by its own tag, or by that of its id', () => {
  expect(tagOfStep(BEFORE, 'prazo')).toBe('troca_prazo')
  expect(tagOfStep(BEFORE, 'etiqueta')).toBe('roteiro_troca_etiqueta')
})
