import { useState } from 'react'

import { readForm } from '../../domain/playbook/form-value'
import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import { clockOf } from '../text/dates'
import { MissingTicks } from './MissingTicks'
import { langOf, usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'
import { useStepForm } from './step-form'
import { TickList } from './TickList'
import { WhenFields } from './WhenFields'

interface FormProps extends PartProps {
  readonly state: Extract<PlaybookState, { kind: 'form' }>
}

/** Asks for a day, or a day and an hour; one that makes no sense is refused in words. */
export function FormStep({ view, screen, state }: FormProps) {
  const { ui } = usePlaybookSay()
  const { session } = useHands()
  const { contents, change } = useStepForm(view)
  const [isChecked, setChecked] = useState(false)
  const { asks, items, time } = state
  const { ticked } = contents
  const read = readForm(contents, asks, screen.now, time)
  const isTicked = items.every(({ id }) => ticked.includes(id))
  const hours = { start: clockOf(time.startOfDay), end: clockOf(time.endOfDay) }

  const save = () => {
    setChecked(true)
    if (read.kind === 'value') void session.finishStep(view.id, read.value)
  }
  return (
    <>
      <TickList
        items={items}
        ticked={ticked}
        lang={langOf(view)}
        onTick={(ids) => change({ ticked: ids })}
      />
      <WhenFields
        asks={asks}
        typed={contents}
        onType={change}
        fault={
          isChecked && read.kind === 'fault' ? ui(faultKey(read.fault, asks), hours) : undefined
        }
      />
      <div className={`${layout.actions} ${stepLook.actions}`}>
        <Button look="primary" isBusy={screen.isBusy} isOff={!isTicked} onPress={save}>
          {ui('ui_save')}
        </Button>
        <MissingTicks items={items} ticked={ticked} />
      </div>
    </>
  )
}

type Fault = Extract<ReturnType<typeof readForm>, { kind: 'fault' }>['fault']

const FAULT = {
  past: 'ui_fault_past',
  'rest-day': 'ui_fault_rest_day',
  'outside-hours': 'ui_fault_hours',
} as const

const faultKey = (fault: Fault, asks: 'moment' | 'day') => {
  if (fault === 'missing') return asks === 'day' ? 'ui_fault_no_day' : 'ui_fault_no_moment'
  return fault === 'past' && asks === 'day' ? 'ui_fault_past_day' : FAULT[fault]
}
