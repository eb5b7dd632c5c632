import type { ItemView } from '../../domain/sidebar/playbook-view'
import * as prose from '../garden/prose.module.css'
import { usePlaybookSay } from './playbook-say'

interface MissingTicksProps {
  readonly items: readonly ItemView[]
  readonly ticked: readonly string[]
}

/** How much of a list is still open; nothing once it is done. */
export function MissingTicks({ items, ticked }: MissingTicksProps) {
  const { ui } = usePlaybookSay()
  const missing = items.filter(({ id }) => !ticked.includes(id)).length
  if (missing === 0) return null
  const words = missing === 1 ? ui('ui_missing_one') : ui('ui_missing_other', { n: missing })
  return <span className={prose.source}>{words}</span>
}
