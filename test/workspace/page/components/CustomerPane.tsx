import { useWorkspace, useWorkspaceState } from '../context'
import { PanelFrame, PanelHeader } from './AppsTray'
import { Icon } from './Icon'

/** A customer's page: who it is, and the apps that have a place beside customers. */
export function CustomerPane() {
  const { directory, showTickets, words } = useWorkspace()
  const { customer, frames } = useWorkspaceState()
  const user = directory.users.find(({ id }) => id === customer?.userId)
  if (!customer || !user) return null
  return (
    <section className="customer-pane" aria-label={words.customer(user.name)}>
      <div className="customer-facts">
        <h2>{user.name}</h2>
        <p>{user.email}</p>
        {user.phone && <p>{user.phone}</p>}
        <button type="button" className="button" onClick={showTickets}>
          <Icon name="close" />
          {words.backToTickets}
        </button>
      </div>
      <div className="customer-apps">
        {frames
          .filter(({ beside }) => beside === customer.key)
          .map((frame) => (
            <div key={frame.guid}>
              {!frame.isHidden && <PanelHeader frame={frame} />}
              <PanelFrame frame={frame} isShown />
            </div>
          ))}
      </div>
    </section>
  )
}
