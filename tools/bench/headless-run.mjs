// `build/audit.mjs` in a process of its own, which tells the one that started it what it took.

const LOOK_MS = 20

// The system's own peak would count the process that started this one (Linux keeps it through exec).
let peak = 0
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, LOOK_MS)
const begun = performance.now()
await import('../../build/audit.mjs')
clearInterval(timer)
process.send?.({ seconds: (performance.now() - begun) / 1000, peak })
