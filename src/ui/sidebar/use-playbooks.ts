import { useEffect, useState } from 'react'

import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import type { SidebarView } from '../../domain/sidebar/view'
import type { PlaybookUi } from '../playbook/playbook-ui'
import type { Language } from '../text/language'

/** The playbooks on the screen: which is unfolded, which names the head, and what draws them. */
export interface Playbooks {
  /** Undefined while it is on its way. */
  readonly ui: PlaybookUi | 'failed' | undefined
  readonly retry: () => void
  readonly unfolded: PlaybookId | undefined
  readonly unfold: (id: PlaybookId | undefined) => void
  /** Where the attempts have nothing to say, the unfolded playbook's step is the next one. */
  readonly leading: PlaybookView | undefined
}

/** Fetches what draws playbooks once one runs; what an agent unfolded stays so. */
export function usePlaybooks(view: SidebarView, language: Language): Playbooks {
  const { running } = view.playbooks
  const [ui, retry] = usePlaybookUi(running.length > 0, language)
  const [chosen, setChosen] = useState<PlaybookId | 'none'>()
  const [first] = running
  const isLed = isSilent(view)
  const begun = running.find(isBegunHere)?.id
  // Whoever has just begun one wants to see it, whatever the attempts ask for.
  useEffect(() => {
    if (begun) setChosen(begun)
  }, [begun])
  const byAgent = running.find(({ id }) => id === chosen)
  const isLetBe = isLed || (chosen !== 'none' && isResting(view))
  const unfolded = byAgent ?? (isLetBe ? first : undefined)
  return {
    ui,
    retry,
    unfolded: unfolded?.id,
    unfold: (id) => setChosen(id ?? 'none'),
    leading: isLed ? unfolded : undefined,
  }
}

/** Nothing of it stands on the ticket yet: it was begun on this screen. */
const isBegunHere = ({ done, state }: PlaybookView): boolean =>
  done.length === 0 && state.kind !== 'loading' && state.kind !== 'failed'

/** The attempts were never begun: idle, or held by a playbook's pause. */
const isSilent = ({ step, track }: SidebarView): boolean =>
  step.kind === 'idle' || (step.kind === 'paused' && track.length === 0)

/** The attempts ask for nothing at the moment. */
const isResting = ({ step }: SidebarView): boolean =>
  step.kind === 'paused' || step.kind === 'ended'

function usePlaybookUi(
  isNeeded: boolean,
  language: Language,
): readonly [PlaybookUi | 'failed' | undefined, () => void] {
  const [ui, setUi] = useState<PlaybookUi | 'failed'>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try fetches again.
  useEffect(() => {
    if (!isNeeded) return
    let isCurrent = true
    const show = (result: PlaybookUi | 'failed') => {
      if (isCurrent) setUi(result)
    }
    load(language).then(show, () => show('failed'))
    return () => {
      isCurrent = false
    }
  }, [isNeeded, language, tries])
  return [ui, () => setTries((count) => count + 1)]
}

const load = async (language: Language): Promise<PlaybookUi> =>
  (await import('../playbook/playbook-ui')).loadPlaybookUi(language)
