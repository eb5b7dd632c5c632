/*
 * The wire protocol between Zendesk and an app's frame, as the SDK speaks it.
 *
 * Frame. The app's page is a direct child frame of this window; its address carries `origin` (ours,
 * letter for letter, no slash at the end) and `app_guid`. That guid is the instance's: one for each
 * frame. A message is believed by its `source` (the frame's window) and its `origin`, by nothing else.
 *
 * Encoding. The app sends JSON strings, except hook replies, which are objects. We send JSON strings.
 *
 * Life. `iframe.handshake` comes first and alone; everything else waits inside the SDK until
 * `zaf.app.registered`. That may be sent only once for each handshake: the SDK never empties its queue,
 * a second one would send everything again. We answer from a later task, because some apps attach
 * their first handler after `init`. `zaf.app.activated` follows at once, to nobody in particular:
 * subscriptions made inside `app.registered` reach us too late to be waited for, and the SDK drops
 * events without a handler. A page that is loaded again shakes hands again under the same guid and
 * begins a new life: subscriptions and a pending hook of the old one are void.
 *
 *   app   {"key":"iframe.handshake","message":{"version":"2.0.9"},"appGuid":"G","instanceGuid":"G"}
 *   host  {"key":"zaf.app.registered","message":{"context":{…},"metadata":{…}}}
 *   host  {"key":"zaf.app.activated","message":{"activeLocation":"ticket_sidebar","firstLoad":true}}
 *
 * Calls. `instanceGuid` names the instance that is asked, which may be another one's; the answer always
 * goes to the frame that sent the call. Every id is answered once, by an object with `errors` in it: a
 * `result` of null makes the SDK throw, and an `error` without a name would be taken for success.
 *
 *   app   {"id":7,"request":"get","params":["ticket.id","bogus"],"appGuid":"G","instanceGuid":"G"}
 *   host  {"id":7,"result":{"errors":{"bogus":{"name":…,"message":…,"path":"bogus"}},"ticket.id":42}}
 *   app   {"id":8,"request":"set","params":{"ticket.status":"pending"},…}
 *   app   {"id":9,"request":"invoke","params":{"ticket.tags.add":["vip"]},…}      arguments, as an array
 *
 * Events. `iframe.on:<event>` and `iframe.off:<event>` tell how many handlers there are now; an event
 * goes to the frames that have some, with the guid of the instance it happened to. A guid that the
 * frame has never named itself makes the SDK throw. `iframe.trigger:<event>` is the app's own event: it
 * goes to every listener of that instance, not only to the sender.
 *
 * Instances. The others of the app hear `instance.created` when one is there and `instance.registered`
 * when it was greeted, each with its context. As with every event, the guid is the listener's own: the
 * new one is a guid that was not named before. A guid of another app is as good as none: apps neither
 * see, call nor hear each other.
 *
 * Requests. `request:N` carries jQuery-like options and is answered by the event `request:N.done` or
 * `request:N.fail`, exactly one of them, with `responseArgs` as jQuery would pass them. There is no id
 * and no time limit in the SDK.
 *
 * Hooks. A submit asks every frame that listens to `ticket.save`. The SDK ignores a second question
 * while the first is open, so there is never more than one; and it has no time limit, so we have.
 *
 *   host  {"key":"zaf.ticket.save","needsReply":true,"instanceGuid":"G"}
 *   app   {"key":"iframe.reply:ticket.save","appGuid":"G"}                        allowed
 *   app   {"key":"iframe.reply:ticket.save","appGuid":"G","error":{"msg":…}}      stopped; text, false, none
 *
 * The official SDK also sends `track`, `session.live` and `__track__`: answered where an id asks for
 * it, otherwise of no meaning here. Unknown keys are ignored, as Zendesk does.
 */

import type { Faults } from '../zendesk/faults'
import type { SaveAnswer } from '../zendesk/tab-types'
import { answerCall, type Reply } from './answers'
import type { Frame, FrameContext, HostWindow, MessageLike } from './frame'
import { createHooks } from './hooks'
import { decode, type Incoming, readMessage } from './messages'
import type { ProtocolLog } from './protocol-log'
import { carryOut, type RestCall, type RestReply } from './rest-request'
import { pathsOf, spoiltReply } from './spoilt-reply'
import { createSubscriptions } from './subscriptions'

export interface FrameHostOptions {
  readonly window: HostWindow
  /** `appId`: which app asks. */
  readonly sendRest: (call: RestCall, appId: number) => Promise<RestReply>
  readonly log: ProtocolLog
  readonly now: () => number
  /** How long a submit waits for one frame. */
  readonly hookLimitMs: number
  /** Shown when a frame does not answer a hook in time. */
  readonly notAnswered: string
  /** What goes wrong with the SDK's calls. */
  readonly spoil?: Faults['spoilSdk']
  /** How long after the handshake `app.registered` follows. */
  readonly greetAfterMs?: number
  /** A frame listens to an event, maybe one that will never come. */
  readonly onListen?: (event: string, guid: string) => void
}

export interface FrameHost {
  /** From now on the frame is listened to; call before its page loads. */
  readonly add: (frame: Frame) => void
  readonly remove: (guid: string) => void
  /** All instances of the app that this one belongs to. */
  readonly instances: (guid: string) => readonly FrameContext[]
  readonly contextOf: (guid: string) => FrameContext | undefined
  readonly guids: () => readonly string[]
  readonly isListening: (guid: string, event: string) => boolean
  /** An event of one instance, for the frames that listen to it. */
  readonly fire: (guid: string, event: string, message?: unknown) => void
  /** An event for the instance's own frame, whether it listens or not, and for others that do. */
  readonly tell: (guid: string, event: string, message?: unknown) => void
  /** Asks all frames that listen to the instance's `ticket.save`; allowed at once when none does. */
  readonly askSave: (guid: string) => Promise<SaveAnswer>
  readonly close: () => void
}

/** The host's end of the protocol for all frames of one window. Never throws on what a frame sends. */
export function createFrameHost(options: FrameHostOptions): FrameHost {
  const frames = new Map<string, Frame>()
  const greetings = new Map<string, ReturnType<typeof setTimeout>>()
  /** Whose SDK takes events; before that it would miss them. */
  const registered = new Set<string>()
  const subscriptions = createSubscriptions()
  const hooks = createHooks(options.notAnswered)
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

  function post(frame: Frame, message: object) {
    const at = options.now()
    options.log.add({ at, frame: frame.guid, direction: 'to app', message })
    frame.source()?.postMessage(JSON.stringify(message), frame.origin)
  }

  const installationOf = (frame: Frame) => frame.metadata().installationId
  /** The frames of one app: no other hears of it, whatever guid it names. */
  const family = (guid: string): readonly Frame[] => {
    const one = frames.get(guid)
    if (!one) return []
    return [...frames.values()].filter((other) => installationOf(other) === installationOf(one))
  }
  const listeners = (target: string, event: string): readonly Frame[] =>
    family(target).filter(({ guid }) => subscriptions.has(guid, target, event))

  function fire(target: string, event: string, message?: unknown) {
    for (const frame of listeners(target, event)) {
      post(frame, { key: `zaf.${event}`, message, instanceGuid: target })
    }
  }

  function tell(guid: string, event: string, message?: unknown) {
    const own = frames.get(guid)
    const others = listeners(guid, event).filter((frame) => frame !== own)
    for (const frame of own && registered.has(guid) ? [own, ...others] : others) {
      post(frame, { key: `zaf.${event}`, message, instanceGuid: guid })
    }
  }

  function tellOthers(frame: Frame, event: string) {
    for (const { guid } of family(frame.guid)) {
      if (guid !== frame.guid) fire(guid, event, frame.context())
    }
  }

  function endLife(guid: string) {
    clearTimeout(greetings.get(guid))
    greetings.delete(guid)
    registered.delete(guid)
    subscriptions.forget(guid)
    hooks.abandon(guid)
  }

  function greet(frame: Frame) {
    const { guid } = frame
    endLife(guid)
    const timer = setTimeout(() => {
      greetings.delete(guid)
      const message = { context: frame.context(), metadata: frame.metadata() }
      post(frame, { key: 'zaf.app.registered', message })
      registered.add(guid)
      tellOthers(frame, 'instance.registered')
      if (!frame.isActive()) return
      tell(guid, 'app.activated', { activeLocation: frame.context().location, firstLoad: true })
    }, options.greetAfterMs ?? 20)
    greetings.set(guid, timer)
  }

  async function reply(frame: Frame, ask: Incoming & { readonly kind: 'ask' }) {
    const place = family(frame.guid).find(({ guid }) => guid === (ask.target ?? frame.guid))
    const answer = async (): Promise<Reply> =>
      place
        ? answerCall(ask.request, ask.params, place.answerer)
        : { error: { name: 'InstanceNotFound', message: 'No such instance' } }
    const paths = pathsOf(ask.params)
    const fault = options.spoil?.(ask.request, paths)
    const outcome = fault ? await spoiltReply(fault, paths, answer, wait) : await answer()
    if (outcome) post(frame, { id: ask.id, ...outcome })
  }

  async function request(frame: Frame, key: string, wanted: unknown) {
    const { appId } = frame.metadata()
    const send = (call: RestCall) => options.sendRest(call, appId)
    const { kind, responseArgs } = await carryOut(wanted, send, wait)
    tell(frame.guid, `${key}.${kind}`, { responseArgs })
  }

  function trigger(frame: Frame, target: string, event: string, message: unknown) {
    if (family(frame.guid).some(({ guid }) => guid === target)) fire(target, event, message)
  }

  function take(frame: Frame, message: Incoming) {
    const target = ('target' in message && message.target) || frame.guid
    switch (message.kind) {
      case 'handshake':
        return greet(frame)
      case 'ask':
        return void reply(frame, message)
      case 'subscription':
        if (message.count > 0) options.onListen?.(message.event, target)
        return subscriptions.set(frame.guid, target, message.event, message.count)
      case 'trigger':
        return trigger(frame, target, message.event, message.message)
      case 'request':
        return void request(frame, message.key, message.options)
      case 'reply':
        return hooks.reply(frame.guid, message.error)
      case 'other':
        return
    }
  }

  function listen({ data, origin, source }: MessageLike) {
    const frame = [...frames.values()].find(
      (known) => source && known.source() === source && known.origin === origin,
    )
    const sent = decode(data)
    const message = frame && readMessage(sent)
    if (!message) return
    const at = options.now()
    options.log.add({ at, frame: frame.guid, direction: 'from app', message: sent })
    take(frame, message)
  }

  options.window.addEventListener('message', listen)

  return {
    add: (frame) => {
      frames.set(frame.guid, frame)
      tellOthers(frame, 'instance.created')
      // Nobody will greet an instance without a page; it is as much there as it will ever be.
      if (frame.isVirtual) tellOthers(frame, 'instance.registered')
    },
    remove: (guid) => {
      endLife(guid)
      frames.delete(guid)
    },
    instances: (guid) => family(guid).map((frame) => frame.context()),
    guids: () => [...frames.keys()],
    isListening: (guid, event) => listeners(guid, event).length > 0,
    contextOf: (guid) => frames.get(guid)?.context(),
    fire,
    tell,
    askSave: async (guid) => {
      const answers = await Promise.all(
        listeners(guid, 'ticket.save').map((frame) =>
          hooks.ask(frame.guid, guid, options.hookLimitMs, () =>
            post(frame, { key: 'zaf.ticket.save', needsReply: true, instanceGuid: guid }),
          ),
        ),
      )
      return answers.find(({ allow }) => !allow) ?? { allow: true }
    },
    close: () => {
      for (const guid of frames.keys()) endLife(guid)
      options.window.removeEventListener('message', listen)
    },
  }
}
