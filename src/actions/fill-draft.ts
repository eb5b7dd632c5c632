import { slotValues } from '../domain/contact/messages'
import { fillBlanks } from '../domain/messages/fill-blanks'
import { messageFacts } from '../domain/sidebar/view-of'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/** "Preencher trechos": the blanks of a macro applied by hand, filled in place (W1). */
export async function fillDraft(core: SessionCore): Promise<void> {
  core.unsay('stopped', 'not-inserted', 'failed')
  const model = core.model()
  const values = slotValues(messageFacts(model))
  const blanks = Object.entries(model.rules.macros.blanks)
  const filled = new Map(blanks.map(([slot, blank]) => [blank, values.get(slot) ?? '']))
  await writeDraft(core, async () => {
    const { body } = await core.host.readDraft()
    await core.host.writeDraft(fillBlanks(body, filled))
  })
}
