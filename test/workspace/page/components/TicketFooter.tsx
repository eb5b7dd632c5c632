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
  const { directory, words } = useWorkspace()
  return (
    <Popover label={words.applyMacro} icon="macro" className="button" side="above">
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
  const { words } = useWorkspace()
  return (
    <Popover label={words.attach} icon="clip" className="button" side="above">
      {(close) => (
        <form
          className="popover-form"
          onSubmit={(event) => {
            event.preventDefault()
            const name = new FormData(event.currentTarget).get('name')
            ticket.tab.attach(String(name) || words.usualFile)
            close()
          }}
        >
          <label>
            {words.fileName}
            <input name="name" defaultValue={words.usualFile} />
          </label>
          <p className="hint">{words.fileHint}</p>
          <button type="submit" className="button primary">
            {words.add}
          </button>
        </form>
      )}
    </Popover>
  )
}

function SubmitButtons({ ticket }: { readonly ticket: OpenTicket }) {
  const { submit, user, directory, words } = useWorkspace()
  const { form, saved, isSubmitting, isSaveEnabled } = useTabView(ticket.tab)
  const isDisabled = isSubmitting || !isSaveEnabled
  const isNew = !saved || saved.status === 'new'
  const statuses = statusesOf(directory, words.language).filter(
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
        {isSubmitting
          ? words.sending
          : words.submitAs(shownStatus(directory, form, words.language).label)}
      </button>
      <Popover
        label={words.chooseStatus}
        className="button primary submit-more"
        shown={<span className="only-heard">{words.chooseStatus}</span>}
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
                  {words.submitAs(label)}
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
