import { useEffect, useState } from 'react'

import { addressOfPlace, type Place, placeIn } from './place'

/** Where in the page somebody is, and how to go elsewhere in it; the address keeps it. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => placeIn(location.hash))

  useEffect(() => {
    const follow = () => setPlace(placeIn(location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const go = (to: Place) => {
    // Replaced, not added: "back" belongs to Zendesk's own page.
    history.replaceState(history.state, '', addressOfPlace(to))
    setPlace(to)
  }
  return [place, go]
}
