import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import type { SidebarView } from '../../domain/sidebar/view'
import { describeStep } from '../contact/describe-step'
import { useHands } from '../frame/hands'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { isCounting } from './countdown'
import { lineOf } from './line-of'
import { PlaybookCard } from './PlaybookCard'
import { usePlaybookSay } from './playbook-say'
import type { Screen } from './screen'
import { TaskLine } from './TaskLine'
import { useSecond } from './use-second'

export interface TaskCardsProps {
  readonly view: SidebarView
  /** The playbook whose step the head of the screen names. */
  readonly leading: PlaybookView | undefined
  /** One line each; a click opens it in place of what is open. */
  readonly folded: readonly PlaybookId[]
  readonly onChoose: (id: PlaybookId) => void
}

/** The playbook that is open, and a line for each other manual at work on this ticket. */
export function TaskCards({ view, leading, folded, onChoose }: TaskCardsProps) {
  const { now } = useHands()
  const say = usePlaybookSay()
  const { running, isDraftTaken, links } = view.playbooks
  const second = useSecond(
    running.some((playbook) => isCounting(playbook, now())),
    now,
  )
  const screen: Screen = { isDraftTaken, links, isBusy: view.busy, now: second }
  const stateOf = (id: PlaybookId): string => {
    const playbook = running.find((known) => known.id === id)
    return playbook ? lineOf(playbook, second, say) : describeStep(view.contact, view, say).heading
  }
  return (
    <>
      {/* The card of the attempts says so itself, where it is there. */}
      {leading && leading.state.kind !== 'in-draft' && view.deliversUntil !== undefined && (
        <p className={prose.reason}>
          {say.text('delivers_until', { moment: say.dates.moment(view.deliversUntil) })}
        </p>
      )}
      {leading && <PlaybookCard key={leading.id} view={leading} screen={screen} />}
      {folded.length > 0 && (
        <div className={layout.lines}>
          {folded.map((id) => (
            <TaskLine
              key={id}
              name={say.playbook(id)}
              state={stateOf(id)}
              onOpen={() => onChoose(id)}
            />
          ))}
        </div>
      )}
    </>
  )
}
