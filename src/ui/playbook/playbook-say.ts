import type { Playbook } from '../../domain/playbook/playbook'
import type { PlaybookView, WayView } from '../../domain/sidebar/playbook-view'
import { type Name, nameIn } from '../../domain/text/name'
import type { Values } from '../text/create-words'
import { LANG } from '../text/language'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import { PLAYBOOK_WORDS, type UiKey } from './playbook-words'

type Named = Pick<PlaybookView, 'playbook'>

/** How the playbooks speak: as the sidebar does, with the interface's words and each manual's names. */
export interface PlaybookSay extends SidebarSay {
  readonly ui: (key: UiKey, values?: Values) => string
  readonly name: (name: Name) => string
  /** A step's name; of one that is done again, which time it is. */
  readonly step: (view: Named, step: string, n?: number) => string
  readonly way: (view: Named, way: Pick<WayView, 'id' | 'step'>) => string
  readonly fact: (view: Named, fact: string) => string
  /** What the agent is asked for in a text's blank. */
  readonly asks: (view: Named, blank: string) => string
}

export function createPlaybookSay(say: SidebarSay): PlaybookSay {
  const { language } = say
  const ui = (key: UiKey, values?: Values) => PLAYBOOK_WORDS.text(language, key, values)
  const name = (own: Name) => nameIn(own, language)
  const step = ({ playbook }: Named, id: string) =>
    name(stepIn(playbook, id)?.name ?? nameGone(playbook, id) ?? id)
  // Out of a step that is gone the ways are to other steps.
  const wayGone = (playbook: Playbook | undefined, way: Pick<WayView, 'id' | 'step'>): string =>
    name(nameGone(playbook, `${way.step}_${way.id}`) ?? stepIn(playbook, way.id)?.name ?? way.id)
  return {
    ...say,
    ui,
    name,
    step: (view, id, n = 1) =>
      n > 1 ? ui('ui_step_again', { step: step(view, id), n }) : step(view, id),
    way: ({ playbook }, way) => {
      const ways = way.step === undefined ? playbook?.asides : stepIn(playbook, way.step)?.ways
      const own = ways?.find(({ id }) => id === way.id)?.name
      return own === undefined ? wayGone(playbook, way) : name(own)
    },
    fact: ({ playbook }, id) => name(playbook?.facts.find((fact) => fact.id === id)?.name ?? id),
    asks: ({ playbook }, blank) =>
      name(playbook?.asks.find((ask) => ask.blank === blank)?.name ?? blank),
  }
}

const stepIn = (playbook: Playbook | undefined, id: string) =>
  playbook?.steps.find((step) => step.id === id)

/** The version before had it. */
const nameGone = (playbook: Playbook | undefined, id: string): Name | undefined =>
  playbook?.replaced?.gone.find((one) => one.id === id)?.name

/** What `lang` says of a manual's own words. */
export const langOf = ({ playbook }: Named): string => LANG[playbook?.language ?? 'pt']

export const usePlaybookSay = (): PlaybookSay => createPlaybookSay(useSidebarSay())
