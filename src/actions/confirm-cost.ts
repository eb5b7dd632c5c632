import { writtenMoment } from '../domain/calendar/written'
import { TAG } from '../domain/tags'
import { saveTags } from './correct-count'
import { saying } from './failure'
import { stageTags } from './insert-act'
import { putNote } from './put-text'
import type { SessionCore } from './session-core'

/** The agent confirms by hand what the customer said in other words (S1). */
export async function confirmCost(core: SessionCore): Promise<void> {
  await saveTags(core, ({ tags }) => ({
    add: [TAG.costConfirmed, TAG.roteiro].filter((tag) => !tags.includes(tag)),
    remove: [],
  }))
}

/** "Encaminhar ao comercial": group, tag and an internal note with the customer's words and their date. */
export async function forwardToCommercial(core: SessionCore): Promise<void> {
  core.unsay('waiting-for-note', 'failed')
  const { rules, now } = core.model()
  const { cost } = core.reading()
  if (cost.kind !== 'confirmed') return
  const when = writtenMoment(cost.quote?.at ?? now, rules.time.zone)
  const note = cost.quote
    ? `Encaminhado ao comercial: o cliente confirmou o custo em ${when}: “${cost.quote.text.trim()}”`
    : `Encaminhado ao comercial: custo confirmado pelo analista em ${when}.`
  if ((await putNote(core, note)) !== true) return
  const group = rules.commercialGroup
  if (group !== null) await saying(core, 'group', () => core.host.setGroup(group))
  await stageTags(core, { add: [TAG.costConfirmed, TAG.roteiro], remove: [] })
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
}
