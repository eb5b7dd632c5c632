import type { ReactNode } from 'react'

import type { Status, User } from '../../zendesk/model'
import type { TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { channelWord, statusWord } from '../words/words'
import { useTabView } from './TicketTabs'

interface HeaderProps {
  readonly tab: TicketTab
  /** What the agent may switch, beside the subject. */
  readonly children?: ReactNode
}

/** Subject, and how the ticket came in. */
export function TicketHeader({ tab, children }: HeaderProps) {
  const { directory, words } = useWorkspace()
  const { saved, form, isClosed } = useTabView(tab)
  const requester = directory.users.find(({ id }) => id === form.requesterId)
  return (
    <header className="ticket-header">
      <input
        className="subject"
        aria-label={words.subject}
        placeholder={words.subject}
        value={form.subject}
        disabled={isClosed}
        onChange={({ target }) => tab.set('ticket.subject', target.value)}
      />
      {children}
      <p className="ticket-origin">
        {saved && <StatusBadge status={saved.status} label={statusWord(words, directory, saved)} />}
        <Requester user={requester} />
        <span aria-hidden="true">·</span>
        <span>{words.via(saved ? channelWord(words, saved.channel.name) : words.byAgent)}</span>
        {saved?.followUpOf != null && <span>{words.followsUp(saved.followUpOf)}</span>}
      </p>
    </header>
  )
}

/** Opens the customer's page, if an app has a place there. */
function Requester({ user }: { readonly user: User | undefined }) {
  const { apps, openCustomer, words } = useWorkspace()
  if (!user) return <span>{words.noRequester}</span>
  if (!apps.some(({ locationOf }) => locationOf('user_sidebar'))) return <span>{user.name}</span>
  return (
    <button type="button" className="button" onClick={() => openCustomer(user.id)}>
      {user.name}
    </button>
  )
}

/** In the colour of its category. */
export function StatusBadge({
  status,
  label,
}: {
  readonly status: Status
  readonly label: string
}) {
  return <span className={`status ${status}`}>{label}</span>
}
