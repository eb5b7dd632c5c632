import { useEffect, useState } from 'react'

import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import { isBegunHere, proposedTask, taskInDraft, tasksOf } from '../../domain/sidebar/tasks'
import type { SidebarView } from '../../domain/sidebar/view'
import type { PlaybookUi } from '../playbook/playbook-ui'
import type { Language } from '../text/language'

/** The manuals at work on this ticket: one is open, the others are one line each. */
export interface Tasks {
  /** What draws playbooks; undefined while it is on its way. */
  readonly ui: PlaybookUi | 'failed' | undefined
  readonly retry: () => void
  /** The playbook that is open; undefined while the attempts are. */
  readonly leading: PlaybookView | undefined
  readonly folded: readonly PlaybookId[]
  readonly choose: (id: PlaybookId) => void
}

/** Fetches what draws playbooks once one runs; what an agent opened stays open. */
export function useTasks(view: SidebarView, language: Language): Tasks {
  const { running } = view.playbooks
  const [ui, retry] = usePlaybookUi(running.length > 0, language)
  const [chosen, choose] = useState<PlaybookId>()
  const begun = running.find(isBegunHere)?.id
  // An agent who has just begun one wants to see it, whatever the attempts ask for.
  useEffect(() => {
    if (begun) choose(begun)
  }, [begun])
  const tasks = tasksOf(view)
  const wanted = taskInDraft(view) ?? chosen
  const open = tasks.find((id) => id === wanted) ?? proposedTask(view)
  return {
    ui,
    retry,
    choose,
    leading: running.find(({ id }) => id === open),
    folded: tasks.filter((id) => id !== open),
  }
}

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
