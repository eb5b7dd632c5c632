import { expect, test } from 'vitest'

import { findNotes } from '../../../src/domain/note/find-note'
import type { NoteTemplate } from '../../../src/domain/note/template'
import { UNSEEN_NOTES, type UnseenDraft } from '../../fixtures/notes/unseen-notes'
import { ESCALATION } from '../../fixtures/templates'

const ALL = [ESCALATION, ...UNSEEN_NOTES.map(({ template }) => template)]

function judged({ body }: UnseenDraft, template: NoteTemplate) {
  const notes = findNotes({ draft: body, comments: [], fields: new Map(), description: '' }, ALL)
  const verdicts = notes.find((note) => note.template === template)?.verdicts ?? []
  return {
    verdicts,
    isPassed: verdicts.length > 0 && verdicts.every((one) => one.verdict === 'ok'),
  }
}

/** What is wrong about a draft, for the reader of the figures. */
const told = (draft: UnseenDraft, template: NoteTemplate): string => {
  const read = judged(draft, template).verdicts.map(
    ({ section, verdict }) => `${section} ${verdict}`,
  )
  const wanted = Object.entries(draft.sections).map(([section, label]) => `${section} ${label}`)
  return `${draft.id} (${draft.kind}): ${read.join(', ') || 'not found'}; wanted ${wanted.join(', ')}`
}

test.each(UNSEEN_NOTES)(
  'good drafts of a note that is new to the code pass, bad ones do not: $template.id',
  ({ template, drafts }) => {
    const goods = drafts.filter(({ isGood }) => isGood)
    const bads = drafts.filter(({ isGood }) => !isGood)
    const refused = goods.filter((draft) => !judged(draft, template).isPassed)
    const passed = bads.filter((draft) => judged(draft, template).isPassed)
    process.stdout.write(
      `${template.id}: ${refused.length} of ${goods.length} good refused, ${passed.length} of ${bads.length} bad passed\n${[...refused, ...passed].map((draft) => `  ${told(draft, template)}\n`).join('')}`,
    )
    expect(drafts.length).toBeGreaterThanOrEqual(60)
    expect(1 - refused.length / goods.length).toBeGreaterThanOrEqual(0.98)
    expect(passed.length / bads.length).toBeLessThanOrEqual(0.03)
  },
)
