import { useWorkspace, useWorkspaceState } from '../context'
import { AppSign } from './AppSign'
import { Icon, type IconName } from './Icon'

const PLACES: readonly (readonly [IconName, string])[] = [
  ['home', 'Início'],
  ['views', 'Visualizações'],
  ['customers', 'Clientes'],
  ['reports', 'Relatórios'],
  ['settings', 'Administrador'],
]

/** Looks like Zendesk's. Its own places are not imitated: they are drawn and do nothing. */
export function NavRail() {
  return (
    <div className="nav-rail">
      <span className="nav-mark" aria-hidden="true" />
      {PLACES.map(([icon, name]) => (
        <span key={name} className="nav-place" aria-hidden="true" title={`${name} (não imitado)`}>
          <Icon name={icon} />
        </span>
      ))}
      <NavBarButtons />
    </div>
  )
}

/** Opens an app's own page, for each that has one. */
function NavBarButtons() {
  const { apps, toggleNavBar } = useWorkspace()
  const { frames, front } = useWorkspaceState()
  return apps
    .filter(({ locationOf }) => locationOf('nav_bar') !== undefined)
    .map(({ id, name }) => {
      const frame = frames.find(({ appId, location }) => appId === id && location === 'nav_bar')
      return (
        <button
          key={id}
          type="button"
          className="nav-place"
          aria-label={`${name}, página`}
          title={name}
          aria-pressed={frame !== undefined && front === frame.guid}
          onClick={() => toggleNavBar(id)}
        >
          {frame?.icon ?? <AppSign appId={id} />}
        </button>
      )
    })
}
