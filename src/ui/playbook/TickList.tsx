import type { ItemView } from '../../domain/sidebar/playbook-view'
import { TickItem } from './TickItem'
import * as look from './TickList.module.css'

interface TickListProps {
  readonly items: readonly ItemView[]
  readonly ticked: readonly string[]
  /** Of the items' words. */
  readonly lang: string
  readonly onTick: (ticked: readonly string[]) => void
  readonly hasTicks?: boolean
}

/** What is to be done, each ticked by itself. */
export const TickList = ({ items, ticked, lang, onTick, hasTicks = true }: TickListProps) => (
  <ul className={look.ticks}>
    {items.map((item) => (
      <TickItem
        key={item.id}
        item={item}
        lang={lang}
        hasTick={hasTicks}
        isTicked={ticked.includes(item.id)}
        onTick={(isTicked) =>
          onTick(isTicked ? [...ticked, item.id] : ticked.filter((id) => id !== item.id))
        }
      />
    ))}
  </ul>
)
