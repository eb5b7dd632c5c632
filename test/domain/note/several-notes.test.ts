import { describe, expect, test } from 'vitest'

import { findNotes } from '../../../src/domain/note/find-note'
import type { NoteTemplate } from '../../../src/domain/note/template'
import { internally, planOf, ruled, staging, ticketAfter } from '../../fixtures/models'
import { templateOf } from '../../fixtures/notes/template-of'
import { untouched } from '../../fixtures/updates'

const noteOf = (id: string, more: object, ...headings: readonly string[]): NoteTemplate =>
  templateOf({
    ...{ id, title: id, language: 'pt-BR' },
    note: {
      sections: headings.map((heading, index) => ({ id: `s${index + 1}`, heading })),
      ...more,
    },
  })

/** Three notes of one shop: each has a reason, two have an address. */
const RETURN = noteOf(
  ...(['devolucao', {}] as const),
  ...['1 - Número do pedido:', '2 - Motivo da devolução:', '3 - Estado da embalagem:'],
)
const EXCHANGE = noteOf(
  ...(['troca', {}] as const),
  ...['1 - Produto trocado:', '2 - Motivo da troca:', '3 - Endereço de entrega:'],
)
const PICK_UP = noteOf(
  ...(['coleta', {}] as const),
  ...['1 - Volumes:', '2 - Motivo da coleta:', '3 - Endereço de retirada:'],
)
const SHOP = [RETURN, EXCHANGE, PICK_UP]

/** What each note that a draft carries says, by the numbers of its sections; `-` where one is not there. */
function readIn(lines: readonly string[], templates = SHOP): Readonly<Record<string, string>> {
  const draft = { kind: 'text', content: lines.join('\n') } as const
  const notes = findNotes({ draft, comments: [], fields: new Map(), description: '' }, templates)
  return Object.fromEntries(
    notes.map(({ template, verdicts }) => [
      template.id,
      verdicts
        .map(({ answer, verdict }) => (verdict === 'missing' ? '-' : answer.replace('\n', ' ')))
        .join(' | '),
    ]),
  )
}

describe('a heading that several notes know', () => {
  test('goes to the one of which the draft has most others', () => {
    const returned = ['Pedido: 884120', 'Motivo: veio errado', 'Estado: lacrado']
    expect(readIn(returned)).toEqual({ devolucao: '884120 | veio errado | lacrado' })
    const exchanged = ['Produto: cafeteira', 'Motivo: não liga', 'Endereço: Rua das Acácias, 120']
    expect(readIn(exchanged)).toEqual({ troca: 'cafeteira | não liga | Rua das Acácias, 120' })
    expect(readIn(exchanged, SHOP.toReversed())).toEqual(readIn(exchanged))
  })

  const delivery = noteOf(
    ...(['entrega', {}] as const),
    ...['1 - Transportadora:', '2 - Volumes:', '3 - Endereço de entrega e horário:'],
  )
  const ADDRESS = 'Endereço de entrega: Rua das Acácias, 120'

  test('goes there although another has it in its full wording', () => {
    const draft = ['Transportadora: Rápida', 'Volumes: 2', ADDRESS]
    expect(readIn(draft, [EXCHANGE, delivery])).toEqual({
      entrega: 'Rápida | 2 | Rua das Acácias, 120',
    })
    expect(Object.keys(readIn(draft, [EXCHANGE]))).toEqual(['troca'])
  })

  test('of two with as many goes to the one that has it in its full wording', () => {
    const draft = ['Volumes: 2', 'Produto: cafeteira', ADDRESS]
    expect(readIn(draft, [delivery, EXCHANGE])).toEqual({
      troca: 'cafeteira | - | Rua das Acácias, 120',
    })
  })
})

describe('a draft that could be either of two notes', () => {
  const EITHER = ['Motivo: não liga', 'Endereço: Rua das Acácias, 120']

  test('is the first of them, and only that one is judged', () => {
    expect(readIn(EITHER)).toEqual({ troca: '- | não liga | Rua das Acácias, 120' })
    expect(readIn(EITHER, SHOP.toReversed())).toEqual({
      coleta: '- | não liga | Rua das Acácias, 120',
    })
  })

  test('is the other as soon as it has a heading of that one alone', () => {
    expect(readIn([...EITHER, 'Volumes: 2'])).toEqual({
      coleta: '2 | não liga | Rua das Acácias, 120',
    })
  })

  test('is neither while all it has is a heading that both know', () => {
    expect(readIn(['Motivo: não liga'])).toEqual({})
  })
})

describe('a draft with two notes', () => {
  const BOTH = [
    ...['1 - Número do pedido:', '884120', '2 - Motivo da devolução:', 'veio errado'],
    ...['3 - Estado da embalagem:', 'lacrado', '1 - Volumes:', '2 caixas'],
    ...['2 - Motivo da coleta:', 'devolver', '3 - Endereço de retirada:', 'Rua das Acácias, 120'],
  ]

  test('each has its own answers, in whichever order they come', () => {
    const wanted = {
      devolucao: '884120 | veio errado | lacrado',
      coleta: '2 caixas | devolver | Rua das Acácias, 120',
    }
    expect(readIn(BOTH)).toEqual(wanted)
    expect(readIn([...BOTH.slice(6), ...BOTH.slice(0, 6)])).toEqual(wanted)
  })

  test('both are judged at the gate', () => {
    const model = ruled(ticketAfter(untouched, '18 10:00'), { notes: SHOP })
    const whole = planOf(internally(model, BOTH.join('\n')))
    expect(whole.stops).toEqual([])
    expect(whole.tags).toEqual(
      expect.arrayContaining(['roteiro_nota_devolucao_completa', 'roteiro_nota_coleta_completa']),
    )
    const half = BOTH.map((line) => (['lacrado', '2 caixas'].includes(line) ? '-' : line))
    expect(planOf(internally(model, half.join('\n'))).stops).toEqual([
      { kind: 'note-incomplete', template: RETURN, sections: ['s3'] },
      { kind: 'note-incomplete', template: PICK_UP, sections: ['s1'] },
    ])
  })
})

describe('when a note is asked for', () => {
  const asking = (more: object) => noteOf('devolucao', more, '1 - Número do pedido:', '2 - Motivo:')
  const base = ticketAfter(untouched, '18 10:00')
  const stopsFor = (template: NoteTemplate, draft: object, ...tags: readonly string[]) => {
    const model = ruled(base, { notes: [template] })
    const drafted = staging({ ...model, draft: { ...model.draft, ...draft } }, ...tags)
    return planOf(drafted).stops.map(({ kind }) => kind)
  }

  test('without a gate of its own nothing asks for it but its mark and a draft that carries it', () => {
    const free = asking({})
    for (const status of ['pending', 'hold', 'solved']) {
      expect(stopsFor(free, { status, groupId: 3 }, 'qualquer')).toEqual([])
    }
    expect(stopsFor(free, {}, 'roteiro_nota_devolucao')).toEqual(['note-incomplete'])
  })

  test('by a status: when the ticket becomes so, not while it is', () => {
    const solved = asking({ checkedWhen: { status: 'solved' } })
    expect(stopsFor(solved, { status: 'solved' })).toEqual(['note-incomplete'])
    expect(stopsFor(solved, { status: 'pending' })).toEqual([])
    const already = { ...base, saved: { ...base.saved, status: 'solved' as const } }
    const model = ruled(already, { notes: [solved] })
    expect(planOf({ ...model, draft: { ...model.draft, status: 'solved' } }).stops).toEqual([])
  })
})
