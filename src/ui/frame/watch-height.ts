/**
 * Tells the height that an element's content needs, in whole pixels, whenever it changes, and at first
 * only if the frame has another; returns the way to stop.
 */
export function watchHeight(element: Element, onHeight: (height: number) => void): () => void {
  let told = innerHeight
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.scrollHeight)
    if (height === told) return
    told = height
    onHeight(height)
  })
  observer.observe(element)
  return () => observer.disconnect()
}
