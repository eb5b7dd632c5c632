import { useWorkspace, useWorkspaceState } from '../context'
import { AppSign } from './AppSign'
import { Icon, type IconName } from './Icon'

const PLACES = [
  'home',
  'views',
  'customers',
  'reports',
  'settings',
] as const satisfies readonly IconName[]

/** Looks like Zendesk's. Its own places are not imitated: they are drawn and do nothing. */
export function NavRail() {
  const { words } = useWorkspace()
  return (
    <div className="nav-rail">
      <span className="nav-mark" aria-hidden="true" />
      {PLACES.map((place) => (
        <span
          key={place}
          className="nav-place"
          aria-hidden="true"
          title={words.notImitatedPlace(words.places[place])}
        >
          <Icon name={place} />
        </span>
      ))}
      <NavBarButtons />
    </div>
  )
}

/** Opens an app's own page, for each that has one. */
function NavBarButtons() {
  const { apps, toggleNavBar, words } = useWorkspace()
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
          aria-label={words.pageOf(name)}
          title={name}
          aria-pressed={frame !== undefined && front === frame.guid}
          onClick={() => toggleNavBar(id)}
        >
          {frame?.icon ?? <AppSign appId={id} />}
        </button>
      )
    })
}
