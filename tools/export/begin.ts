import { failure } from '../failure'
import { cutTo, type Files, isThere, remove, replaceHead } from './files'
import type { Head, Place } from './place'
import { readPlace } from './read-place'

/** What is asked of a run; what is left out is as the run before it had it. */
export interface Wish {
  readonly host: string
  /** `either` begins again where there is no export, and brings one that is there up to date. */
  readonly mode: 'new' | 'update' | 'either'
  readonly tag: string | undefined
  /** Both in seconds since 1970. */
  readonly since: number | undefined
  readonly until: number | undefined
}

const TAG = 'roteiro'

/**
 * The place to go on from: that of a run that did not come to its end, or the first one of a new run.
 * Rejects where the files there are of something else: nothing is ever written over.
 */
export async function begin(files: Files, wish: Wish): Promise<Place> {
  const place = (await isThere(files.place)) ? await readPlace(files.place) : undefined
  if (place && !place.head.whole) return resumed(files, place, wish)
  const isOut = await isThere(files.out)
  if (place?.head.whole && isOut) return updated(files, place.head, wish)
  if (isOut) {
    throw failure(
      `${files.out} is there already, and nothing says how it was made. Write to another file.`,
    )
  }
  if (wish.mode === 'update') {
    throw failure(`${files.out} is not there. Make it first, with --since 2026-10-01.`)
  }
  if (wish.since === undefined) throw failure('Say from when on: --since 2026-10-01.')
  const { host, tag = TAG, since, until = null } = wish
  return begun(files, { ...{ host, tag, until }, from: { since }, isUpdate: false })
}

async function resumed(files: Files, place: Place, wish: Wish): Promise<Place> {
  refuseOther(files, place.head, wish)
  await cutTo(files.place, place.bytes)
  return place
}

async function updated(files: Files, head: Head, wish: Wish): Promise<Place> {
  if (wish.mode === 'new') {
    throw failure(`${files.out} is whole. To bring it up to date: --update, without --since.`)
  }
  refuseOther(files, head, { ...wish, until: undefined, since: undefined })
  const { host, tag, whole } = head
  if (!whole) throw failure(`${files.place} keeps no export's place.`)
  const until = wish.until ?? null
  return begun(files, { ...{ host, tag, until }, from: whole.from, isUpdate: true })
}

async function begun(files: Files, head: Head): Promise<Place> {
  await remove(files.part)
  await replaceHead(files, head)
  const place = await readPlace(files.place)
  if (!place) throw failure(`${files.place} cannot be written.`)
  return place
}

function refuseOther({ out, place }: Files, head: Head, wish: Wish): void {
  const since = 'since' in head.from ? head.from.since : undefined
  const others = [
    wish.host !== head.host && `the account ${head.host}`,
    wish.tag !== undefined && wish.tag !== head.tag && `--tag ${head.tag}`,
    wish.since !== undefined && wish.since !== since && 'another --since',
    wish.until !== undefined && wish.until !== head.until && 'another --until',
  ].filter(Boolean)
  if (others.length === 0) return
  throw failure(
    `${out} was begun with ${others.join(' and ')}. Go on with that, write to another file, or delete ${place} to begin again.`,
  )
}
