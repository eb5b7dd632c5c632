import { useState } from 'react'

import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { usePlaybookSay } from './playbook-say'

interface ManualDoorProps {
  readonly view: PlaybookView
  readonly name: string
}

/** Opens the manual in force at the step that is shown, in the page Manuais. */
export function ManualDoor({ view: { id, step }, name }: ManualDoorProps) {
  const { ui } = usePlaybookSay()
  const { openManual } = useHands()
  const [isClosed, setIsClosed] = useState(false)
  if (!openManual) return null
  return (
    <p>
      <Button
        look="link"
        onPress={() =>
          void openManual(id, step).then(
            () => setIsClosed(false),
            () => setIsClosed(true),
          )
        }
      >
        {name}
      </Button>
      {isClosed && (
        <span className={prose.source} role="status">
          {' '}
          {ui('ui_manual_closed')}
        </span>
      )}
    </p>
  )
}
