import type { Body } from '../zendesk/send'

/** A ticket of the list that is to be exported, as it was at that moment. */
export interface Listed {
  readonly ticket: Body & { readonly id: number }
  readonly listedAt: number
}

/** From where the list goes on: a moment, in seconds since 1970, or a page's end. */
export type From = { readonly since: number } | { readonly cursor: string }

/** The first line of the file that keeps a run's place: what was asked for. */
export interface Head {
  readonly host: string
  readonly tag: string
  readonly from: From
  /** Seconds since 1970; null without an end. */
  readonly until: number | null
  /** Whether the run brings an export up to date that is there already. */
  readonly isUpdate: boolean
  /** Set once the export is whole: from where an update goes on, and the moment it is of. */
  readonly whole?: { readonly from: From; readonly at: number }
}

/** The lines after it, in the order of the list; a page of it ends with `page`. */
export type PlaceLine =
  | Listed
  /** Is not to be exported, or not any more. */
  | { readonly gone: number }
  | { readonly page: PageEnd }

export interface PageEnd {
  readonly next: From
  readonly listedAt: number
  readonly isLast: boolean
  /** Tickets that Zendesk listed, marked or not. */
  readonly seen: number
}

/** What is known of a run once its place has been read. */
export interface Place {
  readonly head: Head
  /** Where the last whole page of the list ends, in bytes; what follows was cut off. */
  readonly bytes: number
  readonly end: PageEnd | undefined
  /** Tickets that Zendesk listed so far. */
  readonly seen: number
  /** The line that counts for each ticket: its last one. */
  readonly lastLineOf: ReadonlyMap<number, number>
  /** How many of them are to be exported. */
  readonly wanted: number
}

export const isListed = (line: PlaceLine): line is Listed => 'ticket' in line

export const idOf = (line: Listed | { readonly gone: number }): number =>
  'gone' in line ? line.gone : line.ticket.id
