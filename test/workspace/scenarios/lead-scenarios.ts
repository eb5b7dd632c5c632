import { tellTickets } from '../generate/generate-account'
import { GROUP } from '../zendesk/directory'
import type { Scenario } from './scenario'
import { openTicket } from './story'

/** People who work in one of these see all its tickets first. */
const LEAD_GROUPS = { grupos_lideres: Object.values(GROUP).join(', ') }

const SMALL = 120

/** What leads see in the nav bar: so many tickets of known findings, beside the one that is open. */
const leadsOf = (tickets: number): Scenario => ({
  id: tickets === SMALL ? 'leads' : `leads-${tickets}`,
  rule: 'Líderes',
  title: `Líder com ${tickets} tickets marcados`,
  hint: 'Abra o Roteiro na barra de navegação: Hoje, Auditoria e Indicadores. No endereço, leads-5000 dá uma conta maior.',
  role: 'lead',
  settings: LEAD_GROUPS,
  build: (account, clock) => {
    tellTickets(account, { seed: tickets, tickets })
    return { ticketId: openTicket(account, clock) }
  },
})

export const LEAD_SCENARIOS: readonly Scenario[] = [leadsOf(SMALL)]

const MOST = 100_000

/** An account of any size, by an address such as `leads-5000`; too large for the chooser. */
export function largeAccount(id: string): Scenario | undefined {
  const tickets = Number(/^leads-([1-9]\d*)$/.exec(id)?.[1])
  return tickets <= MOST ? leadsOf(tickets) : undefined
}
