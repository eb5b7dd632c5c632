import { type KeyboardEvent, useId, useState } from 'react'

import type { TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { Icon } from './Icon'

interface TagInputProps {
  readonly tab: TicketTab
  readonly tags: readonly string[]
  readonly isDisabled: boolean
}

/** The form's tags: Enter, comma or blank adds one, the cross or Backspace takes one out. */
export function TagInput({ tab, tags, isDisabled }: TagInputProps) {
  const { words } = useWorkspace()
  const id = useId()
  const [typed, setTyped] = useState('')
  const set = (next: readonly string[]) => tab.set('ticket.tags', next)

  function add() {
    const tag = typed.trim().toLowerCase()
    if (tag && !tags.includes(tag)) set([...tags, tag])
    setTyped('')
  }

  function onKey(event: KeyboardEvent) {
    if (['Enter', ',', ' '].includes(event.key)) {
      event.preventDefault()
      add()
    }
    if (event.key === 'Backspace' && typed === '') set(tags.slice(0, -1))
  }

  return (
    <div className="field">
      <label htmlFor={id}>Tags</label>
      <div className={isDisabled ? 'tags disabled' : 'tags'}>
        <ul aria-label={words.tagsOfTicket}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <span>{tag}</span>
              {!isDisabled && (
                <button
                  type="button"
                  aria-label={words.removeTag(tag)}
                  onClick={() => set(tags.filter((other) => other !== tag))}
                >
                  <Icon name="close" />
                </button>
              )}
            </li>
          ))}
        </ul>
        <input
          id={id}
          value={typed}
          disabled={isDisabled}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKey}
          onBlur={add}
        />
      </div>
    </div>
  )
}
