import type { TagValue } from '../../domain/calendar/tag-value'
import { toPlain } from '../../domain/messages/formats'
import {
  beginAgain,
  changeFor,
  changeOfFact,
  changeOfWait,
  takeBack,
} from '../../domain/playbook/change-for'
import { fillText } from '../../domain/playbook/fill-text'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { readingOf } from '../../domain/playbook/read-playbooks'
import { SPOKEN } from '../../domain/playbook/spoken'
import { textInput } from '../../domain/playbook/text-input'
import { ticketName } from '../../domain/reading/message-in-force'
import { canGoBack } from '../../domain/sidebar/playbook-view-of'
import type { SessionCore } from '../session-core'
import type { GivenWords } from '../ticket-session'
import { rememberText } from './habits'
import { loadPlaybook } from './load-playbooks'
import { saveAct } from './save-act'

/** Begins a playbook; one that is over begins again, and its marks go. */
export async function startPlaybook(core: SessionCore, id: PlaybookId): Promise<void> {
  await loadPlaybook(core, id)
  if (readingOf(core.reading().playbooks, id)?.position.kind !== 'over') return
  await saveAct(core, id, ({ playbook, marks }) => ({ change: beginAgain(playbook, marks.tags) }))
}

/** Puts away a playbook, here and now: what is on the ticket of it stays. */
export function leavePlaybook(core: SessionCore, id: PlaybookId): void {
  const { playbooks } = core.model()
  core.change({ playbooks: playbooks.filter((known) => known.id !== id) })
}

/** An answer, or another way on, if the step it belongs to is still the current one. */
export async function takeWay(
  core: SessionCore,
  id: PlaybookId,
  wayId: string,
  stepId?: string,
): Promise<void> {
  await saveAct(core, id, ({ playbook, position, marks }) => {
    const step = stepId === undefined ? undefined : position.step
    if (step?.id !== stepId) return undefined
    const way = (step ? step.ways : playbook.asides)?.find((known) => known.id === wayId)
    return way && { change: changeFor(playbook, { way, ...(step && { step }) }, marks.tags) }
  })
}

/** A finished checklist, a message that was said, or what a form asked for. */
export async function finishStep(
  core: SessionCore,
  id: PlaybookId,
  value?: TagValue,
): Promise<void> {
  const shown = readingOf(core.reading().playbooks, id)?.position.step.id
  await saveAct(core, id, ({ playbook, position, marks }) => {
    if (position.kind !== 'at' || position.step.id !== shown) return undefined
    const { step } = position
    return { change: changeFor(playbook, { step, ...(value && { value }) }, marks.tags) }
  })
}

/** "Enviei": sent elsewhere. Where the manual wants it on record, the text goes with the tag. */
export async function markSent(
  core: SessionCore,
  id: PlaybookId,
  textId: string,
  given: GivenWords,
): Promise<void> {
  const shown = readingOf(core.reading().playbooks, id)?.position
  const shownN = shown?.kind === 'at' ? shown.n : 0
  const isSaved = await saveAct(core, id, (reading) => {
    const { playbook, position, marks } = reading
    if (position.kind !== 'at' || position.step.kind !== 'message') return undefined
    if (position.step !== shown?.step || position.n !== shownN) return undefined
    const { step } = position
    const text = step.texts.includes(textId) && playbook.texts.find((known) => known.id === textId)
    if (!text) return undefined
    const input = textInput(core.model(), { ticketName: ticketName(core.model()) }, reading)
    const rendered = fillText(text.text, input, given)
    if (step.logs && rendered.kind !== 'ready') return undefined
    return {
      change: changeFor(playbook, { step }, marks.tags),
      ...(step.logs &&
        rendered.kind === 'ready' && {
          note: `${SPOKEN[playbook.language].sent(step.place ?? 'group')}: ${toPlain(rendered.text)}`,
        }),
    }
  })
  if (isSaved) rememberText(core, id, textId, given)
}

export async function tickFact(
  core: SessionCore,
  id: PlaybookId,
  fact: string,
  isTicked: boolean,
): Promise<void> {
  await saveAct(core, id, ({ playbook, marks }) => ({
    change: changeOfFact(playbook, fact, isTicked, marks.tags),
  }))
}

/** Another interval, in minutes: it is in a tag and holds for everybody. */
export async function chooseWait(
  core: SessionCore,
  id: PlaybookId,
  minutes: number,
): Promise<void> {
  await saveAct(core, id, ({ playbook, position, marks }) => {
    const { step } = position
    if (step.kind !== 'wait' || !Number.isInteger(minutes) || minutes < 1) return undefined
    return { change: changeOfWait(playbook, step, minutes, marks.tags) }
  })
}

/** Takes back the last answer, if it is one that was saved without a comment. */
export async function goBack(core: SessionCore, id: PlaybookId): Promise<void> {
  await saveAct(core, id, ({ playbook, position, marks }) =>
    canGoBack(position) ? { change: takeBack(playbook, position, marks.tags) } : undefined,
  )
}
