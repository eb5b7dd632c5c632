export type Row = readonly string[]

/** In Markdown; figures are on the right, under the first row. */
export function toTable([head = [], ...rows]: readonly Row[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map(lineOf).join('')
}

export const lineOf = (cells: Row): string => `| ${cells.join(' | ')} |\n`
