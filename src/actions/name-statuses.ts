import type { Notice } from '../domain/reading/notice'
import type { PlaybookState } from '../domain/sidebar/playbook-view'
import type { Step } from '../domain/sidebar/step'
import type { SidebarView } from '../domain/sidebar/view'
import { unread } from './failure'
import type { SessionCore } from './session-core'

/**
 * Asks what the account calls its statuses when a sentence first names one, once for each opening of
 * a ticket. Without an answer they are called as Zendesk calls its own.
 */
export async function nameStatuses(core: SessionCore, view: SidebarView): Promise<void> {
  if (core.model().statusNames || !namesStatus(view)) return
  core.change({ statusNames: {} })
  try {
    core.change({ statusNames: await core.host.readStatusNames() })
  } catch (error) {
    unread(core, error)
  }
}

const namesStatus = ({ step, notices, playbooks }: SidebarView): boolean =>
  isStepAboutStatus(step) ||
  notices.some(isAboutStatus) ||
  playbooks.running.some(({ state }) => setsStatus(state))

const isStepAboutStatus = (step: Step): boolean =>
  step.kind === 'cancel-due' ||
  (step.kind === 'staged' && step.suggestsPending === true) ||
  ('what' in step && step.what.kind === 'cancellation')

const isAboutStatus = (notice: Notice): boolean =>
  (notice.kind === 'stopped' && notice.stop.kind === 'cancel-incomplete') ||
  (notice.kind === 'failed' && notice.what === 'status')

const setsStatus = (state: PlaybookState): boolean =>
  'effects' in state && state.effects?.status !== undefined
