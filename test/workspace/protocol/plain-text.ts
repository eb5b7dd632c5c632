/** The text of a piece of HTML, as a toast shows it: nothing of it can become markup again. */
export function plainTextOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body
  for (const hidden of body.querySelectorAll('script, style')) hidden.remove()
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim()
}
