import type {
  Audit,
  AuditEvent,
  Directory,
  FieldEvent,
  SavedTicket,
  Status,
} from '../zendesk/model'
import { statusOf } from '../zendesk/statuses'
import type { PageWords } from './words/pt'
import { statusWord } from './words/words'

/** One thing the conversation shows, oldest first. */
export type TimelineEntry =
  | {
      readonly kind: 'comment'
      readonly key: string
      readonly at: string
      readonly authorId: number
      readonly html: string
      readonly isPublic: boolean
      readonly channel: string
      readonly files: readonly string[]
    }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly at: string
      readonly authorId: number
      readonly text: string
      readonly channel: string
    }
  | {
      readonly kind: 'change'
      readonly key: string
      readonly at: string
      readonly authorId: number
      readonly words: readonly string[]
    }

/** Comments, chat messages and field changes of a ticket in the order they happened. */
export function timelineOf(
  ticket: SavedTicket,
  directory: Directory,
  said: PageWords,
): TimelineEntry[] {
  const messages = ticket.messages.map(
    ({ id, at, authorId, text, channel }): TimelineEntry => ({
      kind: 'message',
      key: id,
      at,
      authorId,
      text,
      channel,
    }),
  )
  const entries = [
    ...ticket.audits.flatMap((audit) => entriesOf(audit, directory, said)),
    ...messages,
  ]
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function entriesOf(audit: Audit, directory: Directory, said: PageWords): TimelineEntry[] {
  const common = { at: audit.created_at, authorId: audit.author_id }
  const comments = audit.events.flatMap((event): TimelineEntry[] =>
    isComment(event)
      ? [
          {
            ...common,
            kind: 'comment',
            key: `comment-${event.id}`,
            authorId: event.author_id,
            html: event.html_body,
            isPublic: event.public,
            channel: audit.via.channel,
            files: event.attachments.map(({ file_name }) => file_name),
          },
        ]
      : [],
  )
  const fields = audit.events.filter(isField)
  // One change of status is two events where the account has statuses of its own.
  const hasOwnStatus = fields.some(({ field_name }) => field_name === 'custom_status_id')
  const words = fields
    .filter(({ field_name }) => field_name !== 'status' || !hasOwnStatus)
    .flatMap((event) => changeWords(event, directory, said))
  if (words.length === 0) return comments
  return [...comments, { ...common, kind: 'change', key: `change-${audit.id}`, words }]
}

const isComment = (event: AuditEvent) => event.type === 'Comment'
const isField = (event: AuditEvent): event is FieldEvent =>
  event.type === 'Change' || event.type === 'Create'

function changeWords(event: FieldEvent, directory: Directory, said: PageWords): string[] {
  const { field_name, value, previous_value } = event
  if (field_name === 'tags') {
    const [before, after] = [listOf(previous_value), listOf(value)]
    return [
      ...after.filter((tag) => !before.includes(tag)).map((tag) => `+ ${tag}`),
      ...before.filter((tag) => !after.includes(tag)).map((tag) => `− ${tag}`),
    ]
  }
  if (previous_value === undefined || value === previous_value) return []
  return [`${said.changed[field_name] ?? field_name}: ${valueWord(event, directory, said)}`]
}

/** Ids by their names, statuses by their words; whatever else as it is. */
function valueWord(
  { field_name, value }: FieldEvent,
  directory: Directory,
  said: PageWords,
): string {
  const { users, groups } = directory
  const text = String(value ?? '')
  if (field_name === 'custom_status_id') return statusOf(directory, Number(text))?.label ?? text
  const named = field_name === 'group_id' ? groups : field_name.endsWith('_id') ? users : []
  const name = named.find(({ id }) => String(id) === text)?.name
  if (field_name === 'status' && text !== '') {
    return statusWord(said, directory, { status: text as Status, customStatusId: null })
  }
  return name ?? (text || said.empty)
}

/** Tags are an array, or, in some old audits, one text. */
const listOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : []
}
