import { expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { FIELD, GROUP, USER } from '../zendesk/directory'
import { openDesk } from '../zendesk/in-memory'
import type { TicketTab } from '../zendesk/tab-types'
import { saveUpdate } from '../zendesk/update'
import { SURFACE } from '../zendesk/zaf-surface'
import { accountAt, takenTicket } from './story-account'

interface Scene {
  readonly tab: TicketTab
  readonly account: Account
  readonly id: number
}

type Cause = (scene: Scene) => unknown

const sets =
  (path: string, value: unknown): Cause =>
  ({ tab }) =>
    tab.set(path, value)

const runs =
  (action: string, ...args: readonly unknown[]): Cause =>
  ({ tab }) =>
    tab.invoke(action, args)

const brunoWrites: Cause = ({ account, id }) =>
  saveUpdate(account, id, USER.bruno, { comment: { text: 'Oi', isPublic: true } })

const isStopped: Cause = ({ tab }) => {
  tab.addHook({ name: 'App', askSave: async () => ({ allow: false }) })
  return tab.submit()
}

const anotherRequester = sets('ticket.requester', { id: USER.otavio })
const anotherAssignee = sets('ticket.assignee', { groupId: GROUP.commercial, userId: USER.elisa })

/** What makes each event of a ticket come. */
const CAUSES: Readonly<Record<string, Cause>> = {
  '*.changed': sets('ticket.subject', 'Outro'),
  'ticket.status.changed': sets('ticket.status', 'pending'),
  'ticket.statusCategory.changed': sets('ticket.status', 'pending'),
  'ticket.customStatus.changed': sets('ticket.statusCategory', 'pending'),
  'ticket.subject.changed': sets('ticket.subject', 'Outro'),
  'ticket.type.changed': sets('ticket.type', 'task'),
  'ticket.priority.changed': sets('ticket.priority', 'high'),
  'ticket.tags.changed': runs('ticket.tags.add', 'a'),
  'ticket.brand.changed': sets('ticket.brand', { id: 1 }),
  'ticket.externalId.changed': sets('ticket.externalId', 'A-1'),
  'ticket.collaborators.changed': runs('ticket.collaborators.add', { id: USER.bruno }),
  'ticket.comments.changed': brunoWrites,
  'ticket.conversation.changed': brunoWrites,
  'ticket.form.id.changed': sets('ticket.form.id', 1),
  'ticket.requester.id.changed': anotherRequester,
  'ticket.requester.name.changed': anotherRequester,
  'ticket.requester.email.changed': anotherRequester,
  'ticket.requester.externalId.changed': anotherRequester,
  'ticket.assignee.user.id.changed': anotherAssignee,
  'ticket.assignee.user.name.changed': anotherAssignee,
  'ticket.assignee.user.email.changed': anotherAssignee,
  'ticket.assignee.user.externalId.changed': anotherAssignee,
  'ticket.assignee.group.id.changed': anotherAssignee,
  'ticket.assignee.group.name.changed': anotherAssignee,
  'ticket.custom_field_<id>.changed': sets(`ticket.customField:custom_field_${FIELD.cause}`, 'x'),
  'ticket.editor.targetChannel.changed': ({ tab }) => tab.chooseChannel('whatsapp'),
  'ticket.editor.capabilities.changed': ({ tab }) => tab.chooseChannel('whatsapp'),
  'channel.changed': ({ account, id }) => {
    const saved = account.ticket(id)
    const channel = { name: 'whatsapp', sessionBased: false, sessionActive: true }
    if (saved) account.put({ ...saved, channel }, { kind: 'messages', by: USER.marina, tab: null })
  },
  'comment.text.changed': runs('comment.appendText', 'Oi'),
  'comment.type.changed': sets('comment.type', 'internalNote'),
  'comment.attachments.changed': ({ tab }) => tab.attach('a.pdf'),
  'ticketFields.assignee.optionValues.changed': runs(
    `ticketFields:assignee.optionValues:${USER.bruno}.hide`,
  ),
  'ticket.submit.start': ({ tab }) => tab.submit(),
  'ticket.submit.done': ({ tab }) => tab.submit(),
  'ticket.submit.fail': isStopped,
  'ticket.submit.always': isStopped,
  'ticket.updated': brunoWrites,
}

/** The page's own doing: tried in the journeys of `test/e2e/protocol` and `test/e2e/foreign`. */
const ON_PAGE = [
  'app.registered',
  'app.activated',
  'app.deactivated',
  'app.willDestroy',
  'app.expanded',
  'app.collapsed',
  'app.route.changed',
  'pane.activated',
  'pane.deactivated',
  'instance.created',
  'instance.registered',
  'window.resize',
  'window.scroll',
  'colorScheme.changed',
  'modal.close',
  'ticket.save',
  'ticket.saved',
]

/** May be listened to and never comes: nothing here could bring it about. */
const NEVER = [
  'api_notification.<name>',
  'context.updated',
  'voice.dialout',
  'voice.error',
  'ticket.viewers.changed',
  'ticket.due_date.changed',
  'ticket.problem_id.changed',
  'ticket.postSaveAction.changed',
  'ticket.sharedWith.changed',
]

test('every documented event has its cause, or is known never to come', () => {
  const documented = SURFACE.filter(({ kind }) => kind === 'event').map(({ name }) => name)
  expect([...Object.keys(CAUSES), ...ON_PAGE, ...NEVER].sort()).toEqual(documented.sort())
})

test.each(Object.entries(CAUSES))('%s comes', async (name, cause) => {
  const account = accountAt()
  const id = takenTicket(account)
  const tab = await openDesk(account, USER.ana).openTicket(id)
  const heard = new Set<string>()
  tab.onEvent((event) => heard.add(event))
  await cause({ tab, account, id })
  expect([...heard]).toContain(name.replace('<id>', String(FIELD.cause)))
})
