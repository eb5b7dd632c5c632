import { type ReactNode, useEffect, useState } from 'react'

import { SetupSkeleton } from '../setup/SetupSkeleton'
import { ManualsPage } from './ManualsPage'
import { type Manuals, ManualsContext } from './manuals-context'

interface ManualsTabProps {
  /** Resolves with the same manuals each time. */
  readonly open: () => Promise<Manuals>
}

/** The page Manuais, once what it needs has come. */
export function ManualsTab({ open }: ManualsTabProps): ReactNode {
  const [manuals, setManuals] = useState<Manuals>()
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  if (broken) throw broken.error // The error boundary shows it, with a way on.

  useEffect(() => {
    open().then(setManuals, (error: unknown) => setBroken({ error }))
  }, [open])

  if (!manuals) return <SetupSkeleton />
  return (
    <ManualsContext.Provider value={manuals}>
      <ManualsPage />
    </ManualsContext.Provider>
  )
}
