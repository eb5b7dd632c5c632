/** What a run came to. */
export interface Tally {
  tickets: number
  /** Of them, without audits: judged by their tags alone. */
  byTags: number
  findings: number
  /** Lines, or tickets of a page, that could not be read. */
  broken: number
  /** Tickets with authors whose role is unknown. */
  strangers: number
}

export const newTally = (): Tally => ({
  ...{ tickets: 0, byTags: 0, findings: 0, broken: 0, strangers: 0 },
})

export const sumOf = (one: Tally, other: Tally): Tally => ({
  tickets: one.tickets + other.tickets,
  byTags: one.byTags + other.byTags,
  findings: one.findings + other.findings,
  broken: one.broken + other.broken,
  strangers: one.strangers + other.strangers,
})

export const summaryOf = ({ tickets, byTags, findings, broken, strangers }: Tally): string =>
  [
    `${tickets} tickets, ${findings} findings`,
    ...(byTags > 0 ? [`${byTags} without audits, judged by their tags alone`] : []),
    ...(strangers > 0 ? [`${strangers} with authors of unknown role`] : []),
    ...(broken > 0 ? [`${broken} not read`] : []),
  ].join('; ')
