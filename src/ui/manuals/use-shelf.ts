import { useCallback, useEffect, useState } from 'react'

import { HostError } from '../../ports/host-error'
import type { ManualShelf, Shelf } from '../../ports/manual-shelf'

export type ShelfState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly shelf: Shelf }
  | { readonly kind: 'failed'; readonly error: HostError }

/** What is in force, and how to look again; our own mistakes go to the error boundary. */
export function useShelf({ read }: Pick<ManualShelf, 'read'>): readonly [ShelfState, () => void] {
  const [state, setState] = useState<ShelfState>({ kind: 'reading' })
  const look = useCallback(() => {
    read().then(
      (shelf) => setState({ kind: 'read', shelf }),
      (error: unknown) => setState(() => failed(error)),
    )
  }, [read])
  useEffect(look, [look])
  return [state, look]
}

function failed(error: unknown): ShelfState {
  if (error instanceof HostError) return { kind: 'failed', error }
  throw error
}
