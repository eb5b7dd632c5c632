import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'

/** Why this page shows nothing to whoever is no admin, and what to do instead. */
export function AdminsOnly() {
  const { nav } = useNavSay()
  return (
    <>
      <h1>{nav('admins_heading')}</h1>
      <p className={prose.reason}>{nav('admins_reason')}</p>
    </>
  )
}
