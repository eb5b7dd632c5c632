import type { UnsupportedCall } from './backend'

/**
 * What the framework documents, and where (zaf.md 2). Whatever is here is answered: where it
 * exists by its shape, elsewhere by "No such Api". What is nowhere is listed as not imitated.
 */
export type LocationName =
  | 'ticket_sidebar'
  | 'new_ticket_sidebar'
  | 'ticket_editor'
  | 'user_sidebar'
  | 'nav_bar'
  | 'top_bar'
  | 'background'
  | 'modal'

export const LOCATIONS: readonly LocationName[] = [
  'ticket_sidebar',
  'new_ticket_sidebar',
  'ticket_editor',
  'user_sidebar',
  'nav_bar',
  'top_bar',
  'background',
  'modal',
]

/** A name may hold `<parts>` that stand for anything. */
export interface Documented {
  readonly kind: 'get' | 'invoke' | 'event'
  readonly name: string
  readonly where: readonly LocationName[]
  /** A path that can be written, too. */
  readonly isSettable?: true
}

const ALL = LOCATIONS
/** Beside a ticket, and in its editor. What the sheet has for saved tickets alone is empty on others. */
const TICKET: readonly LocationName[] = ['ticket_sidebar', 'new_ticket_sidebar', 'ticket_editor']
const SIDEBARS: readonly LocationName[] = ['ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar']
const ICONS: readonly LocationName[] = ['top_bar', 'nav_bar']
const PANES: readonly LocationName[] = ['top_bar', 'ticket_editor']

const listed = (
  kind: Documented['kind'],
  where: readonly LocationName[],
  names: string,
  more: { readonly isSettable?: true } = {},
): Documented[] => names.split(/\s+/).map((name) => ({ kind, name, where, ...more }))

const PATHS: readonly Documented[] = [
  ...listed('get', TICKET, 'ticket ticket.id ticket.isNew ticket.description'),
  ...listed(
    'get',
    TICKET,
    `ticket.subject ticket.status ticket.statusCategory ticket.customStatus ticket.type ticket.priority ticket.tags
     ticket.customField:<name> ticket.requester ticket.assignee ticket.brand ticket.form.id
     ticket.recipient ticket.externalId ticket.sharedWith comment.text comment.type
     ticketFields:<name>.label`,
    { isSettable: true },
  ),
  ...listed(
    'get',
    TICKET,
    `ticket.organization ticket.form ticket.collaborators ticket.createdAt
     ticket.updatedAt ticket.postSaveAction ticket.via ticket.viewers ticket.comments
     ticket.conversation comment comment.useRichText comment.attachments channel
     ticket.editor.targetChannel ticket.editor.capabilities ticketFields ticketFields:<name> macros`,
  ),
  ...listed('get', ['user_sidebar'], 'user'),
  ...listed(
    'get',
    ALL,
    `requirement:<identifier> currentUser currentAccount instances instances.<guid> visible
     appsTray.isVisible assetURL:<file> colorScheme`,
  ),
]

/** The editor's own buttons (documented); what they do to the page's editor is not imitated. */
export const EDITOR_BUTTONS = (
  'bold italic indent outdent orderedList unorderedList blockquote codespan codeblock hyperlink' +
  ' inlineImage hr'
).split(' ')

const ACTIONS: readonly Documented[] = [
  ...listed(
    'invoke',
    TICKET,
    `comment.appendText comment.appendHtml comment.appendMarkdown ticket.editor.insert
     ticket.tags.add ticket.tags.remove ticket.collaborators.add ticket.collaborators.remove
     ticket.sendMessage macro enableSave disableSave`,
  ),
  ...EDITOR_BUTTONS.flatMap((name) => listed('invoke', TICKET, `ticket.editor.${name}`)),
  ...['', 'optionValues:<value>.', 'optionValues.<index>.', 'optionGroups:<group>.'].flatMap(
    (part) =>
      ['show', 'hide', 'toggle', 'enable', 'disable'].flatMap((verb) =>
        listed('invoke', TICKET, `ticketFields:<name>.${part}${verb}`),
      ),
  ),
  ...listed('invoke', ALL, 'notify routeTo resize instances.create track'),
  ...listed('invoke', ['modal'], 'destroy'),
  ...listed('invoke', PANES, 'app.close'),
  ...listed('invoke', SIDEBARS, 'hide show app.hide app.show appsTray.hide appsTray.show'),
  ...listed('invoke', ['top_bar'], 'popover preloadPane'),
  ...listed('invoke', ICONS, 'iconSymbol iconChars'),
]

const EVENTS: readonly Documented[] = [
  ...listed(
    'event',
    ALL,
    `app.registered app.activated app.deactivated app.willDestroy instance.created
     instance.registered window.resize window.scroll api_notification.<name> voice.dialout
     voice.error context.updated colorScheme.changed`,
  ),
  ...listed('event', SIDEBARS, 'app.expanded app.collapsed'),
  ...listed('event', ['nav_bar', ...PANES], 'pane.activated pane.deactivated'),
  ...listed('event', ['nav_bar'], 'app.route.changed'),
  ...listed('event', ['background'], 'ticket.saved'),
  ...listed('event', ['modal'], 'modal.close'),
  ...listed(
    'event',
    TICKET,
    `ticket.submit.start ticket.submit.done ticket.submit.fail ticket.submit.always ticket.save
     ticket.updated ticket.viewers.changed *.changed`,
  ),
  ...(
    'status statusCategory customStatus subject type priority tags brand due_date externalId ' +
    'problem_id postSaveAction sharedWith collaborators comments conversation form.id ' +
    'requester.id requester.name requester.email requester.externalId assignee.user.id ' +
    'assignee.user.name assignee.user.email assignee.user.externalId assignee.group.id ' +
    'assignee.group.name custom_field_<id> editor.targetChannel editor.capabilities'
  )
    .split(' ')
    .flatMap((path) => listed('event', TICKET, `ticket.${path}.changed`)),
  ...listed(
    'event',
    TICKET,
    `channel.changed comment.text.changed comment.type.changed comment.attachments.changed
     ticketFields.assignee.optionValues.changed`,
  ),
]

export const SURFACE: readonly Documented[] = [...PATHS, ...ACTIONS, ...EVENTS]

const escaped = (text: string): string => text.replace(/[.*:]/g, '\\$&')
/** Their parts are in the list one by one. */
const WHOLE = new Set(['ticket', 'comment', 'instances'])
const MATCHERS = SURFACE.map((entry) => {
  const source = escaped(entry.name).replace(/<\w+>/g, '.+')
  // Parts of a documented object, such as `ticket.requester.name`.
  const isWhole = entry.kind !== 'get' || WHOLE.has(entry.name)
  const parts = isWhole ? '' : '(?:\\.\\w+)*'
  return { entry, pattern: new RegExp(`^(?:ticket\\.(?=comment\\b))?${source}${parts}$`) }
})

/** What the framework says of a name, exactly or as one of its patterns; undefined: nothing. */
export function documentedAs(kind: Documented['kind'], name: string): Documented | undefined {
  const exact = MATCHERS.find(({ entry }) => entry.kind === kind && entry.name === name)
  const found = exact ?? MATCHERS.find((one) => one.entry.kind === kind && one.pattern.test(name))
  return found?.entry
}

/** A path or action that was refused is listed, unless it exists in other places. */
export function reportUndocumented(
  desk: { readonly reportUnsupported: (call: UnsupportedCall) => void },
  kind: 'get' | 'set' | 'invoke',
  name: string,
): void {
  if (!documentedAs(kind === 'set' ? 'get' : kind, name)) desk.reportUnsupported({ kind, name })
}

/** A name in the framework's own room that the framework does not have; apps invent others freely. */
export const isStrangeEvent = (name: string): boolean =>
  /^(?:ticket|comment|user|organization|window|voice|pane)\.|\.changed$/.test(name) &&
  documentedAs('event', name) === undefined
