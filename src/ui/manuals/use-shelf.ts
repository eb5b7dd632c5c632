import { useCallback, useEffect, useState } from 'react'

import { HostError } from '../../ports/host-error'
import type { ManualShelf, Shelf } from '../../ports/manual-shelf'

export type ShelfState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly shelf: Shelf }
  /** `last`: what was read before, which may no longer be in force. */
  | { readonly kind: 'failed'; readonly error: HostError; readonly last?: Shelf }

/** What is in force, and how to look again; our own mistakes go to the error boundary. */
export function useShelf({ read }: Pick<ManualShelf, 'read'>): readonly [ShelfState, () => void] {
  const [state, setState] = useState<ShelfState>({ kind: 'reading' })
  const look = useCallback(() => {
    read().then(
      (shelf) => setState({ kind: 'read', shelf }),
      (error: unknown) => setState((before) => failed(error, before)),
    )
  }, [read])
  useEffect(look, [look])
  return [state, look]
}

function failed(error: unknown, before: ShelfState): ShelfState {
  const last = before.kind === 'read' ? before.shelf : 'last' in before ? before.last : undefined
  if (error instanceof HostError) return { kind: 'failed', error, ...(last && { last }) }
  throw error
}
