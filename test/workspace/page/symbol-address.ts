const SVG_BASE64 = /^data:image\/svg\+xml;base64,/

/** One symbol of a drawing as a drawing of its own, both as data addresses; undefined: it has no such symbol. */
export function symbolAddress(drawing: string, symbol: string): string | undefined {
  const markup = atob(drawing.replace(SVG_BASE64, ''))
  const page = new DOMParser().parseFromString(markup, 'image/svg+xml')
  const found = [...page.querySelectorAll('symbol')].find(({ id }) => id === symbol)
  if (!found) return undefined
  const box = found.getAttribute('viewBox') ?? '0 0 18 18'
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${found.innerHTML}</svg>`
  return `data:image/svg+xml;base64,${btoa(alone)}`
}
