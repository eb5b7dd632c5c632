import type { ItemView } from '../../domain/sidebar/playbook-view'
import { TickItem } from './TickItem'
import * as look from './TickList.module.css'

interface TickListProps {
  readonly items: readonly ItemView[]
  readonly ticked: readonly string[]
  readonly onTick: (ticked: readonly string[]) => void
}

/** What is to be done, each ticked by itself. */
export const TickList = ({ items, ticked, onTick }: TickListProps) => (
  <ul className={look.ticks}>
    {items.map((item) => (
      <TickItem
        key={item.id}
        item={item}
        isTicked={ticked.includes(item.id)}
        onTick={(isTicked) =>
          onTick(isTicked ? [...ticked, item.id] : ticked.filter((id) => id !== item.id))
        }
      />
    ))}
  </ul>
)
