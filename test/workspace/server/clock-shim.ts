/**
 * Runs before the SDK in an app's frame: shifts `Date` by the account's offset, so that an unchanged
 * app lives in the account's time. The offset comes with the frame's address (`workspace_clock`, in
 * milliseconds) and later by `postMessage({ workspaceClock: ms })` from the page: an app sees a move
 * as a machine that slept and woke, `visibilitychange`. Timers and `Intl.DateTimeFormat().format()`
 * without an argument stay on the real time.
 */
export const CLOCK_SHIM = `(() => {
  let offset = Number(new URLSearchParams(location.search).get('workspace_clock')) || 0
  const Real = Date
  const now = () => Real.now() + offset
  const Shifted = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Real.prototype.constructor = Shifted
  globalThis.Date = Shifted
  addEventListener('message', (event) => {
    const ms = event.source === parent && event.data && event.data.workspaceClock
    if (typeof ms === 'number') {
      event.stopImmediatePropagation()
      if (ms === offset) return
      offset = ms
      document.dispatchEvent(new Event('visibilitychange'))
    }
  })
})();`
