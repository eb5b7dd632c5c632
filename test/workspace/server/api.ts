import type { RestReply } from '../protocol/rest-request'
import type { UnsupportedCall } from '../zendesk/backend'
import type { RoleId } from '../zendesk/directory'
import type { Fault } from '../zendesk/faults'
import type { Directory } from '../zendesk/model'
import type { DraftSeed } from '../zendesk/tab-types'

/**
 * The page's own endpoints, JSON, under `/workspace/api`:
 *
 * - `GET  /config` → WorkspaceConfig (also without an account)
 * - `GET  /scenarios` → ScenarioInfo[]
 * - `POST /apps/{id}/request` RestCall → OutsideAnswer: an address outside the account
 * - `PUT  /apps/{id}/settings` {name: value} → InstalledApp: until the workspace is closed
 * - `POST /accounts` {now?} → AccountInfo; `GET /accounts/{a}` → AccountInfo; `POST /accounts/{a}/reset`
 * - `POST /accounts/{a}/scenarios/{id}` → OpenedScenario (moves the clock if the scenario says so)
 * - `GET  /accounts/{a}/tickets` → TicketInfo[]; `GET /accounts/{a}/tickets/{t}` → SavedTicket
 * - `POST /accounts/{a}/tickets` {userId, tab, change} → SavedTicket
 * - `POST /accounts/{a}/tickets/{t}/submit` {userId, tab, change} → SavedTicket
 * - `POST /accounts/{a}/tickets/{t}/send` {userId, tab, channel, text} → SavedTicket
 * - `POST /accounts/{a}/tickets/{t}/customer` {text, channel?, isAutomatic?} → SavedTicket
 * - `PUT  /accounts/{a}/clock` {offsetMs} | {at: ISO} | {step: 'hour' | 'next-business-day' | 'real'} → {offsetMs}
 * - `PUT  /accounts/{a}/faults` Fault[] → Fault[]
 * - `GET  /accounts/{a}/events` → server-sent events, each an AccountEvent
 *
 * `/api/v2/*` is Zendesk's REST: the account and the user are named by the headers
 * `x-workspace-account` and `x-workspace-user`, or by the query `workspace_account`, `workspace_user`.
 */
export interface WorkspaceConfig {
  /** In the order of the tray; the first is the one that windows are named after. */
  readonly apps: readonly InstalledApp[]
  /** Answers from outside are recorded or given again: nobody outside is asked by the page itself. */
  readonly isTaped?: boolean
}

/** What the page gets for a call outside; `isRefused`: nobody was asked, or nobody answered. */
export interface OutsideAnswer {
  readonly reply: RestReply
  readonly isRefused: boolean
}

/** `call`: a RestCall as the page sent it. */
export type AskOutside = (
  appId: number,
  call: Readonly<Record<string, unknown>>,
) => Promise<OutsideAnswer>

/** Lays settings over those an app has, secure ones too; the app as the page knows it then. */
export type ChooseSettings = (
  appId: number,
  chosen: Readonly<Record<string, unknown>>,
) => InstalledApp

export interface InstalledApp {
  readonly appId: number
  readonly installationId: number
  /** What the manifest's `assets/` stands for. */
  readonly assetsUrl: string
  /** The sign of its page in the bar at the left, as a data address; it may have none. */
  readonly icon?: string
  /** The same of its sign in the top bar. */
  readonly topIcon?: string
  /** As the app was built. */
  readonly manifest: Readonly<Record<string, unknown>>
  /** Laid over the manifest's defaults when the workspace was started; no secure ones. */
  readonly settings: Readonly<Record<string, unknown>>
  /** What of its manifest is not seen here, or passed over. */
  readonly notices?: readonly string[]
  /** Required settings without a value: the page asks for them. */
  readonly missing?: readonly MissingSetting[]
}

export interface MissingSetting {
  readonly name: string
  readonly isSecure: boolean
}

export interface AccountInfo {
  readonly id: string
  /** No other account has it, nor has this one after a reset. */
  readonly beginning: string
  readonly directory: Directory
  /** The user who plays each role. */
  readonly roles: Readonly<Record<RoleId, number>>
  /** The language of Zendesk, if the page's address names no other. */
  readonly locale: string
  /** What a page opens that was asked for nothing; without any its first situation. */
  readonly opens: readonly number[]
  readonly offsetMs: number
  readonly faults: readonly Fault[]
  readonly unsupported: readonly UnsupportedCall[]
}

export interface ScenarioInfo {
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly hint: string
  readonly role?: RoleId
}

export interface OpenedScenario {
  readonly scenario: string
  /** Undefined: open a new ticket. */
  readonly ticketId?: number
  readonly draft?: DraftSeed
  readonly role?: RoleId
  readonly settings: Readonly<Record<string, unknown>>
  readonly offsetMs: number
}

export interface TicketInfo {
  readonly id: number
  readonly subject: string
  readonly status: string
}
