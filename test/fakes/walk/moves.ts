import fc from 'fast-check'

export type Who = 'ana' | 'bruno'
type N = 1 | 2 | 3

/** Where a ticket is when a walk begins: how it came in, and how many attempts were made. */
export interface Scene {
  readonly channel: 'email' | 'chat' | 'whatsapp'
  readonly made: 0 | N
}

/** What an agent does at one of the two desks. */
export type AgentMove =
  | {
      readonly kind:
        | ('attempt' | 'begin' | 'insert' | 'undo' | 'submit' | 'solve' | 'retype' | 'reopen')
        | 'record'
      readonly who: Who
    }
  /** An attempt put there by hand, and sent in the conversation, where no app is asked. */
  | { readonly kind: 'blind-send'; readonly who: Who; readonly n: N }
  | { readonly kind: 'cancel'; readonly who: Who; readonly isEarly: boolean }
  | { readonly kind: 'hide'; readonly who: Who; readonly isHidden: boolean }
  | { readonly kind: 'compose'; readonly who: Who; readonly on: 'email' | 'own' | 'internal' }
  /** By our button, or put there by hand beside what is in the draft. */
  | { readonly kind: 'charge'; readonly who: Who; readonly by: 'button' | Side }
  | { readonly kind: 'mail'; readonly who: Who; readonly side: Side; readonly head: MailHead }
  /** The draft itself, or an attempt that was made, is in a quotation. */
  | { readonly kind: 'quote'; readonly who: Who; readonly what: 'draft' | N; readonly by: Quoting }
  | {
      readonly kind: 'macro'
      readonly who: Who
      readonly text: 'attempt-1' | 'attempt-2' | 'attempt-3' | 'farewell'
      /** Submitted in the same breath, with the tag and status that such a macro sets. */
      readonly isSubmitted: boolean
    }
  | { readonly kind: 'note'; readonly who: Who; readonly isWhole: boolean }
  /** Button and submit at the same moment. */
  | { readonly kind: 'together'; readonly who: Who; readonly apart: Pause; readonly first: Click }
  /** Letters typed while the app inserts. */
  | { readonly kind: 'letters'; readonly who: Who; readonly apart: Pause }
  /** A submit that our hook let pass, and the page is gone before it hears what became of it. */
  | {
      readonly kind: 'lose'
      readonly who: Who
      readonly how: 'refused' | 'blocked' | 'unheard'
      readonly isDraftKept: boolean
    }
  /** A submit of which another app edits the draft when ours has answered. */
  | { readonly kind: 'late-text'; readonly who: Who; readonly edit: LateText }
  | { readonly kind: 'late-tags'; readonly who: Who; readonly edit: 'off' | N }

export type Side = 'above' | 'below'
export type MailHead = 'separator' | 'gmail' | 'headers'
export type Quoting = 'block' | 'signs' | 'gmail'
export type LateText = 'text-out' | 'attempt-in' | 'record-in' | 'internal' | 'open'
type Click = 'button' | 'submit'

/** Turns of the event loop, then single promises. */
export interface Pause {
  readonly turns: number
  readonly promises: number
}

/** What happens where no app is asked, and what becomes of people. */
export type OutsideMove =
  | {
      readonly kind: 'reply'
      readonly by: 'requester' | 'copy'
      readonly text: 'answer' | 'automatic' | 'attempt'
      readonly on: 'email' | 'own'
    }
  | { readonly kind: 'end-chat' | 'leaves' | 'colleague' | 'deleted' | 'cross' }
  | { readonly kind: 'wait'; readonly hours: number }
  /** By bulk edit or API, and none of our business. */
  | { readonly kind: 'other-save'; readonly what: 'tag' | 'answer' | 'note' | 'status' }
  | { readonly kind: 'bulk-tag'; readonly n: N; readonly isAdded: boolean }
  | { readonly kind: 'api-attempt'; readonly n: N; readonly isTagged: boolean }
  /** A call that somebody made so many hours ago, written down only now. */
  | {
      readonly kind: 'api-record'
      readonly n: N
      readonly isTagged: boolean
      readonly hoursAgo: number
    }
  | { readonly kind: 'api-cancel'; readonly isWhole: boolean }
  /** Whether Zendesk answers a read. */
  | { readonly kind: 'silence'; readonly isOn: boolean }

export type Move = AgentMove | OutsideMove
export type MoveKind = Move['kind']

type Shape<K extends MoveKind> = {
  [P in keyof Extract<Move, { readonly kind: K }>]: fc.Arbitrary<
    Extract<Move, { readonly kind: K }>[P]
  >
}
type Blanks<K extends MoveKind> = Omit<Shape<K>, 'kind'>
type Choice = fc.WeightedArbitrary<Move>

/** `weight`: how often among the others. */
const move = <K extends MoveKind>(kind: K, weight: number, blanks: Blanks<K>): [K, Choice] => [
  kind,
  { weight, arbitrary: fc.record({ kind: fc.constant(kind), ...blanks }) as fc.Arbitrary<Move> },
]

const who = fc.constantFrom<Who>('ana', 'bruno')
const n = fc.constantFrom<N>(1, 2, 3)
const apart = fc.record({ turns: fc.nat(3), promises: fc.nat(24) })
const is = fc.boolean()

/** Moves under which every promise holds: the app is asked, and can look before it answers. */
const PEACEFUL = new Map<MoveKind, Choice>([
  move('attempt', 20, { who }),
  move('begin', 2, { who }),
  move('insert', 6, { who }),
  move('undo', 3, { who }),
  move('submit', 6, { who }),
  move('solve', 2, { who }),
  move('retype', 2, { who }),
  move('cancel', 4, { who, isEarly: is }),
  move('reopen', 4, { who }),
  move('hide', 3, { who, isHidden: is }),
  move('compose', 3, { who, on: fc.constantFrom('email', 'own', 'internal') }),
  move('charge', 4, { who, by: fc.constantFrom('button', 'above', 'below') }),
  move('mail', 4, {
    ...{ who, side: fc.constantFrom('above', 'below') },
    head: fc.constantFrom('separator', 'gmail', 'headers'),
  }),
  move('quote', 4, {
    ...{ who, what: fc.constantFrom<'draft' | N>('draft', 1, 2, 3) },
    by: fc.constantFrom('block', 'signs', 'gmail'),
  }),
  move('macro', 5, {
    ...{ who, isSubmitted: is },
    text: fc.constantFrom('attempt-1', 'attempt-2', 'attempt-3', 'farewell'),
  }),
  move('note', 2, { who, isWhole: is }),
  move('record', 2, { who }),
  move('together', 5, { who, apart, first: fc.constantFrom('button', 'submit') }),
  move('letters', 4, { who, apart }),
  move('lose', 4, {
    ...{ who, isDraftKept: is },
    how: fc.constantFrom('refused', 'blocked', 'unheard'),
  }),
  move('reply', 4, {
    by: fc.constantFrom('requester', 'requester', 'copy'),
    text: fc.constantFrom('answer', 'answer', 'automatic', 'attempt'),
    on: fc.constantFrom('email', 'own'),
  }),
  move('end-chat', 2, {}),
  move('leaves', 1, {}),
  move('colleague', 1, {}),
  move('deleted', 1, {}),
  move('wait', 24, { hours: fc.constantFrom(2, 8, 24, 72) }),
  move('other-save', 3, { what: fc.constantFrom('tag', 'answer', 'note', 'status') }),
])

/** What no app can prevent: nobody asks it, or nothing answers it. */
const BREAKING = new Map<MoveKind, Choice>([
  move('cross', 8, {}),
  move('silence', 6, { isOn: is }),
  move('blind-send', 6, { who, n }),
  move('bulk-tag', 4, { n, isAdded: is }),
  move('api-attempt', 4, { n, isTagged: is }),
  move('api-record', 4, { n, isTagged: is, hoursAgo: fc.constantFrom(0, 1, 3, 24) }),
  move('api-cancel', 2, { isWhole: is }),
  move('late-text', 6, {
    who,
    edit: fc.constantFrom('text-out', 'attempt-in', 'record-in', 'internal', 'open'),
  }),
  move('late-tags', 3, { who, edit: fc.constantFrom<'off' | N>('off', 1, 2, 3) }),
])

/** `WITHOUT=charge,mail` leaves these moves out. */
const LEFT_OUT: readonly string[] = process.env['WITHOUT']?.split(',') ?? []
const played = (moves: ReadonlyMap<MoveKind, Choice>) =>
  new Map([...moves].filter(([kind]) => !LEFT_OUT.includes(kind)))

/** The moves of a kind of walk, by kind. */
export const peaceful = played(PEACEFUL)
export const rough = played(new Map([...PEACEFUL, ...BREAKING]))

const scene = fc.record<Scene>({
  channel: fc.constantFrom('email', 'email', 'email', 'chat', 'whatsapp'),
  made: fc.constantFrom(0, 0, 1, 2, 3),
})

/** Where it begins, and what happens. */
export interface Walk {
  readonly scene: Scene
  readonly moves: readonly Move[]
}

export const walks = (moves: ReadonlyMap<MoveKind, Choice>, least: number): fc.Arbitrary<Walk> =>
  fc.record({
    scene,
    moves: fc.array(fc.oneof(...moves.values()), { minLength: least, maxLength: 25 }),
  })
