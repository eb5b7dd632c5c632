import { act, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'

import type { LeadRow } from '../../../src/actions/leads/lead-rows'
import type { LeadSession } from '../../../src/actions/leads/lead-session'
import { auditCounts, type LeadState, seenIn } from '../../../src/actions/leads/lead-state'
import type { AskedRules } from '../../../src/domain/audit/asked-rules'
import { NO_FILTERS } from '../../../src/domain/audit/filters'
import type { Finding, FindingRule } from '../../../src/domain/audit/finding'
import type { Day } from '../../../src/domain/calendar/day'
import type { DueRow } from '../../../src/domain/due/due-row'
import { LeadContext, type Leads } from '../../../src/ui/leads/lead-context'
import { loadNavSay, NavSayContext } from '../../../src/ui/nav/nav-say'
import type { Language } from '../../../src/ui/text/language'
import { SayContext } from '../../../src/ui/text/use-say'
import { day } from '../../domain/setup/days'
import { contextAt } from '../../fakes/judged-account'
import { ANA, at, MARTA, TIME, ZONE } from '../../fixtures/updates'
import { TRIAGEM } from '../../playbooks/every-playbook'
import { withoutTopLayer } from '../top-layer'

const NOW = at('18 10:30')

export const sayIn = (language: Language = 'pt') =>
  loadNavSay(language, { zone: ZONE, today: day('2026-11-18') })

export const finding = (rule: FindingRule, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, at: at('17 09:05'), evidence: [], isExcepted: false },
  ...more,
})

interface RowFacts extends Partial<Pick<LeadRow, 'due' | 'audits'>> {
  readonly ticket?: Partial<LeadRow['ticket']>
  readonly verdict?: Partial<LeadRow['verdict']>
}

/** A ticket of Marta's that Ana takes care of, above reproach where nothing else is said. */
export const leadRow = (id: number, { ticket, verdict, ...more }: RowFacts = {}): LeadRow => ({
  ticket: {
    ...{ id, subject: `Pedido ${id}`, tags: ['roteiro'], status: 'open' },
    ...{ createdAt: at('16 09:00'), updatedAt: at('17 09:05') },
    ...{ requester: MARTA, assignee: ANA, groupId: 5, brandId: 7, followUpOf: null },
    ...ticket,
  },
  verdict: {
    ...{ findings: [], isComplete: true, needsAudits: false, attempts: 1, note: 'none' },
    ...{ isAnswered: false, gaps: [], cancellations: [], walks: [] },
    ...verdict,
  },
  ...{ due: undefined, audits: 'read' },
  ...more,
})

/** All of these tickets read, as of now. */
export function stateOf(rows: readonly LeadRow[], more: Partial<LeadState> = {}): LeadState {
  return {
    ...{ filters: NO_FILTERS, rows, seen: seenIn(rows) },
    list: {
      ...{ isRunning: false, isStopped: false, isComplete: true, isFull: false },
      ...{ failedPages: 0, unreadable: 0, read: rows.length, about: rows.length, asOf: NOW },
    },
    audits: { ...auditCounts(rows), left: 0, isRunning: false },
    names: {
      people: new Map([[11, 'Ana Lima']]),
      groups: new Map([[5, 'Suporte N1']]),
      brands: new Map([[7, 'Loja']]),
      unread: [],
    },
    ...more,
  }
}

const RULES: AskedRules = {
  ...{ endOfDay: TIME.endOfDay, attempts: 3 },
  ...{ rules: [], carnival: false, corpusChristi: false },
}

/** What happy-dom adds to a window. */
interface Resizable extends Window {
  readonly happyDOM: { readonly setViewport: (size: { readonly width: number }) => void }
}

/** A page over a session that is still: it tells what is asked of it, and shows what it is given. */
export async function openLeads(
  page: ReactNode,
  first: LeadState,
  language: Language = 'pt',
  since?: Day,
  due: readonly DueRow[] = [],
) {
  withoutTopLayer()
  // Wide enough for all columns beside each other.
  ;(window as Partial<Resizable>).happyDOM?.setViewport({ width: 1280 })
  const say = await sayIn(language)
  const asked: unknown[] = []
  const listeners = new Set<() => void>()
  let state = first
  const ask =
    (name: string) =>
    (...args: readonly unknown[]) =>
      void asked.push([name, ...args])
  const session: LeadSession = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...{ start: ask('start'), stop: ask('stop'), resume: ask('resume'), show: ask('show') },
    ...{ setFilters: ask('setFilters'), readAll: ask('readAll'), refresh: ask('refresh') },
    estimateAll: (scope) => {
      const calls = state.rows.filter(
        ({ audits, due }) => audits === 'unread' && (scope !== 'due' || due === 'needs-audits'),
      ).length
      return { calls, minutes: Math.ceil(calls / 45) }
    },
  }
  const leads: Leads = {
    openDue: async () => ({ rows: () => due, subscribe: () => () => undefined }),
    ...{ visitorId: ANA.id ?? 0, session, since, time: TIME, playbooks: [TRIAGEM], now: () => NOW },
    judging: { context: contextAt(NOW), rules: RULES },
    openTicket: ask('openTicket'),
    addressOf: (id) => `https://exemplo.zendesk.com/agent/tickets/${id}`,
  }
  const { container } = render(
    <SayContext.Provider value={say}>
      <NavSayContext.Provider value={say}>
        <LeadContext.Provider value={leads}>{page}</LeadContext.Provider>
      </NavSayContext.Provider>
    </SayContext.Provider>,
  )
  return {
    ...{ container, asked, leads, user: userEvent.setup() },
    shows: (next: LeadState) =>
      act(() => {
        state = next
        for (const listener of listeners) listener()
      }),
  }
}
