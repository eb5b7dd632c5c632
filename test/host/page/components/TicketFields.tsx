import { useId } from 'react'

import type { CustomValue, TicketField } from '../../zendesk/model'
import type { TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { SelectField } from './SelectField'
import { TagInput } from './TagInput'
import { useTabView } from './TicketTabs'

const TYPES = { question: 'Pergunta', incident: 'Incidente', problem: 'Problema', task: 'Tarefa' }
const PRIORITIES = { low: 'Baixa', normal: 'Normal', high: 'Alta', urgent: 'Urgente' }

/** The form of the ticket; every change is a draft until the submit. */
export function TicketFields({ tab }: { readonly tab: TicketTab }) {
  const { directory, user } = useWorkspace()
  const { form, isClosed, canEditTags } = useTabView(tab)
  const isLocked = isClosed || !user.rights.canEditTicket
  const people = (wanted: (role: string) => boolean) =>
    directory.users
      .filter(({ role }) => wanted(role))
      .map(({ id, name }) => [`${id}`, name] as const)
  const assign = (groupId: number | null, userId: number | null) =>
    tab.set('ticket.assignee', { groupId, userId })

  return (
    <section className="fields" aria-label="Campos do ticket">
      <SelectField
        label="Solicitante"
        value={textOf(form.requesterId)}
        options={people((role) => role === 'end-user')}
        isDisabled={isLocked}
        onChoose={(id) => tab.set('ticket.requester', { id: Number(id) })}
      />
      <SelectField
        label="Atribuído"
        value={textOf(form.assigneeId)}
        options={people((role) => role === 'agent' || role === 'admin')}
        isDisabled={isLocked}
        onChoose={(id) => assign(form.groupId, numberOf(id))}
      />
      <SelectField
        label="Grupo"
        value={textOf(form.groupId)}
        options={directory.groups.map(({ id, name }) => [`${id}`, name] as const)}
        isDisabled={isLocked}
        onChoose={(id) => assign(numberOf(id), form.assigneeId)}
      />
      <TagInput tab={tab} tags={form.tags} isDisabled={isClosed || !canEditTags} />
      <div className="field-pair">
        <SelectField
          label="Tipo"
          value={form.type ?? ''}
          options={Object.entries(TYPES)}
          isDisabled={isLocked}
          onChoose={(type) => tab.set('ticket.type', type)}
        />
        <SelectField
          label="Prioridade"
          value={form.priority ?? ''}
          options={Object.entries(PRIORITIES)}
          isDisabled={isLocked}
          onChoose={(priority) => tab.set('ticket.priority', priority)}
        />
      </div>
      {directory.fields.map((field) => (
        <CustomField
          key={field.id}
          tab={tab}
          field={field}
          value={form.fields[field.id] ?? null}
          isDisabled={isLocked}
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
