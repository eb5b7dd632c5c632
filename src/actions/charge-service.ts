import { writtenMoment } from '../domain/calendar/written'
import { roomStop } from '../domain/sidebar/tag-room-left'
import { TAG } from '../domain/tags'
import { saveTags } from './correct-count'
import { saying } from './failure'
import { insertText, stageTags } from './insert-message'
import { putNote } from './put-text'
import { awaitWording } from './read-wording'
import type { SessionCore } from './session-core'

/** Serviço cobrado (S1): text and tag are staged; it is no attempt. */
export async function insertCost(core: SessionCore): Promise<void> {
  core.unsay('stopped', 'failed')
  const stop = roomStop(core.model(), [TAG.costInformed])
  if (stop) return core.say({ kind: 'stopped', stop })
  await awaitWording(core)
  if (await insertText(core, 'cost')) await stageTags(core, [TAG.costInformed, TAG.roteiro])
}

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
  if ((await putNote(core, note)) !== 'done') return
  const group = rules.commercialGroup
  if (group !== null) await saying(core, 'group', () => core.host.setGroup(group))
  await stageTags(core, [TAG.costConfirmed, TAG.roteiro])
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
}
