/**
 * Runs in an app's frame, behind the SDK: tells the page when an element first matches the selector
 * and the browser has drawn it. The same for every app that is compared.
 */
export const stopwatch = (selector: string): string => `(() => {
  const drawn = new MessageChannel()
  drawn.port1.onmessage = () =>
    parent.postMessage('bench-ready ' + (performance.timeOrigin + performance.now()), '*')
  const observer = new MutationObserver(() => {
    if (!document.querySelector(${JSON.stringify(selector)})) return
    observer.disconnect()
    requestAnimationFrame(() => drawn.port2.postMessage(''))
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
})();`
