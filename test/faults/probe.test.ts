import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { NAMED_FAULTS } from '../host/zendesk/named-faults'
import { FLOW_STEPS } from './flow-steps'
import { isFelt, runStep } from './run-step'
test('probe', { timeout: 600000 }, async () => {
  const lines: string[] = []
  let runs = 0
  const start = process.hrtime.bigint()
  for (const step of FLOW_STEPS) {
    const calm = await runStep(step)
    lines.push(`## ${step.name}`, JSON.stringify({...calm, calls: [...calm.calls]}, null, 0))
    for (const fault of NAMED_FAULTS) {
      if (fault.id === 'no-sdk' || !isFelt(fault, calm.calls)) continue
      runs += 1
      const o = await runStep(step, fault)
      const diff = Object.fromEntries(Object.entries(o).filter(([k, v]) => k !== 'calls' && JSON.stringify(v) !== JSON.stringify((calm as any)[k])))
      const said = [...o.stopped, o.said.heading, ...o.said.sentences].filter((x) => ![...calm.stopped, calm.said.heading, ...calm.said.sentences].includes(x))
      const flags = [o.heldMs > 2000 && 'HELD' + o.heldMs, o.lost.length && 'LOST', o.complaints.length && 'COMPLAINT ' + o.complaints, o.breaches.length && 'BREACH ' + o.breaches, o.hidden.length && 'HIDDEN ' + o.hidden].filter(Boolean).join(' ')
      const changed = ['saved','draft','savedLater'].filter((k) => JSON.stringify((o as any)[k]) !== JSON.stringify((calm as any)[k])).map((k) => k + '=' + JSON.stringify((o as any)[k]))
      lines.push(`- ${fault.id} ${flags} | said ${JSON.stringify(said)} buttons ${o.said.buttons} | ${changed.join(' ')} | later ${JSON.stringify([o.later.heading, ...o.later.sentences]) === JSON.stringify([calm.later.heading, ...calm.later.sentences]) ? '' : JSON.stringify(o.later)}`)
      void diff
    }
  }
  writeFileSync('/tmp/h12-probe.txt', lines.join('\n'))
  console.log(runs, Number(process.hrtime.bigint() - start) / 1e9)
})
