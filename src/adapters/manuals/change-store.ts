import type { StoredSettings } from '../../domain/manual/is-stored'
import { CLAIM_NAME, readStore, type Store } from '../../domain/manual/settings-store'
import type { StoreChange, Written } from '../../domain/manual/write-store'
import { HostError } from '../../ports/host-error'
import type { PublishProgress, PublishResult } from '../../ports/manual-shelf'
import type { SettingsApi } from './settings-api'

/** How any change may end that is not one. */
type NotChanged = Exclude<PublishResult, { readonly kind: 'published' | 'unsound' | 'full' }>

/** What it ends with, once the change is made if there is one. */
export interface Planned<T> {
  readonly change?: StoreChange
  readonly result: T
}

interface Writer {
  readonly api: SettingsApi
  /** Told from every other writer, also of the same person in another tab. */
  readonly claim: string
  readonly tell: (progress: PublishProgress) => void
}

/** A claim that is older was left behind. */
const CLAIM_MS = 60_000

/**
 * Writes beside what is in force, reads back, turns over, and reads back once more. What it ends with is
 * what Zendesk said last; never rejects.
 */
export async function changeStore<T>(
  writer: Writer,
  now: () => number,
  plan: (store: Store, settings: StoredSettings) => Promise<Planned<T>>,
): Promise<T | NotChanged> {
  const { api, tell } = writer
  try {
    tell({ stage: 'looking', done: 0, of: 2 })
    const before = await api.read()
    if (isClaimed(before, now())) return { kind: 'failed', reason: 'conflict' }
    const { change, result } = await plan(readStore(before), before)
    if (!change) return result
    const refused = await claimed(writer, before)
    const failed = refused ?? (await written(writer, before, change))
    if (failed) return failed
    return (await turned(writer, before, change)) ?? result
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return { kind: 'failed', reason: error.reason }
  }
}

function isClaimed(settings: StoredSettings, now: number): boolean {
  const at = Number(String(settings[CLAIM_NAME] ?? '').split(';')[0])
  return at > 0 && Math.abs(now - at) < CLAIM_MS
}

/** Tells others that somebody publishes; the first write shows what a write does to other settings. */
async function claimed(
  { api, claim, tell }: Writer,
  before: StoredSettings,
): Promise<NotChanged | undefined> {
  await api.write({ [CLAIM_NAME]: claim })
  tell({ stage: 'looking', done: 1, of: 2 })
  const after = await api.read()
  const lost = Object.entries(before).filter(
    ([name, value]) => name !== CLAIM_NAME && isFilled(value) && !isFilled(after[name]),
  )
  if (lost.length > 0) {
    await api.write(Object.fromEntries(lost.map(([name, value]) => [name, String(value)])))
    return { kind: 'failed', reason: 'unexpected' }
  }
  return overtaken(before, after, claim)
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** Somebody else published, or is about to. */
function overtaken(
  before: StoredSettings,
  after: StoredSettings,
  claim: string,
): NotChanged | undefined {
  const isMoved = readStore(after).turn !== readStore(before).turn
  return isMoved || after[CLAIM_NAME] !== claim ? { kind: 'failed', reason: 'conflict' } : undefined
}

async function written(
  writer: Writer,
  before: StoredSettings,
  { pieces }: StoreChange,
): Promise<NotChanged | undefined> {
  const { api, claim, tell } = writer
  try {
    tell({ stage: 'writing', done: 0, of: 1 })
    await api.write(pieces)
  } catch (error) {
    // Of what nobody points to nothing is left to be put right.
    await api.write({ [CLAIM_NAME]: '' }).catch(() => undefined)
    throw error
  }
  tell({ stage: 'reading-back', done: 0, of: 1 })
  const back = await api.read()
  // What the other one wrote may be in these pieces: it stays.
  const other = overtaken(before, back, claim)
  return other ?? (await unlike(writer, before, back, pieces))
}

/** A piece that is not as it was written: what was there before comes back. */
async function unlike(
  { api }: Writer,
  before: StoredSettings,
  back: StoredSettings,
  wanted: Written,
): Promise<NotChanged | undefined> {
  const wrong = Object.entries(wanted).find(([name, value]) => back[name] !== value)
  if (!wrong) return undefined
  const [name, value] = wrong
  const old = Object.fromEntries(Object.keys(wanted).map((one) => [one, String(before[one] ?? '')]))
  const isRestored = await api
    .write({ ...old, [CLAIM_NAME]: '' })
    .then(() => api.read())
    .then((settings) =>
      Object.entries(old).every(([one, was]) => String(settings[one] ?? '') === was),
    )
    .catch(() => false)
  const kept = String(back[name] ?? '').length
  return { kind: 'not-kept', written: value.length, kept, isRestored }
}

async function turned(
  writer: Writer,
  before: StoredSettings,
  { turn, pieces, pointer }: StoreChange,
): Promise<NotChanged | undefined> {
  const { api, tell } = writer
  tell({ stage: 'turning', done: 0, of: 2 })
  const wrote = await api.write({ ...pointer, [CLAIM_NAME]: '' }).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (wrote !== undefined && !(wrote instanceof HostError)) throw wrote
  tell({ stage: 'turning', done: 1, of: 2 })
  const after = await api.read().catch(() => undefined)
  if (!after) return { kind: 'unknown' }
  const isDone = readStore(after).turn === turn
  if (isDone) return unlike(writer, before, after, { ...pieces, ...pointer })
  if (wrote) return { kind: 'failed', reason: wrote.reason }
  return unlike(writer, before, after, pointer)
}
