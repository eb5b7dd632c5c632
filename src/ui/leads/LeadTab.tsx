import { type ReactNode, Suspense, useEffect, useState } from 'react'

import { useNavSay } from '../nav/nav-say'
import { LeadSkeleton } from './LeadSkeleton'
import { LeadContext, type Leads } from './lead-context'
import { useAddress } from './use-address'

interface LeadTabProps {
  /** Resolves with the same session on every tab. */
  readonly open: () => Promise<Leads>
  readonly name: 'leads_tab_today' | 'leads_tab_audit' | 'leads_tab_figures'
  readonly children: ReactNode
}

/** A page over the account's marked tickets: reading begins with the first one that is looked at. */
export function LeadTab({ open, name, children }: LeadTabProps) {
  const { nav } = useNavSay()
  const [leads, setLeads] = useState<Leads>()
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  if (broken) throw broken.error // The error boundary shows it, with a way on.

  useEffect(() => {
    open().then(
      (opened) => {
        opened.session.start()
        setLeads(opened)
      },
      (error: unknown) => setBroken({ error }),
    )
  }, [open])

  return (
    <div>
      {/* For eyes the chosen tab says it. */}
      <h1 className="visually-hidden">{nav(name)}</h1>
      {leads ? (
        <LeadContext.Provider value={leads}>
          <KeptAddress />
          <Suspense fallback={<LeadSkeleton />}>{children}</Suspense>
        </LeadContext.Provider>
      ) : (
        <LeadSkeleton />
      )}
    </div>
  )
}

function KeptAddress(): null {
  useAddress()
  return null
}
