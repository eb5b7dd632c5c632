import type { LoadedPlaybook } from '../../domain/playbook/loaded-playbook'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { runningIn } from '../../domain/sidebar/playbook-view-of'
import { hostError } from '../failure'
import { readyFor } from '../ready-for'
import type { SessionCore } from '../session-core'

/** Fetches the data of every playbook whose marks are on the ticket; of others nothing (Calls). */
export async function loadRunning(core: SessionCore): Promise<void> {
  const missing = runningIn(core.reading().tags, core.model().rules.heads).filter(
    (id) => !isKnown(core, id),
  )
  await Promise.all(missing.map((id) => loadPlaybook(core, id)))
}

const isKnown = (core: SessionCore, id: PlaybookId): boolean =>
  core.model().playbooks.some((known) => known.id === id && known.kind !== 'failed')

/** Fetches one playbook's data; when they do not come the sidebar says so and offers another try. */
export async function loadPlaybook(core: SessionCore, id: PlaybookId): Promise<void> {
  keep(core, { kind: 'loading', id })
  try {
    const playbook = await core.playbookOf(id)
    await readyFor(core, {})
    keep(core, { kind: 'loaded', id, playbook })
  } catch (error) {
    keep(core, { kind: 'failed', id })
    hostError(error)
  }
}

function keep(core: SessionCore, playbook: LoadedPlaybook): void {
  const { playbooks } = core.model()
  const isNew = !playbooks.some(({ id }) => id === playbook.id)
  core.change({
    playbooks: isNew
      ? [...playbooks, playbook]
      : playbooks.map((known) => (known.id === playbook.id ? playbook : known)),
  })
}
