/** One of the things a list of filters offers. */
export interface FilterOption<Id extends string | number> {
  readonly id: Id
  readonly label: string
}
