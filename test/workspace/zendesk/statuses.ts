import type { CustomStatus, Directory, SavedTicket, Status } from './model'

/** A custom status belongs to one of these; a closed ticket to `solved`. */
export type StatusCategory = Exclude<Status, 'closed'>

const CATEGORIES: readonly StatusCategory[] = ['new', 'open', 'pending', 'hold', 'solved']

/** Zendesk's own five, which every account has and nobody needs to set up. */
const SYSTEM_ID: Readonly<Record<StatusCategory, number>> = {
  new: 360000000901,
  open: 360000000902,
  pending: 360000000903,
  hold: 360000000904,
  solved: 360000000905,
}

export const systemStatusId = (status: Status): number => SYSTEM_ID[categoryOf(status)]

type Language = 'pt' | 'en' | 'es'

const WORDS: Readonly<Record<Language, Readonly<Record<StatusCategory, string>>>> = {
  pt: {
    new: 'Novo',
    open: 'Aberto',
    pending: 'Pendente',
    hold: 'Em espera',
    solved: 'Resolvido',
  },
  en: { new: 'New', open: 'Open', pending: 'Pending', hold: 'On-hold', solved: 'Solved' },
  es: {
    new: 'Nuevo',
    open: 'Abierto',
    pending: 'Pendiente',
    hold: 'En espera',
    solved: 'Resuelto',
  },
}

/** The language for a locale: English for all that are neither Portuguese nor Spanish. */
export const languageOf = (locale: string): Language => {
  const [language] = locale.split('-')
  return language === 'pt' || language === 'es' ? language : 'en'
}

/** Whether an admin set up statuses of the account's own. */
export const hasCustomStatuses = ({ customStatuses = [] }: Directory): boolean =>
  customStatuses.length > 0

/** Every status of the account, in the order of its categories; Zendesk's own are in the agent's language. */
export function statusesOf(directory: Directory, locale = 'pt-BR'): readonly CustomStatus[] {
  const { customStatuses = [] } = directory
  if (customStatuses.length > 0) return customStatuses
  return CATEGORIES.map((category) => ({
    id: SYSTEM_ID[category],
    category,
    label: WORDS[languageOf(locale)][category],
    isDefault: true,
    isActive: true,
  }))
}

export const categoryOf = (status: Status): StatusCategory =>
  status === 'closed' ? 'solved' : status

/** The status that a ticket of this category gets when nobody names another. */
const defaultStatus = (directory: Directory, status: Status, locale?: string): CustomStatus => {
  const category = categoryOf(status)
  const known = statusesOf(directory, locale).find(
    (one) => one.category === category && one.isDefault,
  )
  if (!known) throw new Error(`no default status for ${category}`)
  return known
}

export const statusOf = (directory: Directory, id: number | null): CustomStatus | undefined =>
  statusesOf(directory).find((one) => one.id === id)

/** The account's own status of a ticket, its category's default where none was chosen. */
export const shownStatus = (
  directory: Directory,
  { status, customStatusId }: Pick<SavedTicket, 'status' | 'customStatusId'>,
  locale?: string,
): CustomStatus =>
  statusOf(directory, customStatusId ?? null) ?? defaultStatus(directory, status, locale)

/** A change to a category chooses its default; in an account without statuses of its own nothing is chosen. */
export const chosenStatus = (
  directory: Directory,
  status: Status,
): { readonly status: Status; readonly customStatusId: number | null } => ({
  status,
  customStatusId: hasCustomStatuses(directory) ? defaultStatus(directory, status).id : null,
})

/** The ticket with a status that belongs to its category: whatever changed one, the other follows. */
export function withOwnStatus(directory: Directory, ticket: SavedTicket): SavedTicket {
  if (!hasCustomStatuses(directory)) return ticket
  const own = statusOf(directory, ticket.customStatusId)
  if (own?.category === categoryOf(ticket.status)) return ticket
  return { ...ticket, customStatusId: defaultStatus(directory, ticket.status).id }
}
