import { formatDay } from '../domain/calendar/day'
import { localTime } from '../domain/calendar/zone'
import { TAG } from '../domain/tags'
import type { Instant } from '../domain/ticket/ticket'
import { saveTags } from './correct-count'
import { saying } from './failure'
import { insertText, stageTags } from './insert-message'
import { asContent } from './record-contact'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/** Serviço cobrado (S1): text and tag are staged; it is no attempt. */
export async function insertCost(core: SessionCore): Promise<void> {
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
  const isNoted = await saying(core, 'insert', async () => {
    if (core.model().draft.isPublic && (await core.host.askForNote(true)).isPublic) {
      core.say({ kind: 'waiting-for-note' })
      return false
    }
    const draft = await core.host.readDraft()
    core.change({ draft })
    const when = moment(cost.quote?.at ?? now, rules.time.zone)
    const note = cost.quote
      ? `Encaminhado ao comercial: o cliente confirmou o custo em ${when}: “${cost.quote.text.trim()}”`
      : `Encaminhado ao comercial: custo confirmado pelo analista em ${when}.`
    return writeDraft(core, () => core.host.appendToDraft(asContent(draft.body, note)))
  })
  if (isNoted !== true) return
  const group = rules.commercialGroup
  if (group !== null) await saying(core, 'group', () => core.host.setGroup(group))
  await stageTags(core, [TAG.costConfirmed, TAG.roteiro])
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
}

function moment(at: Instant, zone: string): string {
  const { day, minutes } = localTime(at, zone)
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${formatDay(day)} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
