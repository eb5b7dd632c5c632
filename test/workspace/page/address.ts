import type { ColorScheme } from '../zendesk/desk-types'
import type { RoleId } from '../zendesk/directory'
import type { Fault } from '../zendesk/faults'
import { faultsNamed, namesOf } from '../zendesk/named-faults'
import { NEIGHBOURS, type Neighbour } from '../zendesk/neighbour'

/** Everything a link to the workspace can say; all of it may be left out. */
export interface Address {
  /** An account that exists; without it a fresh one is made. */
  readonly account: string | undefined
  /** Situations to step into, one ticket each. */
  readonly scenarios: readonly string[]
  /** Tickets of an existing account; `new` is a ticket being created. */
  readonly tickets: readonly (number | 'new')[]
  /** Undefined: the account's own. */
  readonly locale: string | undefined
  /** The language of the page around; undefined: the account's. */
  readonly page: string | undefined
  readonly scheme: ColorScheme
  /** Undefined: the scenario's own, else the agent's. */
  readonly role: RoleId | undefined
  /** The account's time, ISO. */
  readonly now: string | undefined
  /** Width of the apps tray in pixels. */
  readonly tray: number
  /** Settings of the app laid over the others, by manifest name. */
  readonly settings: Readonly<Record<string, unknown>>
  /** How long a submit waits for the app. */
  readonly hookLimitMs: number
  /** Paths that an app may set without any effect, as some were seen to in Zendesk. */
  readonly deafTo: readonly string[]
  /** Paths that an app may not read. */
  readonly unreadable: readonly string[]
  /** What goes wrong from the beginning: names, or a list of faults in JSON. */
  readonly faults: readonly Fault[]
  /** An unfriendly app beside ours. */
  readonly neighbour: Neighbour | undefined
  /** Places of the app that are left out, such as `background`. */
  readonly without: readonly string[]
}

/** Written in `scenario` for a ticket that no situation opened, so that the two lists stay in step. */
export const NO_SCENARIO = '-'

export const TRAY = { min: 320, max: 500, usual: 340 } as const

const ROLE_IDS: readonly RoleId[] = [
  'agent',
  'second-agent',
  'light-agent',
  'agent-without-tags',
  'lead',
  'admin',
]

/** Reads the address; what is malformed counts as left out. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search)
  return {
    account: query.get('account') ?? undefined,
    scenarios: listOf(query.get('scenario')),
    tickets: listOf(query.get('ticket')).map((id) => (id === 'new' ? 'new' : Number(id))),
    locale: query.get('locale') ?? undefined,
    page: query.get('page') ?? undefined,
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    role: ROLE_IDS.find((id) => id === query.get('role')),
    now: query.get('now') ?? undefined,
    tray: trayWidth(Number(query.get('tray') ?? TRAY.usual)),
    settings: settingsIn(query.get('settings')),
    hookLimitMs: Number(query.get('hookLimit')) || 30_000,
    deafTo: listOf(query.get('deaf')),
    unreadable: listOf(query.get('unreadable')),
    faults: faultsIn(query.get('faults') ?? ''),
    neighbour: neighbourIn(query.get('neighbour')),
    without: listOf(query.get('without')),
  }
}

/** The query that opens the same again; usual values are left out. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams()
  const add = (name: string, value: string | undefined) => {
    if (value) query.set(name, value)
  }
  add('account', address.account)
  add('scenario', address.scenarios.join(','))
  add('ticket', address.tickets.join(','))
  add('role', address.role)
  add('locale', address.locale)
  add('page', address.page)
  add('scheme', address.scheme === 'dark' ? 'dark' : undefined)
  add('now', address.now)
  add('tray', address.tray === TRAY.usual ? undefined : String(address.tray))
  add('settings', isEmpty(address.settings) ? undefined : JSON.stringify(address.settings))
  add('hookLimit', address.hookLimitMs === 30_000 ? undefined : String(address.hookLimitMs))
  add('deaf', address.deafTo.join(','))
  add('unreadable', address.unreadable.join(','))
  add('faults', faultsText(address.faults))
  add('neighbour', address.neighbour)
  add('without', address.without.join(','))
  return `?${query.toString()}`
}

export const trayWidth = (width: number): number =>
  Math.round(Math.min(TRAY.max, Math.max(TRAY.min, width || TRAY.usual)))

/** By its name; any other is nobody. */
export const neighbourIn = (name: string | null): Neighbour | undefined =>
  name !== null && Object.hasOwn(NEIGHBOURS, name) ? (name as Neighbour) : undefined

const listOf = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean)
const isEmpty = (value: object): boolean => Object.keys(value).length === 0

function settingsIn(text: string | null): Record<string, unknown> {
  try {
    return { ...(JSON.parse(text ?? '{}') as object) }
  } catch {
    return {} // a link somebody typed wrong opens with the usual settings
  }
}

function faultsIn(text: string): readonly Fault[] {
  if (!text.startsWith('[')) return faultsNamed(listOf(text))
  try {
    return JSON.parse(text) as readonly Fault[]
  } catch {
    return [] // as with the settings
  }
}

/** By their names; a list with one that has none is written out. */
const faultsText = (faults: readonly Fault[]): string =>
  faults.every(({ name }) => name !== undefined)
    ? namesOf(faults).join(',')
    : JSON.stringify(faults)
