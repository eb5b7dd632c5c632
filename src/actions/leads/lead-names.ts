import { type LeadApi, MOST_AT_ONCE, type Names } from '../../ports/lead-api'
import { hostError } from '../failure'
import type { Urgency } from './pace'
import { type Patience, patiently } from './patiently'

/** Names by id, as far as they were read: who or what has none is shown by its number. */
export interface LeadNames {
  readonly people: Names
  readonly groups: Names
  readonly brands: Names
  /** What could not be read. */
  readonly unread: readonly ('people' | 'groups' | 'brands')[]
}

export interface NameReader {
  readonly names: () => LeadNames
  readonly readLists: () => void
  /** Each person is asked for once, or until an answer comes. */
  readonly readPeople: (ids: readonly (number | null | undefined)[], urgency: Urgency) => void
}

/** Zendesk gives no page of a list beyond this one. */
const MOST_PAGES = 100

/** Reads names beside the tickets; `learned` is called with every answer. */
export function createNameReader(
  patience: Patience,
  api: LeadApi,
  learned: () => void,
): NameReader {
  const asked = new Set<number>()
  let names: LeadNames = { people: new Map(), groups: new Map(), brands: new Map(), unread: [] }

  const read = async (
    what: LeadNames['unread'][number],
    urgency: Urgency,
    call: () => Promise<Names>,
  ): Promise<boolean> => {
    let found: Names = new Map()
    let isRead = true
    try {
      found = (await patiently(patience, urgency, () => true, call)) ?? found
    } catch (error) {
      hostError(error)
      isRead = false
    }
    const others = names.unread.filter((one) => one !== what)
    const known = new Map([...names[what], ...found])
    names = { ...names, [what]: known, unread: isRead ? others : [...others, what] }
    learned()
    return isRead
  }

  /** Page by page, each call in its turn. */
  const readList = async (list: 'groups' | 'brands'): Promise<void> => {
    for (let page = 1, isLast = false; !isLast && page <= MOST_PAGES; page += 1) {
      isLast = true
      await read(list, 'background', async () => {
        const found = await api[list](page)
        isLast = found.isLast
        return found.names
      })
    }
  }

  return {
    names: () => names,
    readLists: () => {
      void readList('groups')
      void readList('brands')
    },
    readPeople: (ids, urgency) => {
      const news = [...new Set(ids)].filter((id) => typeof id === 'number' && !asked.has(id))
      for (let at = 0; at < news.length; at += MOST_AT_ONCE) {
        const some = news.slice(at, at + MOST_AT_ONCE) as number[]
        for (const id of some) asked.add(id)
        void read('people', urgency, () => api.people(some)).then((isRead) => {
          if (!isRead) for (const id of some) asked.delete(id)
        })
      }
    },
  }
}
