import type { RoleId } from '../zendesk/directory'
import type { Directory, SavedTicket, Status } from '../zendesk/model'
import { shownStatus } from '../zendesk/statuses'

export const STATUS_WORD: Readonly<Record<Status, string>> = {
  new: 'Novo',
  open: 'Aberto',
  pending: 'Pendente',
  hold: 'Em espera',
  solved: 'Resolvido',
  closed: 'Fechado',
}

/** A closed ticket is closed, whatever its own status is called. */
export const statusWord = (
  directory: Directory,
  ticket: Pick<SavedTicket, 'status' | 'customStatusId'>,
): string =>
  ticket.status === 'closed' ? STATUS_WORD.closed : shownStatus(directory, ticket).label

export const ROLE_WORD: Readonly<Record<RoleId, string>> = {
  agent: 'Agente',
  'second-agent': 'Segundo agente',
  'light-agent': 'Agente light',
  'agent-without-tags': 'Agente sem direito a tags',
  lead: 'Líder',
  admin: 'Administrador',
}

/** The channels a composer can be switched to; any other name is shown as Zendesk spells it. */
const CHANNEL_WORD: Readonly<Record<string, string>> = {
  email: 'E-mail',
  web: 'Formulário web',
  chat: 'Chat',
  native_messaging: 'Mensagens',
  whatsapp: 'WhatsApp',
  voice: 'Telefone',
  api: 'API',
  internal: 'Nota interna',
}

export const channelWord = (name: string): string => CHANNEL_WORD[name] ?? name

export const LOCALES = ['pt-BR', 'en-US', 'es-419'] as const
export const LOCALE_WORD: Readonly<Record<string, string>> = {
  'pt-BR': 'Português',
  'en-US': 'English',
  'es-419': 'Español',
}

/** `seg., 23/11/2026, 10:00` in the account's zone. */
export const clockWords = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('pt-BR', {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** `23/11, 10:00` in the account's zone. */
export const momentWords = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('pt-BR', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))
