import { useId } from 'react'

import * as fieldLook from './field.module.css'
import { usePlaybookSay } from './playbook-say'

interface SlotFieldsProps {
  readonly slots: readonly string[]
  readonly given: Readonly<Record<string, string>>
  readonly onGive: (slot: string, words: string) => void
}

/** What a text needs and only the agent knows. */
export const SlotFields = ({ slots, given, onGive }: SlotFieldsProps) =>
  slots.map((slot) => (
    <SlotField
      key={slot}
      slot={slot}
      value={given[slot] ?? ''}
      onChange={(words) => onGive(slot, words)}
    />
  ))

interface SlotFieldProps {
  readonly slot: string
  readonly value: string
  readonly onChange: (words: string) => void
}

function SlotField({ slot, value, onChange }: SlotFieldProps) {
  const { asks } = usePlaybookSay()
  const id = useId()
  return (
    <div className={fieldLook.field}>
      <label htmlFor={id}>{asks(slot)}</label>
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
          lang="pt-BR"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
