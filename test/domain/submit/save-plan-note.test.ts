import { describe, expect, test } from 'vitest'

import type { Model, Rules } from '../../../src/domain/reading/model'
import {
  COMPLETE_NOTE,
  drafting,
  internally,
  NOTE_WITHOUT_CAUSE,
  planOf,
  ruled,
  saved,
  settingAside,
  staging,
  stopsOf,
  ticketAfter,
  writing,
} from '../../fixtures/models'
import { firstMade, internalNote, untouched } from '../../fixtures/updates'

const model = ticketAfter(untouched, '18 10:00')
const complete = internally(model, COMPLETE_NOTE)
const incomplete = internally(model, NOTE_WITHOUT_CAUSE)
const gated = (gate: Rules['gate']) => ruled(incomplete, { gate })
const escalating = (given: Model) => staging(given, 'escalonar_ti_script_db2')
const ESCALATED = 'escalonar_ti_script_db2'

describe('the gate (E7)', () => {
  const LACKS_CAUSE = { kind: 'note-incomplete', sections: ['cause'] }

  test.each<[string, Model, readonly object[], readonly object[]]>([
    ['a complete note passes', complete, [], []],
    [
      '"bloquear" stops an incomplete one and names its sections',
      gated('bloquear'),
      [LACKS_CAUSE],
      [],
    ],
    ['"avisar" lets it pass and says so', gated('avisar'), [], [LACKS_CAUSE]],
    ['"desligado" is silent', gated('desligado'), [], []],
    ['an exception waives it', settingAside(gated('bloquear'), 'note'), [], []],
    ['waived, "avisar" has nothing to say', settingAside(gated('avisar'), 'note'), [], []],
    ['another exception does not', settingAside(gated('bloquear'), 'sooner'), [LACKS_CAUSE], []],
    ['any words without the template', internally(model, 'Liguei para o cliente.'), [], []],
  ])('%s', (_, given, stops, warnings) => {
    expect(planOf(given)).toMatchObject({ stops, warnings })
  })

  test.each<Rules['gate']>(['bloquear', 'avisar', 'desligado'])(
    'a public draft with the template is stopped whatever the setting: %s',
    (gate) => {
      const shown = ruled(writing(model, COMPLETE_NOTE), { gate })
      expect(stopsOf(shown)).toEqual(['note-public'])
      expect(stopsOf(settingAside(shown, 'note'))).toEqual(['note-public'])
    },
  )
})

describe('an update that escalates is judged by the note there is (E1, E7)', () => {
  const noted = ticketAfter([...untouched, internalNote('18 09:00', COMPLETE_NOTE)], '18 10:00')
  const half = ticketAfter([...untouched, internalNote('18 09:00', NOTE_WITHOUT_CAUSE)], '18 10:00')

  test.each<[string, Model, readonly string[]]>([
    ['it adds the tag, the note is complete', escalating(noted), []],
    ['it adds the tag, the note is not', escalating(half), ['note-incomplete']],
    ['it adds the tag and nobody wrote a note', escalating(model), ['note-incomplete']],
    [
      'it moves the ticket to the escalation group',
      drafting(half, { groupId: 3 }),
      ['note-incomplete'],
    ],
    ['it was in that group before', saved(drafting(half, { groupId: 3 }), { groupId: 3 }), []],
    ['it goes to another group', drafting(half, { groupId: 2 }), []],
    ['no group is set', ruled(drafting(half, { groupId: 3 }), { given: {} }), []],
    [
      'the tag was there before',
      saved(escalating(half), { tags: escalating(half).draft.tags }),
      [],
    ],
  ])('%s', (_, given, stops) => {
    expect(stopsOf(given)).toEqual(stops)
  })

  test('without the history nobody can tell: it passes, marked', () => {
    const unread = { ...escalating(model), history: { kind: 'unknown' } } as const
    const { stops, tags } = planOf(unread, false)
    expect(stops).toEqual([])
    expect(tags).toEqual(expect.arrayContaining(['roteiro_nao_validado', 'roteiro']))
    expect(tags).not.toContain('script_db2_incompleto')
  })

  test('a ticket that is being created has no history to wait for', () => {
    const { id: _id, ...ticket } = model.ticket
    const fresh = { ...escalating(model), ticket, history: { kind: 'unread' } } as const
    expect(stopsOf(fresh)).toEqual(['note-incomplete'])
  })
})

describe('the tags tell the truth, whatever the gate (E8)', () => {
  test.each<[string, Model, string, string]>([
    ['complete', complete, 'script_db2_completo', 'script_db2_incompleto'],
    ['incomplete', incomplete, 'script_db2_incompleto', 'script_db2_completo'],
    ['incomplete, "avisar"', gated('avisar'), 'script_db2_incompleto', 'script_db2_completo'],
    ['incomplete, "desligado"', gated('desligado'), 'script_db2_incompleto', 'script_db2_completo'],
  ])('%s: one of the two, never both', (_, given, verdict, other) => {
    const before = staging(given, other, 'roteiro_nao_validado')
    for (const each of [given, before, saved(before, { tags: before.draft.tags })]) {
      const { tags } = planOf(each)
      expect(tags).toEqual(expect.arrayContaining([verdict, ESCALATED, 'roteiro', 'filial_3']))
      expect(tags).not.toContain(other)
      expect(tags).not.toContain('roteiro_nao_validado')
    }
  })

  test('the note is no attempt and changes no count', () => {
    const { tags } = planOf(internally(ticketAfter(firstMade, '18 10:00'), COMPLETE_NOTE))
    expect(tags).toContain('contato_tentativa_1')
    expect(tags).not.toContain('contato_tentativa_2')
  })
})
