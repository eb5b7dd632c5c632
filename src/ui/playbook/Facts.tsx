import { useState } from 'react'

import { useHands } from '../frame/hands'
import { Tick } from '../garden/Tick'
import * as look from './Facts.module.css'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'

/** What already happened: a text that states it is offered only then. */
export function Facts({ view, screen }: PartProps) {
  const { ui, fact } = usePlaybookSay()
  const { session } = useHands()
  const { id, facts } = view
  // Shown as ticked at once; the ticket decides when it is saved.
  const [wanted, setWanted] = useState<(typeof facts)[number]>()
  if (facts.length === 0) return null
  const tick = async (name: string, isTicked: boolean): Promise<void> => {
    if (screen.isBusy) return
    setWanted({ id: name, isTicked })
    await session.tickFact(id, name, isTicked)
    setWanted(undefined)
  }
  return (
    <fieldset className={look.facts} aria-busy={screen.isBusy || undefined}>
      <legend>{ui('ui_facts')}</legend>
      {facts.map((known) => (
        <Tick
          key={known.id}
          isTicked={wanted?.id === known.id ? wanted.isTicked : known.isTicked}
          onTick={(isTicked) => void tick(known.id, isTicked)}
        >
          <span>{fact(view, known.id)}</span>
        </Tick>
      ))}
    </fieldset>
  )
}
