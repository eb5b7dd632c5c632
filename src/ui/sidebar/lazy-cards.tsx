import { lazy, useState } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'

type Cards = typeof import('./BesideCards')

let here: Cards | undefined

/** Fetched right after the first paint: most tickets need nothing of it, and none waits for it. */
async function load(): Promise<Cards> {
  here ??= await import('./BesideCards')
  return here
}

const LATE = {
  AboveStep: lazy(async () => ({ default: (await load()).AboveStep })),
  BelowStep: lazy(async () => ({ default: (await load()).BelowStep })),
}

interface PartProps {
  readonly part: keyof typeof LATE
  readonly view: SidebarView
}

/** A part that was fetched is drawn at once, with what is around it. */
export function BesidePart({ part, view }: PartProps) {
  const [Part] = useState(() => here?.[part] ?? LATE[part])
  return <Part view={view} />
}

/** Resolves in any case: a failed fetch is tried again when there is something to show. */
export const preloadCards = (): Promise<unknown> => load().catch(() => undefined)
