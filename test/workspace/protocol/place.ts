import { failed, found, noSuchApi } from '../zendesk/answers'
import type { Answer } from '../zendesk/tab-types'
import { documentedAs, type LocationName } from '../zendesk/zaf-surface'
import type { Answerer } from './answers'
import type { FrameHost } from './frame-host'

/** What an app may ask of the page itself, rather than of the ticket it is beside. */
export interface PageActions {
  /** `html` as the app wrote it: the page shows it as text. */
  readonly notify: (html: string, kind: 'notice' | 'alert' | 'error', shownMs: number) => void
  /** Asks for a size; says what it became. */
  readonly resize: (guid: string, size: Size) => Size
  readonly routeTo: (args: readonly unknown[]) => Answer
  /** Returns the new instance at once, before its page loads. */
  readonly openModal: (guid: string, url: string, size: Size) => string
  readonly destroy: (guid: string) => void
  readonly showTray: (isVisible: boolean) => void
  readonly isTrayVisible: () => boolean
  readonly isVisible: (guid: string) => boolean
  /** A sidebar's panel comes or goes. */
  readonly showPanel: (guid: string, isShown: boolean) => void
  /** The pane of a top bar or editor opens, closes, or changes over. */
  readonly showPane: (guid: string, isOpen: boolean | 'toggle') => void
  /** What is in the place of the app's sign. */
  readonly showIcon: (guid: string, text: string) => void
  /** The address of a file of the app. */
  readonly assetUrl: (guid: string, file: string) => string
  /** What came with the app under this name. */
  readonly requirement: (guid: string, identifier: string) => unknown
}

export interface Size {
  readonly width?: number | string
  readonly height?: number | string
}

type Action = (args: readonly unknown[]) => Answer

/**
 * The paths and actions of one instance: the page's own first, then the ticket's. `ticket` is what the
 * instance is beside, or a place without a ticket. An action that the framework has only in other
 * places is refused.
 */
export function createPlace(
  guid: string,
  location: LocationName,
  host: Pick<FrameHost, 'instances'>,
  page: PageActions,
  ticket: Answerer,
): Answerer {
  const actions = actionsOf(guid, host, page)

  const own = (path: string): Answer | undefined => {
    const [, root = path, rest = ''] = /^(instances\.|requirement:|assetURL:)(.+)$/.exec(path) ?? []
    switch (root) {
      case 'visible':
        return found(page.isVisible(guid))
      case 'appsTray.isVisible':
        return found(page.isTrayVisible())
      case 'instances':
        return found(instanceMap(guid, host))
      case 'instances.':
        return found(host.instances(guid).find(({ instanceGuid }) => instanceGuid === rest))
      case 'requirement:':
        return found(page.requirement(guid, rest)) // one that is not there is no error
      case 'assetURL:':
        return found(page.assetUrl(guid, rest.replaceAll('\\.', '.')))
      default:
        return undefined
    }
  }

  return {
    get: (path) => own(path) ?? ticket.get(path),
    set: (path, value) => (own(path) ? failed(path, 'is read-only') : ticket.set(path, value)),
    invoke: (action, args) => {
      const run = actions[action]
      if (!run) return ticket.invoke(action, args)
      const where = documentedAs('invoke', action)?.where ?? []
      return where.includes(location) ? run(args) : noSuchApi(action)
    },
  }
}

function actionsOf(
  guid: string,
  host: Pick<FrameHost, 'instances'>,
  page: PageActions,
): Readonly<Record<string, Action>> {
  return {
    notify: ([html, kind, third, fourth]) =>
      found(page.notify(String(html ?? ''), toKind(kind), shownMs(third, fourth))),
    resize: ([size]) => found(page.resize(guid, toSize(size))),
    routeTo: (args) => page.routeTo(args),
    'instances.create': ([wanted]) => createInstance(wanted, guid, host, page),
    destroy: () => found(page.destroy(guid)),
    'app.close': () => found(page.showPane(guid, false)),
    hide: () => found(page.showPanel(guid, false)),
    show: () => found(page.showPanel(guid, true)),
    'app.hide': () => found(page.showPanel(guid, false)),
    'app.show': () => found(page.showPanel(guid, true)),
    'appsTray.hide': () => trayShown(page, false),
    'appsTray.show': () => trayShown(page, true),
    popover: ([wanted, size]) => popover(guid, page, wanted, size),
    preloadPane: () => found(undefined), // every pane here is loaded from the beginning
    iconSymbol: ([name]) => found(page.showIcon(guid, String(name ?? ''))),
    iconChars: ([text]) => found(page.showIcon(guid, String(text ?? '').slice(0, 2))),
    track: () => found(undefined), // what the official SDK counts: clicks, how long the pointer stayed
  }
}

function createInstance(
  wanted: unknown,
  guid: string,
  host: Pick<FrameHost, 'instances'>,
  page: PageActions,
): Answer {
  const { location, url, size } = Object(wanted) as Record<string, unknown>
  if (location !== 'modal' || typeof url !== 'string') {
    return failed('instances.create', 'Only a modal can be created', 'Error')
  }
  const created = page.openModal(guid, url, toSize(size))
  return found(host.instances(guid).filter(({ instanceGuid }) => instanceGuid === created))
}

function instanceMap(guid: string, host: Pick<FrameHost, 'instances'>) {
  const entries = host.instances(guid).map((context) => {
    const shown = { ...context, host: 'zendesk', status: 'active' }
    return [context.instanceGuid, shown] as const
  })
  return Object.fromEntries(entries)
}

/** `popover()` changes over; `'show'`, `'hide'`, `'toggle'` and a size are understood, too. */
function popover(guid: string, page: PageActions, ...args: readonly unknown[]): Answer {
  page.resize(guid, args.map(toSize).find((size) => Object.keys(size).length > 0) ?? {})
  page.showPane(guid, args[0] === 'show' ? true : args[0] === 'hide' ? false : 'toggle')
  return found(undefined)
}

function trayShown(page: PageActions, isVisible: boolean): Answer {
  page.showTray(isVisible)
  return found({ 'appsTray.isVisible': isVisible })
}

const toKind = (kind: unknown) => (kind === 'alert' || kind === 'error' ? kind : 'notice')

/** Milliseconds, or the options object, in third or fourth place: apps use both spellings. */
function shownMs(...args: readonly unknown[]): number {
  if (args.some((arg) => Object(arg).sticky === true)) return Number.POSITIVE_INFINITY
  const ms = args.find((arg) => typeof arg === 'number')
  return typeof ms === 'number' && ms > 0 ? ms : 5000
}

export function toSize(value: unknown): Size {
  const { width, height } = Object(value) as Record<string, unknown>
  return {
    ...(isLength(width) && { width }),
    ...(isLength(height) && { height }),
  }
}

const isLength = (value: unknown): value is number | string =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value !== ''
