import { describe, expect, test } from 'vitest'

import type { FoundNote } from '../../../src/domain/note/found-note'
import { trueVerdict } from '../../../src/domain/note/note-verdict'
import { ESCALATION } from '../../fixtures/templates'

const noteIn = (source: FoundNote['source'], verdict: 'ok' | 'empty'): FoundNote => ({
  source,
  template: ESCALATION,
  verdicts: ESCALATION.sections.map(({ id: section }) => ({ section, verdict, answer: '' })),
})

const COMPLETE = 'script_db2_completo'
const INCOMPLETE = 'script_db2_incompleto'

describe('tags that do not say what the saved note is', () => {
  test.each<[string, FoundNote | undefined, string[], boolean, string | undefined]>([
    ['a whole note, tagged so', noteIn('comment', 'ok'), [COMPLETE], true, undefined],
    ['a whole note, tagged incomplete', noteIn('comment', 'ok'), [INCOMPLETE], true, 'complete'],
    [
      'a whole note, tagged both',
      noteIn('comment', 'ok'),
      [COMPLETE, INCOMPLETE],
      true,
      'complete',
    ],
    [
      'a note with gaps, tagged complete',
      noteIn('comment', 'empty'),
      [COMPLETE],
      true,
      'incomplete',
    ],
    ['a note with gaps, tagged so', noteIn('comment', 'empty'), [INCOMPLETE], true, undefined],
    ['an untagged note', noteIn('comment', 'empty'), ['vip'], true, undefined],
    ['no note, tagged complete', undefined, [COMPLETE], true, 'incomplete'],
    ['no note, escalated by hand', undefined, [INCOMPLETE], true, undefined],
    ['older comments unread, and no note in the others', undefined, [COMPLETE], false, undefined],
    [
      'older comments unread, a newer note',
      noteIn('comment', 'empty'),
      [COMPLETE],
      false,
      'incomplete',
    ],
    ['a note in the description', noteIn('description', 'empty'), [COMPLETE], true, 'incomplete'],
    [
      'the same, newer comments unread',
      noteIn('description', 'empty'),
      [COMPLETE],
      false,
      undefined,
    ],
    [
      'a note in fields, which may have changed',
      noteIn('fields', 'empty'),
      [COMPLETE],
      true,
      undefined,
    ],
  ])('%s', (_, note, tags, isWholeHistory, expected) => {
    expect(trueVerdict(note, ESCALATION, tags, isWholeHistory)).toBe(expected)
  })
})
