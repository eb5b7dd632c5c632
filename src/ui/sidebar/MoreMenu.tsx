import type { SidebarView } from '../../domain/sidebar/view'
import { exceptionDeed } from '../contact/do-exception'
import { openRules, recordableAttempt } from '../contact/step-actions'
import { type Hands, useHands } from '../frame/hands'
import { Icon } from '../garden/Icon'
import { MenuButton, type MenuItem } from '../garden/MenuButton'
import { type Say, useSay } from '../text/say'
import { summaryOf } from './summary'
import type { Playbooks } from './use-playbooks'

interface MoreMenuProps {
  readonly view: SidebarView
  readonly playbooks: Playbooks
}

/** ⋯: what is possible here and is not the next step. */
export function MoreMenu({ view, playbooks }: MoreMenuProps) {
  const say = useSay()
  const hands = useHands()
  return (
    <MenuButton label={say.text('more_actions')} items={itemsOf(view, playbooks, hands, say)}>
      <Icon name="more" />
    </MenuButton>
  )
}

function itemsOf(
  view: SidebarView,
  { ui }: Playbooks,
  { session, open, approach, copy, now }: Hands,
  say: Say,
): MenuItem[] {
  const { text } = say
  const { step, can, preview } = view
  const n = recordableAttempt(step)
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
    ...(n && can.recordContact
      ? [
          {
            id: 'contact',
            label: text('menu_contact'),
            onApproach: approach,
            onSelect: () => open({ kind: 'contact', n }),
          },
        ]
      : []),
    ...EXCEPTIONS.flatMap(([kind, label]) => {
      const rules = openRules(view).filter((rule) => exceptionDeed(rule, step).kind === kind)
      if (rules.length === 0) return []
      const onSelect = () => open({ kind: 'exception', rules })
      return [{ id: kind, label: text(label), onApproach: approach, onSelect }]
    }),
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

/** Named by what they do, not by the reason that is asked for. */
const EXCEPTIONS = [
  ['insert', 'send_sooner'],
  ['cancel', 'cancel_early'],
  ['record', 'menu_exception'],
] as const
