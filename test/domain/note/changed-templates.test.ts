import { describe, expect, test } from 'vitest'

import type { NoteTemplate } from '../../../src/domain/note/template'
import {
  COMPLETE_NOTE,
  drafting,
  internally,
  planOf,
  ruled,
  staging,
  ticketAfter,
  view,
} from '../../fixtures/models'
import { RETURN, returnNote } from '../../fixtures/notes/changed-notes'
import { ESCALATION } from '../../fixtures/templates'
import { ANA, at, internalNote } from '../../fixtures/updates'
import { only, verdictOn } from '../audit/lead-tickets'

const MARK = 'roteiro_nota_devnota'
const COMPLETE = `${MARK}_completa`
const INCOMPLETE = `${MARK}_incompleta`

/** Ana's return of the 18th, saved with these tags. */
const saved = (text: string, ...tagsAdded: readonly string[]) =>
  internalNote('18 11:00', text, { tagsAdded })
const WHOLE = saved(returnNote(), 'roteiro', MARK, COMPLETE)

const seenBy = (template: NoteTemplate, update = WHOLE) =>
  ruled(ticketAfter([update], '23 10:00'), { notes: [ESCALATION, template] })
const noteSeenBy = (template: NoteTemplate, update = WHOLE) =>
  view(seenBy(template, update)).notes.find((note) => note.template === template)

describe('a note that was saved whole, and its template asks for a section more since then', () => {
  test('is whole in the sidebar, which says what is asked for since then', () => {
    expect(noteSeenBy(RETURN.longer)).toMatchObject({
      ...{ isComplete: true, later: ['prazo'], escalated: { at: at('18 11:00'), by: ANA } },
      verdicts: [{ section: 'pedido' }, { section: 'motivo' }, { section: 'estado' }],
    })
    expect(view(seenBy(RETURN.longer)).notices).toEqual([])
  })

  test('lets a submit pass that asks for it again', () => {
    const asked = staging(seenBy(RETURN.longer), 'devolucao_aberta')
    const { stops, tags } = planOf(asked)
    expect(stops).toEqual([])
    expect(tags).toContain(COMPLETE)
    expect(tags).not.toContain(INCOMPLETE)
  })

  test('is no finding', () => {
    const found = verdictOn([WHOLE], { notes: [RETURN.longer] })
    expect(found).toMatchObject({ findings: [], note: 'complete' })
  })

  test('a draft of today has to have the section', () => {
    const { stops } = planOf(internally(seenBy(RETURN.longer), returnNote()))
    expect(stops).toMatchObject([{ kind: 'note-incomplete', sections: ['prazo'] }])
  })

  test('is no finding either where the verdict followed the note', () => {
    const late = [
      saved(returnNote(), 'roteiro', MARK, 'roteiro_nao_validado'),
      internalNote('18 11:05', 'Conferido.', {
        tagsAdded: [COMPLETE],
        tagsRemoved: ['roteiro_nao_validado'],
      }),
    ]
    expect(only('F8', rulesOf(late, RETURN.longer))).toEqual([])
  })
})

const rulesOf = (updates: Parameters<typeof verdictOn>[0], template: NoteTemplate): string[] =>
  verdictOn(updates, { notes: [template] }).findings.map(({ rule }) => rule)

describe('a section was renamed', () => {
  test('a note that was saved whole under the former name is whole, and no finding', () => {
    expect(noteSeenBy(RETURN.renamed)).toMatchObject({ isComplete: true, later: ['estado'] })
    expect(rulesOf([WHOLE], RETURN.renamed)).toEqual([])
  })

  test('where the former heading is kept, it is the same section', () => {
    const note = noteSeenBy(RETURN.alsoBefore)
    expect(note?.verdicts.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'ok'])
    expect(note?.later).toBeUndefined()
    const { stops } = planOf(internally(seenBy(RETURN.alsoBefore), returnNote()))
    expect(stops).toEqual([])
  })
})

describe('the tags do not tell that it was whole', () => {
  const HALF = returnNote('-')

  test.each([
    ['saved as incomplete', saved(HALF, 'roteiro', MARK, INCOMPLETE), ['estado', 'prazo']],
    [
      'saved as complete, and an answer says nothing',
      saved(HALF, 'roteiro', MARK, COMPLETE),
      ['estado', 'prazo'],
    ],
    ['not judged', saved(returnNote(), 'roteiro', MARK), ['prazo']],
    [
      'saved unchecked',
      saved(returnNote(), 'roteiro', MARK, COMPLETE, 'roteiro_nao_validado'),
      ['prazo'],
    ],
  ])('%s: today’s template decides', (_, update, lacking) => {
    const note = noteSeenBy(RETURN.longer, update)
    expect(note?.isComplete).toBe(false)
    expect(
      note?.verdicts.filter(({ verdict }) => verdict !== 'ok').map(({ section }) => section),
    ).toEqual(lacking)
  })

  test('a finding says that it goes by today’s template', () => {
    const update = saved(returnNote(), 'roteiro', MARK)
    const { findings } = verdictOn([update], { notes: [RETURN.longer] })
    expect(findings).toMatchObject([
      { rule: 'F8', lacking: ['prazo'], isByToday: true },
      { rule: 'F13' },
    ])
  })

  test('a finding whose verdict was saved does not', () => {
    const update = saved(returnNote(), 'roteiro', MARK, INCOMPLETE)
    const [finding] = verdictOn([update], { notes: [RETURN.longer] }).findings
    expect(finding).toMatchObject({ rule: 'F8', lacking: ['prazo'] })
    expect(finding?.isByToday).toBeUndefined()
  })
})

test('another note’s tags tell nothing of this one', () => {
  const both = internalNote('18 11:00', `${COMPLETE_NOTE}\n\n${returnNote()}`, {
    tagsAdded: ['roteiro', MARK, 'escalonar_ti_script_db2', 'script_db2_completo'],
  })
  const model = drafting(seenBy(RETURN.longer, both), {})
  expect(view(model).notes.map(({ isComplete }) => isComplete)).toEqual([true, false])
})
