import type { Directory, User } from './model'
import { statusesOf } from './statuses'
import type { Extras, FieldLook } from './tab-extras'

/** A field of the form as `ticketFields` describes it. */
export interface ZafField {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly isVisible: boolean
  readonly isEnabled: boolean
  readonly isRequired: boolean
  readonly requiredOnStatuses: readonly string[]
  readonly optionValues: readonly ZafOption[]
  readonly optionGroups: readonly ZafOption[]
}

interface ZafOption {
  readonly value: string
  readonly label: string
  readonly isVisible: boolean
  readonly isEnabled: boolean
}

type Options = readonly (readonly [value: string, label: string])[]

interface PlainField {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly values?: Options
  readonly groups?: Options
}

const isStaff = (role: User['role']): boolean => role === 'agent' || role === 'admin'

const words = (text: string): Options =>
  text.split(' ').map((word) => [word, `${word[0]?.toUpperCase()}${word.slice(1)}`])

/** The submit button's list. A category's default has the category's name, the others their number. */
const statusOptions = (directory: Directory, locale: string): Options =>
  statusesOf(directory, locale)
    .filter(({ isActive }) => isActive)
    .map(({ id, category, label, isDefault }) => [isDefault ? category : String(id), label])

const SYSTEM = (directory: Directory, locale: string): readonly PlainField[] => [
  { name: 'subject', label: 'Subject', type: 'subject' },
  {
    name: 'status',
    label: 'Status',
    type: 'status',
    values: statusOptions(directory, locale),
  },
  {
    name: 'type',
    label: 'Type',
    type: 'tickettype',
    values: words('question incident problem task'),
  },
  {
    name: 'priority',
    label: 'Priority',
    type: 'priority',
    values: words('low normal high urgent'),
  },
  { name: 'requester', label: 'Requester', type: 'requester' },
  { name: 'tags', label: 'Tags', type: 'tags' },
  { name: 'brand', label: 'Brand', type: 'brand', values: named(directory.brands) },
  {
    name: 'assignee',
    label: 'Assignee',
    type: 'assignee',
    values: named(directory.users.filter(({ role, isDeleted }) => isStaff(role) && !isDeleted)),
    groups: named(directory.groups),
  },
]

const named = (some: readonly { readonly id: number; readonly name: string }[]): Options =>
  some.map(({ id, name }) => [String(id), name])

/** Every field of the form, the system's first, as apps have made them look. */
export function zafFields(
  directory: Directory,
  { fields: looks }: Extras,
  locale: string,
): readonly ZafField[] {
  const own = directory.fields.map(({ id, title, type, options }): PlainField => {
    const values = options?.map((option) => [option.value, option.name] as const)
    return { name: `custom_field_${id}`, label: title, type, ...(values && { values }) }
  })
  return [...SYSTEM(directory, locale), ...own].map((field) =>
    shown(field, looks[field.name] ?? {}),
  )
}

function shown({ name, label, type, values, groups }: PlainField, look: FieldLook): ZafField {
  const options = (kind: string, some: Options = []): readonly ZafOption[] =>
    some.map(([value, word]) => {
      const { isVisible = true, isEnabled = true } = look.options?.[`${kind}:${value}`] ?? {}
      return { value, label: word, isVisible, isEnabled }
    })
  return {
    name,
    label: look.label ?? label,
    type,
    isVisible: look.isVisible ?? true,
    isEnabled: look.isEnabled ?? true,
    isRequired: false,
    requiredOnStatuses: [],
    optionValues: options('optionValues', values),
    optionGroups: options('optionGroups', groups),
  }
}
