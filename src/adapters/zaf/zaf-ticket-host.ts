import { messageBelow } from '../../domain/messages/insert-message'
import { escapeHtml } from '../../domain/text/plain-text'
import { HostError } from '../../ports/host-error'
import type { HostEvents, TicketHost, Unsubscribe } from '../../ports/ticket-host'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'
import { createFirstHost } from './first-host'
import { readOpening } from './read-opening'
import { fieldsOf, textsOf } from './read-value'
import { createSaveHook, type SaveHook } from './save-hook'
import { toConversation } from './to-conversation'
import { toDraft } from './to-draft'
import { toColorScheme, toOpening } from './to-opening'
import { STATUS_FIELD, toStatusNames } from './to-status-names'
import { DRAFT_PATHS } from './to-writing'

/** ZAF's names for our events, and what each brings; `null`: a shape we do not know. */
const EVENTS = {
  text: {
    names: ['comment.text.changed'],
    to: (value: unknown) => (typeof value === 'string' ? value : null),
  },
  composer: {
    names: ['comment.type.changed', 'ticket.editor.targetChannel.changed', 'channel.changed'],
    to: nothing,
  },
  tags: { names: ['ticket.tags.changed'], to: (value: unknown) => textsOf(value) ?? null },
  form: {
    names: [
      'ticket.status.changed',
      'ticket.assignee.user.id.changed',
      'ticket.assignee.group.id.changed',
      'comment.attachments.changed',
    ],
    to: nothing,
  },
  conversation: { names: ['ticket.conversation.changed'], to: nothing },
  updated: { names: ['ticket.updated'], to: nothing },
  activated: { names: ['app.activated'], to: nothing },
  deactivated: { names: ['app.deactivated'], to: nothing },
  closed: { names: ['app.willDestroy'], to: nothing },
  submitted: { names: ['ticket.submit.done'], to: nothing },
  submitFailed: { names: ['ticket.submit.fail'], to: nothing },
  colorScheme: { names: ['colorScheme.changed'], to: toColorScheme },
} satisfies {
  [E in keyof HostEvents]: {
    readonly names: readonly string[]
    readonly to: (value: unknown) => HostEvents[E] | null
  }
}

/** The ticket on screen, as Zendesk's framework has it. `fieldIds`: custom fields to read along. */
export function createZafTicketHost(
  client: ZafClient,
  fieldIds: readonly number[],
  hook: SaveHook = createSaveHook(client),
): TicketHost {
  /** The form's status before we set it to solved, in the framework's shapes. */
  let statusBefore: Readonly<Record<string, unknown>> = {}
  const invoke = async (action: string, ...args: readonly unknown[]): Promise<void> => {
    failOn(await ask(client.invoke(action, ...args)))
  }
  const { changeTags, resize } = createFirstHost(client)
  const readDraft: TicketHost['readDraft'] = async (limitMs) =>
    toDraft(await ask(client.get([...DRAFT_PATHS]), limitMs))
  return {
    changeTags,
    resize,
    readDraft,
    open: async () => toOpening(await readOpening(client, fieldIds), fieldIds),
    readStatusNames: async () =>
      toStatusNames((await ask(client.get([STATUS_FIELD])))[STATUS_FIELD]),
    readConversation: async (limitMs) => {
      const reply = await ask(client.get(['ticket.conversation']), limitMs)
      failOn(reply)
      return toConversation(reply['ticket.conversation'])
    },
    writeDraft: async (content) => {
      failOn(await ask(client.set('comment.text', content)))
    },
    append: (message, draft) => {
      const content = messageBelow(draft, message)
      // In chat the editor takes only this one action, and takes it as HTML.
      if (draft.channel.sendsAtOnce) return invoke('ticket.editor.insert', asHtml(content))
      return invoke(
        draft.body.kind === 'html' ? 'comment.appendHtml' : 'comment.appendText',
        content,
      )
    },
    askForNote: async (isInternal) => {
      // Reported broken in Agent Workspace: what it did is read, never assumed.
      await ask(client.set('comment.type', isInternal ? 'internalNote' : 'publicReply')).catch(
        () => undefined,
      )
      return { isPublic: (await readDraft()).isPublic }
    },
    setStatus: async (status) => {
      if (status === 'solved') {
        statusBefore = await ask(client.get([...STATUS_PATHS]), LOOK_MS).catch(() => ({}))
      }
      failOn(await ask(client.set('ticket.status', status)))
      const own = statusBefore['ticket.customStatus']
      if (status !== statusBefore['ticket.status'] || own === undefined) return
      // A category brings its default; the ticket had another of its statuses. A host that does not
      // take it leaves the default.
      await ask(client.set('ticket.customStatus', own)).catch(() => undefined)
    },
    setGroup: async (groupId) => failOn(await ask(client.set('ticket.assignee', { groupId }))),
    notify: (text, kind) => invoke('notify', asHtml(text), kind),
    openPage: (place) => invoke('routeTo', 'nav_bar', APP, place),
    on: (event, listener) => {
      const { names, to } = EVENTS[event]
      const handler = (value?: unknown): void => {
        const brought = to(value)
        // Each entry of the table gives its own event's value; the pairing is lost to the compiler.
        if (brought !== null) listener(brought as never)
      }
      return subscribe(client, names, handler)
    },
    onSave: hook.take,
    hasMissedSubmit: hook.hasMissed,
  }
}

/** Its name in the manifest, by which Zendesk knows its page. */
const APP = 'Roteiro'

/** Nobody waits longer for what only makes an undo finer. */
const LOOK_MS = 1_000

const STATUS_PATHS = ['ticket.status', 'ticket.customStatus'] as const

function nothing(): undefined {
  return undefined
}

function subscribe(
  client: ZafClient,
  names: readonly string[],
  handler: (value?: unknown) => unknown,
): Unsubscribe {
  for (const name of names) client.on(name, handler)
  return () => {
    for (const name of names) client.off(name, handler)
  }
}

/**
 * A bulk answer resolves with its failures inside; an error without a name comes as the answer
 * itself (zaf.md 1.4).
 */
function failOn(reply: unknown): void {
  const { errors, message } = fieldsOf(reply)
  if (errors === undefined && typeof message === 'string') throw new HostError('refused', message)
  const [path] = Object.keys(fieldsOf(errors))
  if (path !== undefined) throw new HostError('refused', path)
}

/** Plain text, letter for letter and line by line, where the framework takes HTML. */
const asHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')
