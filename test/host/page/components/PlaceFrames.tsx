import { useCallback } from 'react'

import { useWorkspace, useWorkspaceState } from '../context'
import type { Place } from '../workspace-state'

/** The app's pages that stand beside no ticket: one is never seen, one fills the desk. */
export function PlaceFrames() {
  const { places, isNavBarOpen } = useWorkspaceState()
  return places.map((place) => (
    <PlaceFrame
      key={place.guid}
      place={place}
      isShown={place.location === 'nav_bar' && isNavBarOpen}
    />
  ))
}

function PlaceFrame({ place, isShown }: { readonly place: Place; readonly isShown: boolean }) {
  const { appName, register } = useWorkspace()
  const { guid, location, src } = place
  const ref = useCallback(
    (element: HTMLIFrameElement | null) => register(guid, element),
    [register, guid],
  )
  return (
    <iframe
      ref={ref}
      title={`${appName}, ${location}`}
      src={src}
      className={isShown ? 'place-frame' : 'place-frame hidden'}
      data-location={location}
      allow="clipboard-write"
    />
  )
}
