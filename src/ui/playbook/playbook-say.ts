import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { WayView } from '../../domain/sidebar/playbook-view'
import type { Values } from '../text/create-words'
import { type Say, useSay } from '../text/say'
import { PLAYBOOK_WORDS, type UiKey } from './playbook-words'

/** How the playbooks speak: as the sidebar does, with words of their own. */
export interface PlaybookSay extends Say {
  readonly ui: (key: UiKey, values?: Values) => string
  readonly playbook: (id: PlaybookId) => string
  /** A step's name; of one that is done again, which time it is. */
  readonly step: (id: PlaybookId, step: string, n?: number) => string
  readonly way: (id: PlaybookId, way: Pick<WayView, 'id' | 'step'>) => string
  readonly fact: (id: PlaybookId, fact: string) => string
  /** What the agent is asked for in a text's blank. */
  readonly asks: (slot: string) => string
}

export function createPlaybookSay(say: Say): PlaybookSay {
  const { language } = say
  const ui = (key: UiKey, values?: Values) => PLAYBOOK_WORDS.text(language, key, values)
  const name = (...ids: readonly string[]) =>
    PLAYBOOK_WORDS.find(language, ids.join('_')) ?? ids.at(-1) ?? ''
  return {
    ...say,
    ui,
    playbook: (id) => say.text(`playbook_name_${id}`),
    step: (id, step, n = 1) =>
      n > 1 ? ui('ui_step_again', { step: name(id, step), n }) : name(id, step),
    way: (id, way) => (way.step ? name(id, way.step, way.id) : name(id, way.id)),
    fact: (id, fact) => name('fact', id, fact),
    asks: (slot) => name('asks', slot),
  }
}

export const usePlaybookSay = (): PlaybookSay => createPlaybookSay(useSay())
