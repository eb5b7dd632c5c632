import type { TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { channelWord, STATUS_WORD } from '../words'
import { useTabView } from './TicketTabs'

/** Subject, and how the ticket came in. */
export function TicketHeader({ tab }: { readonly tab: TicketTab }) {
  const { directory } = useWorkspace()
  const { saved, form, isClosed } = useTabView(tab)
  const requester = directory.users.find(({ id }) => id === form.requesterId)
  return (
    <header className="ticket-header">
      <input
        className="subject"
        aria-label="Assunto"
        placeholder="Assunto"
        value={form.subject}
        disabled={isClosed}
        onChange={({ target }) => tab.set('ticket.subject', target.value)}
      />
      <p className="ticket-origin">
        {saved && <StatusBadge status={saved.status} />}
        <span>{requester?.name ?? 'Sem solicitante'}</span>
        <span aria-hidden="true">·</span>
        <span>via {saved ? channelWord(saved.channel.name) : 'agente'}</span>
        {saved?.followUpOf != null && <span>· acompanhamento do ticket #{saved.followUpOf}</span>}
      </p>
    </header>
  )
}

export function StatusBadge({ status }: { readonly status: keyof typeof STATUS_WORD }) {
  return <span className={`status ${status}`}>{STATUS_WORD[status]}</span>
}
