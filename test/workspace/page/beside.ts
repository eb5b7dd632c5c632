import type { Answerer } from '../protocol/answers'
import type { FrameContext } from '../protocol/frame'
import type { Desk } from '../zendesk/desk-types'
import type { User } from '../zendesk/model'
import { withoutTicket } from '../zendesk/tab-none'
import type { Answer, TicketTab } from '../zendesk/tab-types'

/** What an instance is beside: a ticket, or a customer. */
export interface Beside {
  readonly key: string
  readonly tab?: TicketTab
  readonly customer?: User
}

/** Paths of a ticket that do not work as they should, as some were seen to do in Zendesk. */
export interface Hampered {
  /** An app may set them without any effect. */
  readonly deafTo: readonly string[]
  /** An app may not read them. */
  readonly unreadable: readonly string[]
}

/** The part of an instance's context that tells whose it is. */
export function whoBeside(beside?: Beside): Pick<FrameContext, 'ticketId' | 'userId'> {
  const ticketId = beside?.tab?.view().saved?.id
  return {
    ...(ticketId !== undefined && { ticketId }),
    ...(beside?.customer && { userId: beside.customer.id }),
  }
}

/** Answers what the page itself does not. */
export const answererBeside = (
  desk: Desk,
  beside: Beside | undefined,
  paths: Hampered,
): Answerer => (beside?.tab ? hampered(beside.tab, paths) : withoutTicket(desk, beside?.customer))

/** Says yes and does nothing, as some paths were seen to do in Zendesk; or refuses to be read. */
function hampered(tab: TicketTab, { deafTo, unreadable }: Hampered): Answerer {
  const refused = (path: string): Answer => ({
    ok: false,
    error: { name: 'Error', message: 'Could not be read', path },
  })
  return {
    get: (path) => (unreadable.includes(path) ? refused(path) : tab.get(path)),
    set: (path, value) => (deafTo.includes(path) ? { ok: true, value } : tab.set(path, value)),
    invoke: tab.invoke,
  }
}
