import type { Answer, Expected } from './expected'
import type { Zendesk } from './zendesk'

/** How sure `docs/zaf.md` is of a fact. */
export type Mark = 'documented' | 'read' | 'observed' | 'reported' | 'open'

/** Where it runs: beside a ticket, in the nav bar, or after the agent did something by hand. */
export type Where = 'ticket_sidebar' | 'nav_bar' | HandStep

/** What only an agent can do, in this order. */
export type HandStep = 'submit' | 'long-submit' | 'bulk' | 'merge'

/** One question to a real account: a fact this code relies on, and how Zendesk is asked about it. */
export interface Probe {
  /** Permanent: reports name it. */
  readonly id: string
  readonly fact: string
  /** The section of `docs/zaf.md` that says it. */
  readonly section: string
  readonly mark: Mark
  readonly where: Where
  /** What it does in the account, in words. */
  readonly does: string
  /** What it takes back; without it, nothing was written. */
  readonly takesBack?: string
  readonly expects: Expected
  /** Further words of Zendesk's own that an answer may repeat: names of channels, events, errors. */
  readonly words?: readonly string[]
  /** Its texts are Zendesk's own sentences, about nothing of the account's: they are kept. */
  readonly quotesZendesk?: true
  /** Throws `Unanswerable` where this account has nothing to ask about. */
  readonly ask: (zendesk: Zendesk) => Promise<Answer>
}

/** The account cannot answer: it has no such thing, or the agent may not see it. Not a contradiction. */
export class Unanswerable extends Error {}
