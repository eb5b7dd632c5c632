/** An edit to a ticket's tags, as data: the domain decides it, an adapter carries it out. */
export interface TagChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

export const NO_CHANGE: TagChange = { add: [], remove: [] }

/** The tags as they are after the edit; what the edit does not name stays, in its order. */
export const applyChange = (tags: readonly string[], { add, remove }: TagChange): string[] => [
  ...tags.filter((tag) => !remove.includes(tag)),
  ...add.filter((tag) => !tags.includes(tag) || remove.includes(tag)),
]

/** The edit that turns `from` into `to`. */
export const changeBetween = (from: readonly string[], to: readonly string[]): TagChange => ({
  add: to.filter((tag) => !from.includes(tag)),
  remove: from.filter((tag) => !to.includes(tag)),
})

export const isNoChange = ({ add, remove }: TagChange): boolean =>
  add.length === 0 && remove.length === 0
