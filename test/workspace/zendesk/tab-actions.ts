import { failed, found, plainPath } from './answers'
import { isMessaging } from './channels'
import { userOf } from './directory'
import { type Draft, formOf, withStatus, withTags } from './draft'
import { markdownToHtml, textToHtml } from './html-text'
import type { Macro, Status } from './model'
import { appended, isClosed, onChannel, type TabCore, withComment } from './tab-core'
import { runLook } from './tab-looks'
import type { Answer } from './tab-types'
import { editTags, setExtras } from './tab-writes'
import { EDITOR_BUTTONS } from './zaf-surface'

type Action = (
  core: TabCore,
  args: readonly unknown[],
) => Answer | Promise<Answer | undefined> | undefined

const textOf = (args: readonly unknown[]): string => (typeof args[0] === 'string' ? args[0] : '')

/** One string or an array: both spellings are in use. */
const tagsOf = ([first]: readonly unknown[]): string[] =>
  (Array.isArray(first) ? first : [first]).map(String)

function append(core: TabCore, html: string): undefined {
  core.change(withComment(core.draft(), { text: appended(core.draft().comment, html) }))
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'comment.appendText': (core, args) => append(core, textToHtml(textOf(args))),
  'comment.appendHtml': (core, args) => append(core, textOf(args)),
  'comment.appendMarkdown': (core, args) => append(core, markdownToHtml(textOf(args))),
  'ticket.editor.insert': (core, args) => append(core, textOf(args)),
  'ticket.tags.add': (core, args) => editTags(core, { add: tagsOf(args), remove: [] }),
  'ticket.tags.remove': (core, args) => editTags(core, { add: [], remove: tagsOf(args) }),
  'ticket.collaborators.add': (core, args) => collaborate(core, args, 'add'),
  'ticket.collaborators.remove': (core, args) => collaborate(core, args, 'remove'),
  'ticket.sendMessage': async (core, args) => {
    const { channel, message } = (args[0] ?? {}) as { channel?: string; message?: string }
    const name = channel ?? core.draft().saved?.channel.name ?? ''
    if (!isMessaging(name)) return failed('ticket.sendMessage', 'is not available on this channel')
    await core.sendMessage(name, message ?? '')
    return undefined
  },
  enableSave: (core) => void core.allowSave(true),
  disableSave: (core) => void core.allowSave(false),
  macro: (core, [id]) => {
    const macro = core.directory.macros.find((known) => known.id === Number(id))
    if (!macro) return failed('macro', 'Not found')
    core.change(withMacro(core, macro))
    return undefined
  },
}

const CLOSED_TOO = new Set(['enableSave', 'disableSave'])

/** Runs an action of the ticket or the draft; undefined when it is neither. */
export async function runAction(
  core: TabCore,
  path: string,
  args: readonly unknown[],
): Promise<Answer | undefined> {
  const name = plainPath(path)
  const action = ACTIONS[name]
  const button = /^ticket\.editor\.(\w+)$/.exec(name)?.[1] ?? ''
  if (EDITOR_BUTTONS.includes(button)) return editorOnly(core, name)
  if (!action) return runLook(core, name)
  if (isClosed(core) && !CLOSED_TOO.has(name)) return failed(path, 'Ticket is closed')
  return (await action(core, args)) ?? found(undefined)
}

/**
 * The editor's other actions change how the page's own editor looks, which does nothing here. In a
 * conversation Zendesk does not even try: only `ticket.editor.insert` works there.
 */
function editorOnly(core: TabCore, name: string): Answer {
  const { type, channel } = core.draft().comment
  if (type === 'publicReply' && isMessaging(channel.name)) {
    core.complain(`${name} is not available in chat`)
  }
  return found(undefined)
}

/** `{id}` or `{email}` of somebody the account knows. */
function collaborate(core: TabCore, [who]: readonly unknown[], verb: 'add' | 'remove') {
  const { id, email } = Object(who) as { readonly id?: unknown; readonly email?: unknown }
  const user = core.directory.users.find((known) => known.id === id || known.email === email)
  if (!user) return failed(`ticket.collaborators.${verb}`, 'Not found')
  const others = core.draft().extras.collaboratorIds.filter((known) => known !== user.id)
  return setExtras(core, { collaboratorIds: verb === 'add' ? [...others, user.id] : others })
}

/** A macro applied to the draft: text at the end, tags added, status and note set. */
function withMacro(core: TabCore, { actions }: Macro): Draft {
  const value = (field: string) => actions.find((action) => action.field === field)?.value
  const isPublic = value('comment_mode_is_public')
  let draft = core.draft()
  if (isPublic === 'false') draft = onChannel(core, 'internal')
  const html = value('comment_value_html') ?? textToHtml(value('comment_value') ?? '')
  const text = filled(html, core)
  if (text !== '') draft = withComment(draft, { text: appended(draft.comment, text) })
  if (!core.user.rights.canEditTicket) return draft
  const status = value('status')
  if (status !== undefined) draft = withStatus(draft, core.directory, status as Status)
  const tags = value('current_tags')
  if (tags === undefined || !core.user.rights.canEditTags) return draft
  return withTags(draft, { add: tags.split(' '), remove: [] })
}

/** The few placeholders of Zendesk's own that the account's macros use. */
function filled(html: string, { draft, directory }: TabCore): string {
  const requester = userOf(directory, formOf(draft()).requesterId)
  return html
    .replaceAll('{{ticket.requester.first_name}}', requester?.name.split(' ')[0] ?? '')
    .replaceAll('{{ticket.id}}', String(draft().saved?.id ?? ''))
}
