import { useWorkspace, useWorkspaceState } from '../context'
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
      <NavBarButton />
    </div>
  )
}

/** Opens the app's own page, if it has one. */
function NavBarButton() {
  const { appName, hasNavBar, showNavBar } = useWorkspace()
  const { isNavBarOpen } = useWorkspaceState()
  if (!hasNavBar) return null
  return (
    <button
      type="button"
      className="nav-place"
      aria-label={`${appName}, página`}
      aria-pressed={isNavBarOpen}
      onClick={() => showNavBar(!isNavBarOpen)}
    >
      <Icon name="apps" />
    </button>
  )
}
