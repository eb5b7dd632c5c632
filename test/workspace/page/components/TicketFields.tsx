import { useId } from 'react'

import type { CustomValue, TicketField, User } from '../../zendesk/model'
import type { TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { SelectField } from './SelectField'
import { TagInput } from './TagInput'
import { useTabView } from './TicketTabs'

/** The form of the ticket; every change is a draft until the submit. */
export function TicketFields({ tab }: { readonly tab: TicketTab }) {
  const { directory, user, words } = useWorkspace()
  const { form, isClosed, canEditTags, looks } = useTabView(tab)
  const isShown = (name: string) => looks[name]?.isVisible !== false
  const isFixed = (name: string) => isLocked || looks[name]?.isEnabled === false
  const isLocked = isClosed || !user.rights.canEditTicket
  const people = (wanted: (user: User) => boolean) =>
    directory.users.filter(wanted).map(({ id, name }) => [`${id}`, name] as const)
  const assign = (groupId: number | null, userId: number | null) =>
    tab.set('ticket.assignee', { groupId, userId })

  return (
    <section className="fields" aria-label={words.fieldsOfTicket}>
      {isShown('requester') && (
        <SelectField
          label={words.requester}
          value={textOf(form.requesterId)}
          options={people(({ id, role }) => role === 'end-user' || id === form.requesterId)}
          isDisabled={isFixed('requester')}
          onChoose={(id) => tab.set('ticket.requester', { id: Number(id) })}
        />
      )}
      {isShown('assignee') && (
        <SelectField
          label={words.assignee}
          value={textOf(form.assigneeId)}
          options={people(({ role }) => role === 'agent' || role === 'admin')}
          isDisabled={isFixed('assignee')}
          onChoose={(id) => assign(form.groupId, numberOf(id))}
        />
      )}
      <SelectField
        label={words.group}
        value={textOf(form.groupId)}
        options={directory.groups.map(({ id, name }) => [`${id}`, name] as const)}
        isDisabled={isFixed('assignee')}
        onChoose={(id) => assign(numberOf(id), form.assigneeId)}
      />
      {isShown('tags') && (
        <TagInput
          tab={tab}
          tags={form.tags}
          isDisabled={isClosed || !canEditTags || looks['tags']?.isEnabled === false}
        />
      )}
      <div className="field-pair">
        {isShown('type') && (
          <SelectField
            label={words.type}
            value={form.type ?? ''}
            options={Object.entries(words.types)}
            isDisabled={isFixed('type')}
            onChoose={(type) => tab.set('ticket.type', type)}
          />
        )}
        {isShown('priority') && (
          <SelectField
            label={words.priority}
            value={form.priority ?? ''}
            options={Object.entries(words.priorities)}
            isDisabled={isFixed('priority')}
            onChoose={(priority) => tab.set('ticket.priority', priority)}
          />
        )}
      </div>
      {directory.fields
        .filter(({ id }) => isShown(`custom_field_${id}`))
        .map((field) => (
          <CustomField
            key={field.id}
            tab={tab}
            field={field}
            value={form.fields[field.id] ?? null}
            isDisabled={isFixed(`custom_field_${field.id}`)}
          />
        ))}
    </section>
  )
}

interface CustomFieldProps {
  readonly tab: TicketTab
  readonly field: TicketField
  readonly value: CustomValue
  readonly isDisabled: boolean
}

function CustomField({ tab, field, value, isDisabled }: CustomFieldProps) {
  const id = useId()
  const set = (next: CustomValue) => tab.set(`ticket.customField:custom_field_${field.id}`, next)
  if (field.type === 'checkbox') {
    return (
      <label className="check-field">
        <input
          type="checkbox"
          checked={value === true}
          disabled={isDisabled}
          onChange={({ target }) => set(target.checked)}
        />
        {field.title}
      </label>
    )
  }
  const { options } = field
  if (field.type === 'tagger' && options) {
    return (
      <SelectField
        label={field.title}
        value={String(value ?? '')}
        options={options.map((option) => [option.value, option.name] as const)}
        isDisabled={isDisabled}
        onChoose={(chosen) => set(chosen || null)}
      />
    )
  }
  if (field.type === 'multiselect' && options) {
    const chosen: readonly string[] = Array.isArray(value) ? value : []
    return (
      <fieldset className="field" disabled={isDisabled}>
        <legend>{field.title}</legend>
        {options.map((option) => (
          <label key={option.id} className="check-field">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={({ target }) =>
                set([
                  ...chosen.filter((one) => one !== option.value),
                  ...(target.checked ? [option.value] : []),
                ])
              }
            />
            {option.name}
          </label>
        ))}
      </fieldset>
    )
  }
  const Control = field.type === 'textarea' ? 'textarea' : 'input'
  return (
    <div className="field">
      <label htmlFor={id}>{field.title}</label>
      <Control
        id={id}
        value={String(value ?? '')}
        disabled={isDisabled}
        onChange={({ target }: { readonly target: { readonly value: string } }) =>
          set(target.value)
        }
      />
    </div>
  )
}

const textOf = (id: number | null): string => (id === null ? '' : String(id))
const numberOf = (text: string): number | null => (text === '' ? null : Number(text))
