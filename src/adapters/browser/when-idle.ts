/** A page that is never idle waits no longer: somebody may be waiting for it. */
const LONGEST_MS = 300

/** Resolves once the page has drawn what it has to draw. Safari has no such call and waits. */
export const whenIdle = (page: Window, longestMs = LONGEST_MS): Promise<void> =>
  new Promise((resolve) => {
    if (!('requestIdleCallback' in page)) setTimeout(resolve, LONGEST_MS)
    else page.requestIdleCallback(() => resolve(), { timeout: longestMs })
  })
