import { useId } from 'react'

import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import * as fieldLook from './field.module.css'
import { langOf, usePlaybookSay } from './playbook-say'

interface SlotFieldsProps {
  readonly view: PlaybookView
  readonly slots: readonly string[]
  readonly given: Readonly<Record<string, string>>
  readonly onGive: (slot: string, words: string) => void
}

/** What a text needs and only the agent knows. */
export const SlotFields = ({ view, slots, given, onGive }: SlotFieldsProps) =>
  slots.map((slot) => (
    <SlotField
      key={slot}
      view={view}
      slot={slot}
      value={given[slot] ?? ''}
      onChange={(words) => onGive(slot, words)}
    />
  ))

interface SlotFieldProps {
  readonly view: PlaybookView
  readonly slot: string
  readonly value: string
  readonly onChange: (words: string) => void
}

function SlotField({ view, slot, value, onChange }: SlotFieldProps) {
  const { asks } = usePlaybookSay()
  const id = useId()
  return (
    <div className={fieldLook.field}>
      <label htmlFor={id}>{asks(view, slot)}</label>
      {slot.endsWith('link') ? (
        <input
          id={id}
          type="url"
          placeholder="https://"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          rows={2}
          lang={langOf(view)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
