import type { Sidebar } from './open-sidebar'
import { noteIn } from './oracle/note-in'
import { type AttemptNumber, announcedIn } from './oracle/our-texts'
import { type Cast, castOf, contactedAt, isFarewellIn, type Said, saidOn } from './oracle/said-on'
import type { TicketStory } from './ticket-story'

/** What the app promises never to leave behind, whatever the order of things. */
export type Promised =
  | 'counted without being sent'
  | 'sent without being counted'
  | 'two of one number'
  | 'cancelled after a reply'

export type Breach =
  | Promised
  | 'marked complete without a complete note'
  | 'both verdicts on the note'
  | 'the template sent to the customer'

/** What a submit must not save either, as long as the app could look before it. */
export type Slip =
  | 'an attempt after a reply'
  | 'two attempts on one day'
  | 'a wrong date for the third attempt'
  | 'a cancellation in part'
  | 'a farewell on a ticket that had ended'

/** The chain of attempts that is open, and what was saved against the rules on the way to it. */
interface Chain {
  readonly made: readonly { readonly n: AttemptNumber; readonly said: Said }[]
  readonly reply?: Said
  /** The newest reply of all, before the first attempt too: a contact may be recorded after it. */
  readonly heard?: Said
  /** The chain that a mark of "respondido" closed, in case it is taken back. */
  readonly closed?: Chain
  /** The mark of a cancellation is on the ticket, from this chain or one before. */
  readonly isCancelled: boolean
  /** The ticket's status after the update, as far as any update named it. */
  readonly status?: string
  readonly isCancelledAfterReply: boolean
  readonly slips: readonly Slip[]
}

/**
 * Which promises are broken, by the saved ticket alone. It reads audits, messages and roles with
 * small means of its own: what the app misreads is not misread here too.
 */
export function breachesOf(story: TicketStory): Breach[] {
  const { ticket, all, cast, chain } = readingOf(story)
  const own = ticket.tags.filter((tag) => !isInherited(tag, all))
  const counted = NUMBERS.filter((n) => own.includes(`contato_tentativa_${n}`))
  const made = chain.made.map(({ n }) => n)
  const note = all.flatMap(({ comment }) => noteIn(comment?.all ?? []) ?? []).at(-1)
  const isComplete = own.includes('script_db2_completo')
  return named({
    'counted without being sent': counted.some((n) => !made.includes(n)),
    'sent without being counted': !chain.reply && made.some((n) => !counted.includes(n)),
    'two of one number': new Set(made).size < made.length,
    'cancelled after a reply': chain.isCancelledAfterReply,
    'marked complete without a complete note': isComplete && note?.isComplete !== true,
    'both verdicts on the note': isComplete && own.includes('script_db2_incompleto'),
    'the template sent to the customer': all.some((said) => isLeaked(said, cast)),
  } satisfies Record<Breach, boolean>)
}

/** What was submitted against the rules, whether or not the count is right. */
export const slipsOf = (story: TicketStory): Slip[] => [...new Set(readingOf(story).chain.slips)]

function readingOf({ account, ticketId }: TicketStory) {
  const ticket = account.ticket(ticketId)
  if (!ticket) throw new Error(`there is no ticket ${ticketId}`)
  const all = saidOn(ticket)
  const cast = castOf(account, ticket, all)
  const notes = all.filter(({ comment }) => comment?.own[0]?.startsWith('Exceção:'))
  const isExcepted = ({ at, added }: Said) =>
    added.includes('roteiro_excecao') || notes.some((note) => isSoonAfter(note.at, at))
  const chain = all.reduce((before, said) => after(before, said, cast, isExcepted(said)), EMPTY)
  return { ticket, all, cast, chain }
}

const isSoonAfter = (later: number, at: number): boolean => later >= at && later - at < 60_000

const NUMBERS = [1, 2, 3] as const
const EMPTY: Chain = { made: [], isCancelled: false, isCancelledAfterReply: false, slips: [] }
const CANCELLED = 'cancelado_sem_retorno'
/** C12: nothing more is done on a ticket that is solved. */
const FAREWELL_TOO_LATE: Slip = 'a farewell on a ticket that had ended'

/** The chain after one more update or message. */
function after(before: Chain, said: Said, cast: Cast, isExcepted: boolean): Chain {
  const { added, removed } = said
  const isReplied = cast.isReply(said) && before.made.length > 0
  const isCancelled =
    added.includes(CANCELLED) || (before.isCancelled && !removed.includes(CANCELLED))
  let chain: Chain = {
    ...before,
    isCancelled,
    ...(said.status && { status: said.status }),
    ...(isReplied && { reply: before.reply ?? said }),
    ...(cast.isReply(said) && { heard: said }),
  }
  const n = cast.attempt(said)
  // A farewell says it once more, where the mark of the first is still there.
  const isCancelling = added.includes(CANCELLED) || (isCancelled && isFarewellIn(said))
  chain = {
    ...chain,
    isCancelledAfterReply:
      chain.isCancelledAfterReply || (isCancelling && chain.reply !== undefined),
    slips: [
      ...chain.slips,
      ...slipsIn(said, n, chain, isExcepted),
      ...(before.status === 'solved' && isFarewellIn(said) ? [FAREWELL_TOO_LATE] : []),
    ],
  }
  if (added.includes('roteiro_nao_retorno')) chain = reopened(chain)
  else if (added.includes('contato_respondido')) chain = closed(chain)
  if (n === undefined) return chain
  const begun = chain.reply && n === 1 ? restarted(chain) : chain
  return { ...begun, ...answeredSince(n, said, chain), made: [...begun.made, { n, said }] }
}

/** A reply later than the contact answers it, however late that is recorded (C6, C10). */
function answeredSince(n: AttemptNumber, said: Said, { heard }: Chain): Pick<Chain, 'reply'> {
  const at = contactedAt(said)
  return n === 1 && at !== undefined && heard && heard.at > at ? { reply: heard } : {}
}

/** Nothing of the chain before it counts any more; what went wrong stays. */
const restarted = (chain: Chain): Chain => ({
  ...unheard(chain),
  ...(chain.heard && { heard: chain.heard }),
})

const unheard = ({ isCancelled, status, isCancelledAfterReply, slips }: Chain): Chain => ({
  ...EMPTY,
  isCancelled,
  ...(status && { status }),
  isCancelledAfterReply,
  slips,
})

const closed = (chain: Chain): Chain => ({
  ...restarted(chain),
  ...(chain.reply && { reply: chain.reply }),
  closed: chain.made.length > 0 ? chain : (chain.closed ?? chain),
})

/** "Não foi um retorno": the chain goes on as if nothing had been said. */
function reopened(chain: Chain): Chain {
  const { made } = chain.made.length > 0 ? chain : (chain.closed ?? chain)
  return { ...unheard(chain), made }
}

/** What is wrong with one submit in itself, in the chain before it. */
function slipsIn(
  said: Said,
  n: AttemptNumber | undefined,
  { made, reply, isCancelled, status }: Chain,
  isExcepted: boolean,
): Slip[] {
  const { comment, isMessage } = said
  if (!comment?.isPublic || isMessage) return []
  const last = made.at(-1)
  const isSameDay = last !== undefined && last.n !== n && dayOf(last.said) === dayOf(said)
  return named({
    'an attempt after a reply': n !== undefined && n > 1 && reply !== undefined,
    'two attempts on one day': n !== undefined && !reply && isSameDay && !isExcepted,
    'a wrong date for the third attempt':
      n === 2 && announcedIn(comment.own) !== workdayAfter(said),
    'a cancellation in part': isFarewellIn(said) && !(isCancelled && status === 'solved'),
  } satisfies Partial<Record<Slip, boolean>>)
}

const named = <Name extends string>(broken: Readonly<Record<Name, boolean>>): Name[] =>
  (Object.keys(broken) as Name[]).filter((name) => broken[name])

/** Below the head of a mail the template may be the customer's: then a reason lets it pass. */
function isLeaked(said: Said, cast: Cast): boolean {
  const { comment, added } = said
  if (!comment?.isPublic || !cast.isOurs(said) || added.includes('roteiro_excecao')) return false
  return noteIn(comment.all) !== undefined
}

/** The tag came with a follow-up or a merge, and was not set here since (C1). */
const isInherited = (tag: string, all: readonly Said[]): boolean =>
  all.findLast(({ added }) => added.includes(tag))?.isInherited === true

const DAY = 86_400_000
/** São Paulo is three hours behind, all the year. */
const dayOf = ({ at }: Said): string => new Date(at - 3 * 3_600_000).toISOString().slice(0, 10)

/** Holidays of the weeks in which the stories play. */
const HOLIDAYS = ['2026-11-20', '2026-12-25', '2027-01-01', '2027-03-26', '2027-04-21']

function workdayAfter(said: Said): string {
  let at = Date.parse(dayOf(said))
  for (;;) {
    at += DAY
    const day = new Date(at)
    const written = day.toISOString().slice(0, 10)
    if (![0, 6].includes(day.getUTCDay()) && !HOLIDAYS.includes(written)) return written
  }
}

/** Whether an agent who opens the ticket is told of it. */
export function isShown(breach: Breach, sidebar: Sidebar): boolean {
  const { next, notices, history } = sidebar.view()
  if (breach === 'two of one number') {
    return notices.some(({ kind }) => kind === 'sent-twice') || next.kind === 'ended'
  }
  if (breach === 'cancelled after a reply') {
    return history.kind === 'known' && history.entries.some(({ what }) => what === 'reply')
  }
  const isSaid = (...kinds: string[]) => notices.some(({ kind }) => kinds.includes(kind))
  if (breach === 'the template sent to the customer') return isSaid('note-went-public')
  if (
    breach === 'marked complete without a complete note' ||
    breach === 'both verdicts on the note'
  ) {
    return isSaid('verdict-differs', 'verdict-corrected', 'saved-unchecked')
  }
  return (
    ['disagreement', 'replied', 'ended', 'sent-not-counted'].includes(next.kind) ||
    isSaid('tag-alone', 'tag-added', 'tag-removed', 'count-restarted')
  )
}
