import type { Notice } from '../domain/reading/notice'
import type { NextStep } from '../domain/sidebar/next-step'
import type { PlaybookState } from '../domain/sidebar/playbook-view'
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

const namesStatus = ({ next, notices, playbooks }: SidebarView): boolean =>
  isStepAboutStatus(next) ||
  notices.some(isAboutStatus) ||
  playbooks.running.some(({ state }) => setsStatus(state))

const isStepAboutStatus = (next: NextStep): boolean =>
  next.kind === 'cancel-due' ||
  (next.kind === 'staged' && next.suggestsPending === true) ||
  ('what' in next && next.what.kind === 'cancellation')

const isAboutStatus = (notice: Notice): boolean =>
  (notice.kind === 'stopped' && notice.stop.kind === 'cancel-incomplete') ||
  (notice.kind === 'failed' && notice.what === 'status')

const setsStatus = (state: PlaybookState): boolean =>
  'effects' in state && state.effects?.status !== undefined
