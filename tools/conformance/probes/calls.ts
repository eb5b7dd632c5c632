import { ANYTHING, either, TEXT } from '../expected'
import { shapeOf } from '../nameless'
import type { Probe } from '../probe'
import { Unanswerable } from '../probe'
import type { Json } from '../zendesk'

const beside = { where: 'ticket_sidebar' } as const
const UNKNOWN = 'ticket.roteiroConformance'

/** How get, set and invoke answer, and how events tell changes. */
export const CALLS: readonly Probe[] = [
  {
    ...beside,
    id: 'get-list',
    fact: 'Asked for a list, `get` resolves with its failures under `errors`.',
    ...{ section: '1.4', mark: 'observed' },
    does: 'Asks for a known and an unknown path together.',
    expects: { ended: 'resolved', hasKnown: true, hasUnknown: false, underErrors: true },
    words: ['resolved', 'rejected'],
    ask: async ({ client, ended }) => {
      const answer = await ended(client.get(['ticket.id', UNKNOWN]))
      if (!('resolved' in answer)) return { ended: 'rejected' }
      const { resolved } = answer
      return {
        ...{ ended: 'resolved', hasKnown: 'ticket.id' in resolved },
        ...{ hasUnknown: UNKNOWN in resolved, underErrors: UNKNOWN in Object(resolved['errors']) },
      }
    },
  },
  {
    ...beside,
    id: 'get-unknown',
    fact: 'Asked for an unknown path as a text, `get` rejects with an `Error`. Its name and words are not documented.',
    ...{ section: '1.4', mark: 'observed' },
    does: 'Asks for a path that does not exist.',
    expects: { isError: true, name: ANYTHING, says: ANYTHING },
    quotesZendesk: true,
    ask: async ({ client, ended }) => {
      const answer = await ended(client.get(UNKNOWN))
      return 'rejected' in answer ? answer.rejected : { isError: false }
    },
  },
  {
    ...beside,
    id: 'get-text',
    fact: 'Asked for one path as a text, `get` resolves with an object all the same.',
    ...{ section: '1.4', mark: 'observed' },
    does: 'Asks for `ticket.id` alone.',
    expects: { hasPath: true, hasErrors: true },
    ask: async ({ client }) => {
      const answer = Object(await client.get('ticket.id')) as Json
      return { hasPath: 'ticket.id' in answer, hasErrors: 'errors' in answer }
    },
  },
  {
    ...beside,
    id: 'set-answer',
    fact: '`set` answers in the form of `get`.',
    ...{ section: '1.4', mark: 'reported' },
    does: 'Sets the subject to what it is already.',
    expects: { hasErrors: true, failures: 0 },
    ask: async ({ client, read }) => {
      const answer = Object(
        await client.set('ticket.subject', await read('ticket.subject')),
      ) as Json
      return {
        hasErrors: 'errors' in answer,
        failures: Object.keys(Object(answer['errors'])).length,
      }
    },
  },
  {
    ...beside,
    id: 'set-read-only',
    fact: 'What can only be read cannot be set.',
    ...{ section: '1.4', mark: 'reported' },
    does: 'Sets `ticket.id` to what it is already.',
    expects: { ended: 'refused' },
    words: ['refused', 'taken'],
    ask: async ({ client, ended, read }) => {
      const answer = await ended(client.set('ticket.id', await read('ticket.id')))
      const isRefused =
        'rejected' in answer || Object.keys(Object(answer.resolved['errors'])).length > 0
      return { ended: isRefused ? 'refused' : 'taken' }
    },
  },
  {
    ...beside,
    id: 'invoke-unknown',
    fact: '`invoke` of an unknown action rejects.',
    ...{ section: '1.4', mark: 'observed' },
    does: 'Calls an action that does not exist.',
    expects: { ended: 'rejected' },
    words: ['resolved', 'rejected'],
    ask: async ({ client, ended }) => {
      const answer = await ended(client.invoke('ticket.roteiroConformance'))
      return { ended: 'rejected' in answer ? 'rejected' : 'resolved' }
    },
  },
  {
    ...beside,
    id: 'changed-twice',
    fact: 'A change is told by its name and as `*.changed`, with the new value.',
    ...{ section: '1.5', mark: 'documented' },
    does: 'Adds a word to the subject of the draft.',
    takesBack: 'The subject of the draft.',
    expects: { byName: true, value: true, propertyName: 'ticket.subject', newValue: true },
    ask: async ({ client, hear, read, takeBack }) => {
      const before = String(await read('ticket.subject'))
      const wanted = `${before} conformance`
      takeBack(() => client.set('ticket.subject', before))
      const heard = await hear(['ticket.subject.changed', '*.changed'], () =>
        client.set('ticket.subject', wanted),
      )
      const any = Object(heard.find(({ event }) => event === '*.changed')?.value) as Json
      return {
        byName: heard.some(({ event }) => event === 'ticket.subject.changed'),
        value: heard.some(({ value }) => value === wanted),
        propertyName: String(any['propertyName']),
        newValue: any['newValue'] === wanted,
      }
    },
  },
  {
    ...beside,
    id: 'custom-field-changed',
    fact: 'A custom field is told as `ticket.custom_field_<id>.changed`. How `*.changed` calls it is not documented.',
    ...{ section: '1.5', mark: 'open' },
    does: "Writes into the draft's first empty text field of the account's own.",
    takesBack: 'The field of the draft.',
    expects: {
      byName: true,
      propertyName: either('ticket.customField:custom_field_N', 'ticket.custom_field_N'),
    },
    ask: async ({ client, hear, read, takeBack }) => {
      const fields = Object.values(Object(await read('ticketFields')) as Json).map(
        (field) => Object(field) as Json,
      )
      const field = fields.find(
        ({ name, type }) =>
          String(name).startsWith('custom_field_') && ['text', 'FieldText'].includes(String(type)),
      )
      if (!field) throw new Unanswerable('The form has no text field of its own')
      const name = String(field['name'])
      const path = `ticket.customField:${name}`
      const before = (await read(path)) ?? ''
      takeBack(() => client.set(path, before))
      const event = `ticket.${name}.changed`
      const heard = await hear([event, '*.changed'], () => client.set(path, `${before}1`))
      const any = heard.find((one) => one.event === '*.changed')
      return {
        byName: heard.some((one) => one.event === event),
        propertyName: String(Object(any?.value)['propertyName']).replace(/\d+/, 'N'),
      }
    },
  },
  {
    ...beside,
    id: 'ticket-fields',
    fact: '`ticketFields` tells name, label, type and state of each field.',
    ...{ section: '2', mark: 'reported' },
    does: "Reads the form's fields.",
    expects: {
      field: {
        name: TEXT,
        label: TEXT,
        type: TEXT,
        isVisible: '<yes or no>',
        isEnabled: '<yes or no>',
      },
    },
    ask: async ({ read }) => {
      const [field] = Object.values(Object(await read('ticketFields')) as Json)
      return { field: shapeOf(field) ?? null }
    },
  },
]
