/** The package's own with published ones over them, id by id; those that it has not come last. */
export function overlaid<T extends { readonly id: string }>(
  own: readonly T[],
  published: readonly T[],
): readonly T[] {
  const over = (id: string) => published.find((one) => one.id === id)
  const isNew = ({ id }: T) => own.every((one) => one.id !== id)
  return [...own.map((one) => over(one.id) ?? one), ...published.filter(isNew)]
}
