import { hasCustomStatuses, shownStatus, statusesOf } from '../../zendesk/statuses'
import { useWorkspace } from '../context'
import type { OpenTicket } from '../workspace-state'
import { Popover } from './Popover'
import { StatusBadge } from './TicketHeader'
import { useTabView } from './TicketTabs'

/** Macros and attachments at the left, the submit at the right. */
export function TicketFooter({ ticket }: { readonly ticket: OpenTicket }) {
  const view = useTabView(ticket.tab)
  if (view.isClosed) return null
  return (
    <footer className="ticket-footer">
      <MacroChoice ticket={ticket} />
      <AttachChoice ticket={ticket} />
      <span className="footer-space" />
      <SubmitButtons ticket={ticket} />
    </footer>
  )
}

function MacroChoice({ ticket }: { readonly ticket: OpenTicket }) {
  const { directory } = useWorkspace()
  return (
    <Popover label="Aplicar macro" icon="macro" className="button" side="above">
      {(close) => (
        <ul className="menu">
          {directory.macros
            .filter(({ active }) => active)
            .map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    void ticket.tab.invoke('macro', [id])
                    close()
                  }}
                >
                  {title}
                </button>
              </li>
            ))}
        </ul>
      )}
    </Popover>
  )
}

/** No file is read: a name is all that an app sees of an attachment. */
function AttachChoice({ ticket }: { readonly ticket: OpenTicket }) {
  return (
    <Popover label="Anexar" icon="clip" className="button" side="above">
      {(close) => (
        <form
          className="popover-form"
          onSubmit={(event) => {
            event.preventDefault()
            const name = new FormData(event.currentTarget).get('name')
            ticket.tab.attach(String(name) || 'planilha.xlsx')
            close()
          }}
        >
          <label>
            Nome do arquivo
            <input name="name" defaultValue="planilha.xlsx" />
          </label>
          <p className="hint">Nenhum arquivo é lido; só o nome vai para o rascunho.</p>
          <button type="submit" className="button primary">
            Adicionar
          </button>
        </form>
      )}
    </Popover>
  )
}

function SubmitButtons({ ticket }: { readonly ticket: OpenTicket }) {
  const { submit, user, directory } = useWorkspace()
  const { form, saved, isSubmitting, isSaveEnabled } = useTabView(ticket.tab)
  const isDisabled = isSubmitting || !isSaveEnabled
  const isNew = !saved || saved.status === 'new'
  const statuses = statusesOf(directory).filter(
    ({ category, isActive }) => isActive && (isNew || category !== 'new'),
  )
  return (
    <div className="submit">
      <button
        type="button"
        className="button primary"
        disabled={isDisabled}
        onClick={() => void submit(ticket.guid)}
      >
        {isSubmitting ? 'Enviando…' : `Enviar como ${shownStatus(directory, form).label}`}
      </button>
      <Popover
        label="Escolher status do envio"
        className="button primary submit-more"
        shown={<span className="only-heard">Escolher status do envio</span>}
        align="end"
        side="above"
        isDisabled={isDisabled || !user.rights.canEditTicket}
      >
        {(close) => (
          <ul className="menu">
            {statuses.map(({ id, category, label }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    void submit(ticket.guid, hasCustomStatuses(directory) ? id : category)
                  }}
                >
                  Enviar como {label}
                  <StatusBadge status={category} label={label} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </div>
  )
}
