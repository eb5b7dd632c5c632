import { slotValues } from '../domain/contact/messages'
import { fillBlanks } from '../domain/messages/fill-blanks'
import { messageFacts } from '../domain/sidebar/view-of'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import type { SessionCore } from './session-core'

/** "Preencher trechos": the blanks of a macro applied by hand, filled in place (W1). */
export async function fillDraft(core: SessionCore): Promise<void> {
  core.unsay('stopped', 'not-inserted', 'failed')
  const model = core.model()
  const values = slotValues(messageFacts(model))
  const blanks = Object.entries(model.rules.macros.blanks)
  const filled = new Map(blanks.map(([slot, blank]) => [blank, values.get(slot) ?? '']))
  await saying(core, 'insert', () => editDraft(core, (body) => fillBlanks(body, filled)))
}
