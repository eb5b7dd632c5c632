import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import type { Instant } from '../../domain/ticket/ticket'
import type { StepTone } from '../contact/step-tone'
import type { IconName } from '../garden/Icon'
import type { Language } from '../text/language'
import type { SidebarSay } from '../text/sidebar-say'
import { lineOf } from './line-of'
import { createPlaybookSay } from './playbook-say'
import { PLAYBOOK_WORDS } from './playbook-words'
import { STATE_MARK } from './state-mark'
import { TaskCards } from './TaskCards'

/** What the sidebar shows of playbooks, fetched once one runs on a ticket. */
export interface PlaybookUi {
  readonly TaskCards: typeof TaskCards
  /** The step as the head of the screen names it. */
  readonly headOf: (view: PlaybookView, say: SidebarSay) => PlaybookHead
  /** `Triage · Message asking for the documents · in the draft`. */
  readonly lineOf: (view: PlaybookView, now: Instant, say: SidebarSay) => string
}

export interface PlaybookHead {
  readonly icon: IconName
  readonly tone: StepTone
  readonly name: string
}

/** With the agent's words; if those do not come, Portuguese. */
export async function loadPlaybookUi(language: Language): Promise<PlaybookUi> {
  await PLAYBOOK_WORDS.load(language).catch(() => undefined)
  return { TaskCards, headOf, lineOf: wholeLine }
}

function headOf(view: PlaybookView, say: SidebarSay): PlaybookHead {
  const { id, step, n, state } = view
  const words = createPlaybookSay(say)
  return {
    ...STATE_MARK[state.kind],
    name: step === undefined ? words.playbook(id) : words.step(view, step, n),
  }
}

function wholeLine(view: PlaybookView, now: Instant, say: SidebarSay): string {
  const words = createPlaybookSay(say)
  const line = lineOf(view, now, words)
  return line ? `${words.playbook(view.id)} · ${line}` : words.playbook(view.id)
}
