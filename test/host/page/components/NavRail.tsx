import { Icon, type IconName } from './Icon'

const PLACES: readonly (readonly [IconName, string])[] = [
  ['home', 'Início'],
  ['views', 'Visualizações'],
  ['customers', 'Clientes'],
  ['reports', 'Relatórios'],
  ['settings', 'Administrador'],
]

/** Looks like Zendesk's; these places are not imitated, so they are drawn and do nothing. */
export function NavRail() {
  return (
    <div className="nav-rail" aria-hidden="true">
      <span className="nav-mark" />
      {PLACES.map(([icon, name]) => (
        <span key={name} className="nav-place" title={`${name} (não imitado)`}>
          <Icon name={icon} />
        </span>
      ))}
    </div>
  )
}
