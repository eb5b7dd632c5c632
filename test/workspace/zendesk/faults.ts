import type { AnswerEdit } from './answer-edits'
import { SaveRefused } from './change'
import { ERROR_BODY, NO_ANSWER_BODY, type Spoilt, spoilt } from './spoilt-answer'

/** Something that goes wrong on purpose, until it is switched off. */
export type Fault = RestFault | SdkFault | SaveFault | PageFault | StoreFault

interface Named {
  /** The named fault it belongs to. */
  readonly name?: string
  /** How many times; without it, until switched off. */
  readonly times?: number
}

/** For REST calls whose `METHOD /path` matches. */
export interface RestFault extends Named {
  readonly on?: 'rest'
  /** Regular expression over `GET /api/v2/tickets/4821`; the query is not part of it. */
  readonly match: string
  readonly kind: FaultKind
  /** `slow`: how long. */
  readonly ms?: number
  /** `status`: which one. */
  readonly status?: FaultStatus
  /** `edited`: how. */
  readonly edit?: AnswerEdit
}

/** `lost`: it is done, and its answer never comes. `edited`: the account is set up otherwise. */
export type FaultKind = 'slow' | 'status' | 'never' | 'lost' | 'broken-json' | 'html' | 'edited'
export type FaultStatus = 401 | 403 | 404 | 409 | 422 | 429 | 500

/** For the SDK's calls: `get comment,ticket.tags`, `set comment.text`, `invoke ticket.tags.add`. */
export interface SdkFault extends Named {
  readonly on: 'sdk'
  readonly match: string
  readonly kind: SdkFaultKind
  readonly ms?: number
}

/**
 * The shapes of zaf.md 1.4. `rejected`: an error with a name for the whole call. `nameless`: one
 * without, which the SDK takes for the answer. `refused`: each path for itself.
 */
export type SdkFaultKind = 'slow' | 'never' | 'lost' | 'rejected' | 'nameless' | 'refused'

/** Zendesk does not save a submit that every app let pass; `lost`: it does, and nobody is told so. */
export interface SaveFault extends Named {
  readonly on: 'save'
  readonly status: 401 | 422 | 500 | 'lost'
}

/** Installations keep an app's settings otherwise than they are written. */
export interface StoreFault extends Named {
  readonly on: 'store'
  readonly store: SettingsStore
}

/**
 * How the store of settings fails: values are cut without a word, refused (422), written in another
 * encoding, or what is written is cut off after so many settings (500).
 */
export type SettingsStore =
  | { readonly kind: 'cuts' | 'refuses'; readonly chars: number }
  | { readonly kind: 'recodes' }
  | { readonly kind: 'stops'; readonly after: number }

/** What happens to a whole frame, or to the machine it runs on. */
export interface PageFault extends Named {
  readonly on: 'page'
  readonly kind: PageFaultKind
}

/**
 * `no-sdk`: its script does not load. `reload-asked`, `reload-answered`: the frame is loaded again
 * while it is asked about a submit, or right after it let one pass. `clock-…`: the machine's clock is
 * a day ahead, or two hours behind. `asleep`: the tab sleeps until the next working morning.
 */
export type PageFaultKind =
  | 'no-sdk'
  | 'reload-asked'
  | 'reload-answered'
  | 'clock-ahead'
  | 'clock-behind'
  | 'asleep'

/** How far such a clock is from the account's. */
const CLOCK_SKEW_MS: Partial<Record<PageFaultKind, number>> = {
  'clock-ahead': 86_400_000,
  'clock-behind': -7_200_000,
}

export type SdkRequest = 'get' | 'set' | 'invoke'

/** What the agent's page is told of a submit, and whether it was saved all the same. */
interface Refusal {
  readonly error: SaveRefused
  readonly isSaved: boolean
}

export interface Faults {
  readonly list: () => readonly Fault[]
  readonly set: (faults: readonly Fault[]) => void
  /** What happens to this call; undefined: nothing. Counts down the faults that are limited. */
  readonly spoil: (method: string, url: string) => Spoilt | undefined
  /** The same for a call to the SDK and all its paths. */
  readonly spoilSdk: (request: SdkRequest, paths: readonly string[]) => SdkFault | undefined
  /** What becomes of a submit that every app let pass. */
  readonly refusal: () => Refusal | undefined
  readonly happens: (kind: PageFaultKind) => boolean
  /** How the settings of apps are kept; undefined: as they are written. */
  readonly store: () => SettingsStore | undefined
  /** Hears every call that may be spoilt: `GET /api/v2/tickets/4821`, `get comment,ticket.tags`. */
  readonly onCall: (listener: (call: string) => void) => () => void
}

export function createFaults(initial: readonly Fault[] = []): Faults {
  let faults = [...initial]
  const listeners = new Set<(call: string) => void>()
  const tell = (call: string): void => {
    for (const listener of [...listeners]) listener(call)
  }
  /** The first that fits, counted down. */
  const take = <F extends Fault>(fits: (fault: Fault) => fault is F): F | undefined => {
    const fault = faults.find(fits)
    if (fault?.times !== undefined) {
      const left = fault.times - 1
      faults = faults.flatMap((one) =>
        one !== fault ? [one] : left > 0 ? [{ ...one, times: left }] : [],
      )
    }
    return fault
  }
  return {
    list: () => faults,
    set: (next) => {
      faults = [...next]
    },
    spoil: (method, url) => {
      const { pathname } = new URL(url, 'https://exemplo.zendesk.com')
      const call = `${method.toUpperCase()} ${pathname}`
      tell(call)
      const fault = take((one): one is RestFault => isOnRest(one) && matches(one, call))
      return fault && spoilt(fault)
    },
    spoilSdk: (request, paths) => {
      const call = `${request} ${paths.join()}`
      tell(call)
      return take((one): one is SdkFault => one.on === 'sdk' && matches(one, call))
    },
    refusal: () => {
      const fault = take((one): one is SaveFault => one.on === 'save')
      return fault && refusalOf(fault)
    },
    store: () => faults.find((one) => one.on === 'store')?.store,
    happens: (kind) => take((one): one is PageFault => isOnPage(one, kind)) !== undefined,
    onCall: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const refusalOf = ({ status }: SaveFault): Refusal =>
  status === 'lost'
    ? { error: new SaveRefused(504, { ...NO_ANSWER_BODY }), isSaved: true }
    : { error: new SaveRefused(status, { ...ERROR_BODY[status] }), isSaved: false }

/**
 * Saves a submit from this tab, unless it is refused. One that is saved without an answer is news to
 * its own tab, as if somebody else had saved it. Throws SaveRefused.
 */
export function saveUnder<T>(
  faults: Faults | undefined,
  tab: string,
  save: (tab: string | null) => T,
): T {
  const refusal = faults?.refusal()
  if (!refusal) return save(tab)
  if (refusal.isSaved) save(null)
  throw refusal.error
}

/** How far these faults put a machine's clock from the account's. */
export const skewOf = (faults: readonly Fault[]): number =>
  faults.reduce((ms, one) => ms + (one.on === 'page' ? (CLOCK_SKEW_MS[one.kind] ?? 0) : 0), 0)

/** Whether it is this fault of a frame or its machine. */
export const isOnPage = (fault: Fault, kind: PageFaultKind): boolean =>
  fault.on === 'page' && fault.kind === kind

const isOnRest = (fault: Fault): fault is RestFault => fault.on === undefined || fault.on === 'rest'

const matches = ({ match }: RestFault | SdkFault, call: string): boolean =>
  new RegExp(match, 'i').test(call)
