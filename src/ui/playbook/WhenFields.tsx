import { useId } from 'react'

import type { TypedValue } from '../../domain/playbook/form-value'
import * as formLook from '../garden/form.module.css'
import { Icon } from '../garden/Icon'
import { useSidebarSay } from '../text/sidebar-say'
import * as fieldLook from './field.module.css'

interface WhenFieldsProps {
  readonly asks: 'moment' | 'day'
  readonly typed: TypedValue
  readonly onType: (part: Partial<TypedValue>) => void
  readonly fault: string | undefined
}

/** The browser's own fields for a day and an hour. */
export function WhenFields({ asks, typed, onType, fault }: WhenFieldsProps) {
  const { text } = useSidebarSay()
  const id = useId()
  const marks = fault
    ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-fault` } as const)
    : undefined
  return (
    <div>
      <div className={`${formLook.when} ${fieldLook.when}`}>
        <div className={fieldLook.field}>
          <label htmlFor={`${id}-day`}>{text('contact_day')}</label>
          <input
            id={`${id}-day`}
            type="date"
            value={typed.day}
            onChange={(event) => onType({ day: event.target.value })}
            {...marks}
          />
        </div>
        {asks === 'moment' && (
          <div className={fieldLook.field}>
            <label htmlFor={`${id}-time`}>{text('contact_time')}</label>
            <input
              id={`${id}-time`}
              type="time"
              value={typed.time}
              onChange={(event) => onType({ time: event.target.value })}
              {...marks}
            />
          </div>
        )}
      </div>
      {fault && (
        <p id={`${id}-fault`} className={fieldLook.fault} role="alert">
          <Icon name="stop" />
          {fault}
        </p>
      )}
    </div>
  )
}
