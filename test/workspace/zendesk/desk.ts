import { found } from './answers'
import type { Backend, UnsupportedCall } from './backend'
import type { ColorScheme, Desk, DeskOptions } from './desk-types'
import { userOf } from './directory'
import type { SavedTicket } from './model'
import { realTimer, type Timer } from './submit'
import type { Answer, DraftSeed, TicketTab } from './tab-types'
import { createTicketTab } from './ticket-tab'
import { zafUser, zafZone } from './zaf-shapes'

/** One agent's window over a backend; `timer` is handed in by tests that do not want to wait. */
export function createDesk(
  backend: Backend,
  options: DeskOptions & { readonly timer?: Timer } = {},
): Desk {
  const user = userOf(backend.directory, backend.userId)
  if (!user) throw new Error(`nobody has the id ${backend.userId}`)
  const listeners = new Set<(name: string, message?: unknown) => void>()
  const unsupportedListeners = new Set<(call: UnsupportedCall) => void>()
  const unsupported = new Map<string, UnsupportedCall>()
  const tabs = new Set<TicketTab>()
  const prefix = randomPart()
  let opened = 0
  let locale = options.locale ?? user.locale
  let scheme: ColorScheme = options.colorScheme ?? 'light'

  const fire = (name: string, message: unknown) => {
    for (const listener of [...listeners]) listener(name, message)
  }
  const get = (path: string): Answer | undefined => {
    const [root = '', ...rest] = path.split('.')
    const { directory } = backend
    const roots: Record<string, () => unknown> = {
      currentUser: () => ({ ...zafUser(user, directory), locale }),
      currentAccount: () => ({
        planName: directory.planName,
        subdomain: directory.subdomain,
        daysLeftInTrial: null,
        timeZone: zafZone(directory.timeZone, directory.ianaTimeZone),
      }),
      colorScheme: () => scheme,
    }
    const whole = roots[root]
    if (!whole) return undefined
    return found(rest.reduce<unknown>(part, whole()))
  }
  const reportUnsupported = (call: UnsupportedCall) => {
    unsupported.set(`${call.kind} ${call.name}`, call)
    for (const listener of [...unsupportedListeners]) listener(call)
  }
  const open = (saved: TicketTabSaved, seed: DraftSeed | undefined): TicketTab => {
    const tab = createTicketTab({
      key: `${prefix}-${++opened}`,
      saved,
      seed,
      user,
      backend,
      desk: { get, locale: () => locale, reportUnsupported },
      isRich: options.isRich ?? true,
      hookLimitMs: options.hookLimitMs ?? 30_000,
      notAnswered: options.notAnswered ?? notAnswered,
      typingPauseMs: options.typingPauseMs ?? 100,
      timer: options.timer ?? realTimer,
      complain: options.complain ?? (() => undefined),
      onClose: (closed) => tabs.delete(closed),
    })
    tabs.add(tab)
    return tab
  }

  return {
    backend,
    user: () => user,
    locale: () => locale,
    colorScheme: () => scheme,
    setLocale: (next) => {
      locale = next
    },
    setColorScheme: (next) => {
      scheme = next
      fire('colorScheme.changed', next)
    },
    get,
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    openTicket: async (ticketId, seed) => open(await backend.read(ticketId), seed),
    openNewTicket: (seed) => open(undefined, seed),
    tabs: () => [...tabs],
    reportUnsupported,
    unsupported: () => [...unsupported.values()],
    onUnsupported: (listener) => {
      unsupportedListeners.add(listener)
      return () => unsupportedListeners.delete(listener)
    },
  }
}

type TicketTabSaved = SavedTicket | undefined

const part = (value: unknown, key: string): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[key]

const notAnswered = (app: string): string =>
  `O aplicativo ${app} não respondeu. O ticket não foi enviado.`

/** Two windows on one account never share a tab's key. */
const randomPart = (): string => `tab-${Math.random().toString(36).slice(2, 8)}`
