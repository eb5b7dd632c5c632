import { describe, expect, test } from 'vitest'

import type { Verdict } from '../../../src/domain/note/check-note'
import { findNotes } from '../../../src/domain/note/find-note'
import type { SectionId } from '../../../src/domain/note/template'
import type { LabelledDraft } from '../../fixtures/drafts/draft'
import { DRAFTS } from '../../fixtures/drafts/drafts'
import { ESCALATION } from '../../fixtures/templates'

interface JudgedSection {
  readonly id: SectionId
  readonly wanted: Verdict
  readonly read: Verdict
}

interface Judged extends LabelledDraft {
  readonly sections: readonly JudgedSection[]
}

const VERDICTS: readonly Verdict[] = ['ok', 'missing', 'empty', 'placeholder', 'insufficient']

const isGood = ({ faults }: LabelledDraft): boolean => Object.keys(faults).length === 0
const isPassed = ({ sections }: Judged): boolean => sections.every(({ read }) => read === 'ok')
const isRight = ({ wanted, read }: JudgedSection): boolean => wanted === read

function judged(draft: LabelledDraft): Judged {
  const [note] = findNotes(
    { draft: draft.body, comments: [], fields: new Map(), description: '' },
    [ESCALATION],
  )
  const sections = ESCALATION.sections.map(({ id }): JudgedSection => {
    const read = note?.verdicts.find(({ section }) => section === id)?.verdict ?? 'missing'
    return { id, wanted: draft.faults[id] ?? 'ok', read }
  })
  return { ...draft, sections }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`

/** Of the sections that were given a verdict, how many deserve it; and of those that do, how many got it. */
function byVerdict(sections: readonly JudgedSection[]): readonly string[] {
  return VERDICTS.map((verdict) => {
    const given = sections.filter(({ read }) => read === verdict)
    const deserved = sections.filter(({ wanted }) => wanted === verdict)
    const hits = given.filter(isRight).length
    return `${verdict}: precision ${percent(hits, given.length)}, recall ${percent(hits, deserved.length)} of ${deserved.length}`
  })
}

function byKind(drafts: readonly Judged[]): readonly string[] {
  return [...new Set(drafts.map(({ kind }) => kind))].flatMap((kind) => {
    const own = drafts.filter((draft) => draft.kind === kind)
    const told = own.filter((draft) => isPassed(draft) === isGood(draft)).length
    const sections = own.flatMap((draft) => draft.sections)
    const right = percent(sections.filter(isRight).length, sections.length)
    return [
      `${kind}: ${told} of ${own.length} told apart, sections ${right}`,
      ...own.flatMap(wrong),
    ]
  })
}

const wrong = (draft: Judged): readonly string[] =>
  draft.sections.every(isRight)
    ? []
    : [
        `  ${draft.sections
          .filter((section) => !isRight(section))
          .map(({ id, wanted, read }) => `${id} ${read}, not ${wanted}`)
          .join('; ')}: ${shown(draft)}`,
      ]

const shown = ({ body }: Judged): string => JSON.stringify(body.content).slice(0, 600)

describe('notes as agents write them', () => {
  const all = DRAFTS.map(judged)
  const goods = all.filter(isGood)
  const bads = all.filter((draft) => !isGood(draft))

  test('the list is long, and no draft is in it twice', () => {
    expect(new Set(DRAFTS.map(({ body }) => body.content)).size).toBe(DRAFTS.length)
    expect(goods.length).toBeGreaterThanOrEqual(75)
    expect(bads.length).toBeGreaterThanOrEqual(75)
  })

  test('every good one passes, nearly no bad one does, and faults are found where they are', () => {
    const refused = goods.filter((draft) => !isPassed(draft))
    const passed = bads.filter(isPassed)
    const sections = all.flatMap((draft) => draft.sections)
    const right = sections.filter(isRight).length
    const figures = [
      `${refused.length} of ${goods.length} good ones refused`,
      `${passed.length} of ${bads.length} bad ones passed`,
      `${percent(right, sections.length)} of ${sections.length} sections read right`,
    ]
    const lines = [`Notes: ${figures.join(', ')}.`, ...byVerdict(sections), ...byKind(all)]
    process.stdout.write(`${lines.join('\n  ')}\n`)
    expect(refused.map(shown)).toEqual([])
    expect(passed.length).toBeLessThanOrEqual(Math.floor(bads.length / 120))
    expect(right / sections.length).toBeGreaterThanOrEqual(0.995)
  })
})
