import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { isCounted } from './countdown'
import { PlaybookCard } from './PlaybookCard'
import type { Screen } from './screen'
import { useSecond } from './use-second'

export interface PlaybookCardsProps {
  readonly view: SidebarView
  readonly unfolded: PlaybookId | undefined
  readonly onUnfold: (id: PlaybookId | undefined) => void
  /** The one whose step is named in the head of the screen. */
  readonly leading: PlaybookId | undefined
  /** The contact step's button is the one to press. */
  readonly isPrimaryTaken: boolean
}

/** The playbooks on this ticket, one of them unfolded at most. */
export function PlaybookCards({
  view,
  unfolded,
  onUnfold,
  leading,
  isPrimaryTaken,
}: PlaybookCardsProps) {
  const { now } = useHands()
  const { running, isDraftTaken, links } = view.playbooks
  const second = useSecond(
    running.some((playbook) => isCounting(playbook, now())),
    now,
  )
  const screen: Screen = {
    ...{ isDraftTaken, links, isBusy: view.busy, now: second },
    look: isPrimaryTaken ? 'outline' : 'primary',
  }
  const ordered = [...running].sort((a, b) => Number(b.id === leading) - Number(a.id === leading))
  return ordered.map((playbook) => (
    <PlaybookCard
      key={playbook.id}
      view={playbook}
      screen={screen}
      isLeading={playbook.id === leading}
      isUnfolded={playbook.id === unfolded}
      onFold={() => onUnfold(playbook.id === unfolded ? undefined : playbook.id)}
    />
  ))
}

/** A wait, or the time until a promised message; what is over needs no seconds. */
function isCounting({ state }: PlaybookView, now: number): boolean {
  const until = state.kind === 'waiting' ? state.until : state.kind === 'message' && state.sendBy
  return typeof until === 'number' && until > now && isCounted(until, now)
}
