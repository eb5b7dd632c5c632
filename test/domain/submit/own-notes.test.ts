import { describe, expect, test } from 'vitest'

import type { NoteTemplate } from '../../../src/domain/note/template'
import type { Model } from '../../../src/domain/reading/model'
import {
  COMPLETE_NOTE,
  drafting,
  internally,
  planOf,
  ruled,
  staging,
  stopsOf,
  ticketAfter,
  writing,
} from '../../fixtures/models'
import { UNSEEN_NOTES } from '../../fixtures/notes/unseen-notes'
import { ESCALATION } from '../../fixtures/templates'
import { untouched } from '../../fixtures/updates'

const found = UNSEEN_NOTES.find(({ template }) => template.id === 'devolucao')
if (!found) throw new Error('no note of a return')

/** A team's own note beside ours. */
const RETURN: NoteTemplate = {
  ...found.template,
  checkedWhen: { tags: ['devolucao_aberta'], group: { value: 7 }, status: 'solved' },
}
const ticket = ticketAfter(untouched, '18 10:00')
const model = ruled(ticket, { notes: [ESCALATION, RETURN] })

const WHOLE = `1 - Pedido e nota fiscal de origem
Pedido 884120, NF 10332.
2 - Itens a devolver e quantidades
2 caixas do item 7789.
3 - Motivo da devolução
Veio o modelo errado.
4 - Estado da mercadoria e da embalagem
Caixas lacradas.
5 - Endereço e horário para a coleta
Rua das Acácias, 120, das 8h às 17h.`
const HALF = WHOLE.replace('Veio o modelo errado.', 'não sei')

const lacking = (sections: readonly string[], template = RETURN) => [
  { kind: 'note-incomplete', template, sections },
]
const ALL = RETURN.sections.filter(({ isOptional }) => !isOptional).map(({ id }) => id)

describe('a note of a team’s own at the gate (E7, E8)', () => {
  test('a whole one passes with its mark and its verdict, and none of ours', () => {
    const { stops, tags } = planOf(internally(model, WHOLE))
    expect(stops).toEqual([])
    expect(tags).toEqual(
      expect.arrayContaining([
        'roteiro',
        'roteiro_nota_devolucao',
        'roteiro_nota_devolucao_completa',
      ]),
    )
    expect(tags.filter((tag) => tag.includes('script_db2'))).toEqual([])
  })

  test('one that lacks an answer is stopped, and the section named', () => {
    expect(planOf(internally(model, HALF)).stops).toEqual(lacking(['motivo']))
  })

  test('a public draft that carries it is stopped whatever the setting', () => {
    const shown = writing(ruled(model, { gate: 'desligado' }), WHOLE)
    expect(stopsOf(shown)).toEqual(['note-public'])
  })

  test.each<[string, Model]>([
    ['a tag that is anybody’s', staging(model, 'devolucao_aberta')],
    ['its own mark', staging(model, 'roteiro_nota_devolucao')],
    ['a move to the group', drafting(model, { groupId: 7 })],
    ['a status', drafting(model, { status: 'solved' })],
  ])('asked for by %s, it has to be there', (_, asked) => {
    expect(planOf(asked).stops).toEqual(lacking(ALL))
  })

  test('a tag of somebody else’s is never taken out', () => {
    const { tags } = planOf(staging(internally(model, WHOLE), 'devolucao_aberta'))
    expect(tags).toContain('devolucao_aberta')
  })

  test('without a gate of its own only the draft that carries it is judged', () => {
    const free = ruled(ticket, { notes: [ESCALATION, { ...RETURN, checkedWhen: {} }] })
    expect(planOf(drafting(free, { status: 'solved' })).stops).toEqual([])
    expect(stopsOf(internally(free, HALF))).toEqual(['note-incomplete'])
  })
})

describe('two notes in one draft are both judged', () => {
  test('both whole: both pass with their tags', () => {
    const { stops, tags } = planOf(internally(model, `${COMPLETE_NOTE}\n\n${WHOLE}`))
    expect(stops).toEqual([])
    expect(tags).toEqual(
      expect.arrayContaining(['script_db2_completo', 'roteiro_nota_devolucao_completa']),
    )
  })

  test('the answer of one is not the other’s: what is empty is empty', () => {
    const open = COMPLETE_NOTE.split('\n').slice(0, -1).join('\n')
    const { stops } = planOf(internally(model, `${open}\n\n${HALF}`))
    expect(stops).toEqual([...lacking(['solution'], ESCALATION), ...lacking(['motivo'])])
  })
})
