import { announced } from '../domain/calendar/day'
import { slotValues, thirdDay } from '../domain/contact/messages'
import { replaceAnnounced } from '../domain/messages/announcement'
import { fillBlanks } from '../domain/messages/fill-blanks'
import { messageInput } from '../domain/reading/message-in-force'
import type { StyleProblem } from '../domain/style/style-problem'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import type { SessionCore } from './session-core'

/** "Preencher trechos": the blanks of a macro applied by hand, filled in place (W1). */
export async function fillDraft(core: SessionCore): Promise<void> {
  core.unsay('stopped', 'not-inserted', 'failed')
  const model = core.model()
  const values = slotValues(messageInput(model))
  const blanks = Object.entries(model.rules.macros.blanks)
  const filled = new Map(blanks.map(([slot, blank]) => [blank, values.get(slot) ?? '']))
  await saying(core, 'insert', () => editDraft(core, (body) => fillBlanks(body, filled)))
}

/** W4: one click sets the date of C4 as of now. */
export async function updateDate(core: SessionCore): Promise<void> {
  const { now, rules } = core.model()
  const date = announced(thirdDay(now, rules.time))
  await saying(core, 'insert', async () => {
    await editDraft(
      core,
      (body) => replaceAnnounced(body, date),
      () => true,
    )
    core.unsay('stopped')
  })
}

/** W2, W3: one click puts the proposed words in the place of those found. */
export async function applyRewrite(core: SessionCore, problem: StyleProblem): Promise<void> {
  const { rewrite } = problem
  if (rewrite === undefined) return
  await saying(core, 'insert', () =>
    editDraft(
      core,
      ({ content }) => content.replace(problem.text, () => rewrite),
      () => true,
    ),
  )
}
