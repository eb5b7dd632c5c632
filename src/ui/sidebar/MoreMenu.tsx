import {
  type OpenException,
  openExceptions,
  recordableAttempt,
} from '../../domain/sidebar/open-exceptions'
import type { SidebarView } from '../../domain/sidebar/view'
import { type Hands, useHands } from '../frame/hands'
import { Icon } from '../garden/Icon'
import { MenuButton, type MenuItem } from '../garden/MenuButton'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import { beginningsOf } from './beginnings'
import { summaryOf } from './summary'
import type { Tasks } from './use-tasks'

interface MoreMenuProps {
  readonly view: SidebarView
  readonly tasks: Tasks
}

/** ⋯: what is possible here and is not the next step. */
export function MoreMenu({ view, tasks }: MoreMenuProps) {
  const say = useSidebarSay()
  const hands = useHands()
  return (
    <MenuButton label={say.text('more_actions')} items={itemsOf(view, tasks, hands, say)}>
      <Icon name="more" />
    </MenuButton>
  )
}

function itemsOf(view: SidebarView, { ui }: Tasks, hands: Hands, say: SidebarSay): MenuItem[] {
  const { text } = say
  const { session, open, approach, copy, now } = hands
  const { can, preview } = view
  const n = recordableAttempt(view)
  const playbookLines = view.playbooks.running.map((playbook) =>
    typeof ui === 'object' ? ui.lineOf(playbook, now(), say) : say.playbook(playbook.id),
  )
  const history: MenuItem = {
    id: 'history',
    label: text('menu_history'),
    onApproach: approach,
    onSelect: () => open({ kind: 'history' }),
  }
  const cost: MenuItem = {
    id: 'cost',
    label: text('menu_cost'),
    onSelect: () => void session.insertCost(),
  }
  const first = can.charge ? [history, cost] : [history]
  return [
    // In a chat the charge is what an agent is there for (S1).
    ...(preview?.channel.sendsAtOnce ? first.toReversed() : first),
    ...(n
      ? [
          {
            id: 'contact',
            label: text('menu_contact'),
            onApproach: approach,
            onSelect: () => open({ kind: 'contact', n }),
          },
        ]
      : []),
    ...exceptionItems(view, { open, approach }, say),
    ...(view.playbooks.running.length > 0 ? beginnings(view, hands, say) : []),
    ...(view.playbooks.others.length > 0
      ? [
          {
            id: 'playbooks',
            label: text('playbook_other'),
            onApproach: approach,
            onSelect: () => open({ kind: 'playbooks' }),
          },
        ]
      : []),
    {
      id: 'summary',
      label: text('menu_summary'),
      onSelect: () => copy(summaryOf(view, say, playbookLines)),
    },
  ]
}

/** While a playbook runs they are no lines below it. */
const beginnings = (view: SidebarView, hands: Hands, say: SidebarSay): MenuItem[] =>
  beginningsOf(view, say).map(({ begin, opensPanel, ...item }) => ({
    ...item,
    onSelect: () => begin(hands),
    onApproach: opensPanel && hands.approach,
  }))

/** Named by what they do, not by the reason that is asked for; rules that only wait for the submit are one entry. */
function exceptionItems(
  view: SidebarView,
  { open, approach }: Pick<Hands, 'open' | 'approach'>,
  { text, attempt }: SidebarSay,
): MenuItem[] {
  const all = openExceptions(view)
  const labelOf = ({ goesOn }: OpenException): string => {
    if (goesOn.kind === 'insert') return text('send_early', { attempt: attempt(goesOn.n) })
    return text(goesOn.kind === 'cancel' ? 'cancel_early' : 'menu_exception')
  }
  const kinds = [...new Set(all.map(({ goesOn }) => goesOn.kind))]
  return kinds.flatMap((kind) => {
    const some = all.filter(({ goesOn }) => goesOn.kind === kind)
    const onSelect = () => open({ kind: 'exception', rules: some.map(({ rule }) => rule) })
    return some.slice(0, 1).map((one) => ({
      id: kind,
      label: labelOf(one),
      onApproach: approach,
      onSelect,
    }))
  })
}
