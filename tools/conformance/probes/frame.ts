import { ANYTHING, each, either, MISSING, NUMBER, TEXT } from '../expected'
import { shapeOf } from '../nameless'
import type { Probe } from '../probe'
import { type Json, until } from '../zendesk'

const beside = { where: 'ticket_sidebar' } as const

/** How Zendesk sets up a frame, and what it tells it at once. */
export const FRAME: readonly Probe[] = [
  {
    ...beside,
    id: 'frame-address',
    fact: "A frame's address carries `origin` and `app_guid`, in the query or after the hash.",
    ...{ section: '1.1', mark: 'read' },
    does: 'Looks at its own address.',
    expects: { origin: true, appGuid: true },
    ask: async ({ address }) => ({
      origin: named(address, 'origin') !== null,
      appGuid: named(address, 'app_guid') !== null,
    }),
  },
  {
    ...beside,
    id: 'frame-parent',
    fact: "A frame is a direct child of Zendesk's window, and cannot read its page.",
    ...{ section: '1.1', mark: 'reported' },
    does: 'Compares its parent with the top window, and tries to read it.',
    expects: { isDirectChild: true, canRead: false },
    ask: async () => ({ isDirectChild: window.parent === window.top, canRead: canReadParent() }),
  },
  {
    ...beside,
    id: 'frame-guid',
    fact: 'The guid in the address is the guid of the instance.',
    ...{ section: '1.1', mark: 'observed' },
    does: 'Compares the two.',
    expects: { isSame: true },
    ask: async ({ address, client }) => ({
      isSame: ((await client.context()) as Json)['instanceGuid'] === named(address, 'app_guid'),
    }),
  },
  {
    ...beside,
    id: 'context',
    fact: '`context()` knows instance, product, account, location and ticket.',
    ...{ section: '1.3', mark: 'reported' },
    does: 'Reads the context.',
    expects: {
      ...{ product: 'support', location: 'ticket_sidebar' },
      shape: { instanceGuid: TEXT, account: { subdomain: TEXT }, ticketId: NUMBER },
    },
    ask: async ({ client }) => {
      const context = (await client.context()) as Json
      return {
        ...{ product: String(context['product']), location: String(context['location']) },
        shape: shapeOf(context),
      }
    },
  },
  {
    ...beside,
    id: 'metadata',
    fact: '`metadata()` knows app, installation, version and settings.',
    ...{ section: '1.3', mark: 'reported' },
    does: 'Reads the metadata.',
    expects: {
      shape: { appId: NUMBER, name: TEXT, installationId: NUMBER, version: TEXT },
      hasTitle: true,
    },
    ask: async ({ client }) => {
      const metadata = (await client.metadata()) as Json
      const settings = Object(metadata['settings']) as Json
      return { shape: shapeOf(metadata), hasTitle: typeof settings['title'] === 'string' }
    },
  },
  {
    ...beside,
    id: 'secure-setting',
    fact: 'A frame is never told a secure setting.',
    ...{ section: '1.8', mark: 'documented' },
    does: 'Looks for the secure setting that this app comes with.',
    expects: { plain: true, secure: false },
    ask: async ({ client }) => {
      const settings = Object(((await client.metadata()) as Json)['settings']) as Json
      return { plain: 'probe_plain' in settings, secure: 'probe_hidden_away' in settings }
    },
  },
  {
    ...beside,
    id: 'activated',
    fact: '`app.activated` comes to a frame that listens from the beginning. What it carries is not documented.',
    ...{ section: '1.3', mark: 'open' },
    does: 'Listens from the first line of the script on.',
    expects: { came: true, carries: ANYTHING },
    words: ['activeLocation', 'firstLoad'],
    ask: async ({ activated }) => {
      const [first] = activated()
      return { came: activated().length > 0, carries: shapeOf(first) ?? null }
    },
  },
  {
    ...beside,
    id: 'instances',
    fact: '`instances` is a map by guid, and knows the frame that asks.',
    ...{ section: '1.6', mark: 'reported' },
    does: 'Reads the instances.',
    expects: {
      knowsItself: true,
      shape: { instanceGuid: TEXT, product: TEXT, location: TEXT, account: { subdomain: TEXT } },
    },
    ask: async ({ client, read }) => {
      const guid = String(((await client.context()) as Json)['instanceGuid'])
      const all = Object((await read('instances')) ?? {}) as Json
      return { knowsItself: guid in all, shape: shapeOf(all[guid]) ?? null }
    },
  },
  {
    ...beside,
    id: 'modal',
    fact: 'A modal that is created is an instance: its place is `modal`, it shares `localStorage` with the sidebar, and its parent hears `modal.close`. Whether its context has the ticket is not documented.',
    ...{ section: '1.6', mark: 'open' },
    does: 'Opens a small window of its own, and closes it.',
    takesBack: 'The window, and what it kept in the browser.',
    expects: {
      created: { instanceGuid: TEXT, location: TEXT },
      ...{ location: 'modal', isClosed: true, ticket: either('<number>', MISSING) },
    },
    ask: async ({ client, takeBack }) => {
      const kept = 'roteiro-conformance-modal'
      localStorage.removeItem(kept)
      takeBack(async () => localStorage.removeItem(kept))
      const size = { width: '300px', height: '120px' }
      const answer = (await client.invoke('instances.create', {
        ...{ location: 'modal', url: 'assets/modal.html', size },
      })) as Json
      const [created] = answer['instances.create'] as readonly unknown[]
      const told = await modalSays(kept)
      const modal = client.instance(String(Object(created)['instanceGuid']))
      let isClosed = false
      modal.on('modal.close', () => {
        isClosed = true
      })
      await modal.invoke('destroy')
      await until(() => isClosed)
      return {
        created: shapeOf(created) ?? null,
        ...{ location: String(told['location']), isClosed },
        ticket: shapeOf(told['ticketId']),
      }
    },
  },
  {
    ...beside,
    id: 'current-user',
    fact: '`currentUser` has a locale, an IANA zone and a role, which is a name or the number of a custom role.',
    ...{ section: '2', mark: 'reported' },
    does: 'Reads the agent.',
    expects: {
      id: NUMBER,
      name: TEXT,
      email: TEXT,
      role: either(TEXT, NUMBER),
      locale: TEXT,
      timeZone: { ianaName: TEXT },
      groups: each({ id: NUMBER, name: TEXT }),
      tags: each(TEXT),
    },
    ask: async ({ read }) => shapeOf(await read('currentUser')) ?? null,
  },
  {
    ...beside,
    id: 'current-account',
    fact: '`currentAccount` has subdomain, plan and zone.',
    ...{ section: '2', mark: 'reported' },
    does: 'Reads the account.',
    expects: { subdomain: TEXT, planName: TEXT, timeZone: ANYTHING },
    ask: async ({ read }) => shapeOf(await read('currentAccount')) ?? null,
  },
  {
    where: 'nav_bar',
    id: 'nav-bar-context',
    fact: 'In the nav bar the context has no ticket, and nothing of a ticket can be read.',
    ...{ section: '1.3', mark: 'documented' },
    does: 'Reads context and ticket in the nav bar.',
    expects: { location: 'nav_bar', ticketId: MISSING, subject: 'refused' },
    words: ['refused', 'read'],
    ask: async ({ client, ended }) => {
      const context = (await client.context()) as Json
      const subject = await ended(client.get('ticket.subject'))
      return {
        location: String(context['location']),
        ticketId: shapeOf(context['ticketId']),
        subject: 'rejected' in subject ? 'refused' : 'read',
      }
    },
  },
  {
    where: 'nav_bar',
    id: 'nav-bar-instances',
    fact: 'Frames of the nav bar and beside a ticket know of each other as instances.',
    ...{ section: '1.6', mark: 'documented' },
    does: 'Looks for a ticket_sidebar among the instances, in the nav bar.',
    expects: { sidebar: true, isAlone: false },
    ask: async ({ read }) => {
      const places = Object.values(Object((await read('instances')) ?? {}) as Json).map((one) =>
        String(Object(one)['location']),
      )
      return { sidebar: places.includes('ticket_sidebar'), isAlone: places.length < 2 }
    },
  },
  {
    where: 'nav_bar',
    id: 'nav-bar-route',
    fact: '`routeTo` takes the nav bar to a route of its own, and `app.route.changed` tells it.',
    ...{ section: '2', mark: 'reported' },
    does: 'Asks for a route of its own page.',
    expects: { came: true, carries: { appRoute: ANYTHING } },
    ask: async ({ client, hear }) => {
      const metadata = (await client.metadata()) as Json
      const heard = await hear(['app.route.changed'], () =>
        client.invoke('routeTo', 'nav_bar', metadata['name'], 'conformance'),
      )
      return { came: heard.length > 0, carries: shapeOf(heard[0]?.value) ?? null }
    },
  },
]

const named = ({ searchParams, hash }: URL, name: string): string | null =>
  searchParams.get(name) ?? new URLSearchParams(hash.replace(/^#/, '')).get(name)

function canReadParent(): boolean {
  try {
    return Boolean(window.parent.document)
  } catch {
    return false
  }
}

/** The modal leaves its context in the storage it shares with this frame. */
function modalSays(kept: string): Promise<Json> {
  return new Promise((resolve) => {
    const look = (left: number): void => {
      const said = localStorage.getItem(kept)
      if (said !== null || left === 0) resolve(JSON.parse(said ?? '{}') as Json)
      else setTimeout(() => look(left - 1), 100)
    }
    look(50)
  })
}
