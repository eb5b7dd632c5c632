import { BYTE_ORDER_MARK } from '../../domain/audit/csv'

/** Hands lines to the browser as a file, which it saves as its user has set. */
export function saveAs(name: string, lines: Iterable<string>): void {
  const parts = [BYTE_ORDER_MARK, ...lines]
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
