import type { Answer } from '../zendesk/tab-types'
import type { Answerer } from './answers'
import type { FrameHost } from './frame-host'

/** What an app may ask of the page itself, rather than of the ticket it stands beside. */
export interface PageActions {
  /** `html` as the app wrote it: the page shows it as text. */
  readonly notify: (html: string, kind: 'notice' | 'alert' | 'error', shownMs: number) => void
  /** Asks for a size; says what it became. */
  readonly resize: (guid: string, size: Size) => Size
  readonly routeTo: (args: readonly unknown[]) => void
  /** Returns the new instance at once, before its page loads. */
  readonly openModal: (url: string, size: Size) => string
  readonly destroy: (guid: string) => void
  readonly showTray: (isVisible: boolean) => void
  readonly isTrayVisible: () => boolean
  /** The address of a file of the app. */
  readonly assetUrl: (file: string) => string
}

export interface Size {
  readonly width?: number | string
  readonly height?: number | string
}

const said = (value?: unknown): Answer => ({ ok: true, value })

/**
 * The paths and actions of one instance: the page's own first, then the ticket's. `ticket` is what the
 * instance stands beside, or a place without a ticket.
 */
export function createPlace(
  guid: string,
  host: Pick<FrameHost, 'instances' | 'contextOf'>,
  page: PageActions,
  ticket: Answerer,
  isVisible: () => boolean,
): Answerer {
  const actions: Readonly<Record<string, (args: readonly unknown[]) => Answer>> = {
    notify: ([html, kind, third, fourth]) => {
      page.notify(String(html ?? ''), toKind(kind), shownMs(third, fourth))
      return said()
    },
    resize: ([size]) => said(page.resize(guid, toSize(size))),
    routeTo: (args) => said(page.routeTo(args)),
    'instances.create': ([wanted]) => createInstance(wanted, host, page),
    destroy: () => said(page.destroy(guid)),
    'app.close': () => said(page.destroy(guid)),
    'appsTray.hide': () => trayShown(page, false),
    'appsTray.show': () => trayShown(page, true),
    track: () => said(), // what the official SDK counts: clicks and how long the pointer stayed
  }

  const own = (path: string): Answer | undefined => {
    if (path === 'visible') return said(isVisible())
    if (path === 'appsTray.isVisible') return said(page.isTrayVisible())
    if (path === 'instances') return said(instanceMap(host))
    if (path.startsWith('instances.')) return said(host.contextOf(path.slice('instances.'.length)))
    if (path.startsWith('requirement:')) return said() // none is installed, which is no error
    if (!path.startsWith('assetURL:')) return undefined
    return said(page.assetUrl(path.slice('assetURL:'.length).replaceAll('\\.', '.')))
  }

  return {
    get: (path) => own(path) ?? ticket.get(path),
    set: ticket.set,
    invoke: (action, args) => actions[action]?.(args) ?? ticket.invoke(action, args),
  }
}

function createInstance(
  wanted: unknown,
  host: Pick<FrameHost, 'contextOf'>,
  page: PageActions,
): Answer {
  const { location, url, size } = Object(wanted) as Record<string, unknown>
  if (location !== 'modal' || typeof url !== 'string') {
    const path = 'instances.create'
    return { ok: false, error: { name: 'Error', message: 'Only a modal can be created', path } }
  }
  const guid = page.openModal(url, toSize(size))
  return said([host.contextOf(guid)])
}

function instanceMap(host: Pick<FrameHost, 'instances'>) {
  const entries = host.instances().map((context) => {
    const shown = { ...context, host: 'zendesk', status: 'active' }
    return [context.instanceGuid, shown] as const
  })
  return Object.fromEntries(entries)
}

function trayShown(page: PageActions, isVisible: boolean): Answer {
  page.showTray(isVisible)
  return said({ 'appsTray.isVisible': isVisible })
}

const toKind = (kind: unknown) => (kind === 'alert' || kind === 'error' ? kind : 'notice')

/** Milliseconds, or the options object, in third or fourth place: apps use both spellings. */
function shownMs(...args: readonly unknown[]): number {
  if (args.some((arg) => Object(arg).sticky === true)) return Number.POSITIVE_INFINITY
  const ms = args.find((arg) => typeof arg === 'number')
  return typeof ms === 'number' && ms > 0 ? ms : 5000
}

function toSize(value: unknown): Size {
  const { width, height } = Object(value) as Record<string, unknown>
  return {
    ...(isLength(width) && { width }),
    ...(isLength(height) && { height }),
  }
}

const isLength = (value: unknown): value is number | string =>
  typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && value !== ''
