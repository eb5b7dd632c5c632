import { ask } from './adapters/ask'
import type { ZafClient } from './adapters/zaf-client'
import { localTime } from './domain/calendar/zone'
import { openDueFrame } from './due-frame'
import { doorsTo } from './nav-doors'
import { HostError } from './ports/host-error'
import { drawDue, drawNothing, loadDueWords } from './ui/due/draw-due'
import { createDates } from './ui/text/dates'

const wear = (scheme: unknown): void => {
  document.documentElement.dataset['colorScheme'] = scheme === 'dark' ? 'dark' : 'light'
}
wear(new URLSearchParams(location.search).get('colorScheme'))

const root = document.getElementById('root') ?? document.body
const client = window.ZAFClient?.init() ?? false
if (client) start(client).catch(fail)
else drawNothing(root, 'absent')

function fail(error: unknown): void {
  if (!(error instanceof HostError)) reportError(error)
  drawNothing(root, error instanceof HostError ? error.reason : 'unexpected')
}

/** The pane under the sign: what the frame in the background knows, drawn whenever that changes. */
async function start(zaf: ZafClient): Promise<void> {
  const [{ colorScheme }, frame] = await Promise.all([
    ask(zaf.get(['colorScheme'])),
    openDueFrame(zaf),
  ])
  wear(colorScheme)
  zaf.on('colorScheme.changed', wear)
  const { state, frames, clock, time, language, subdomain } = frame
  await loadDueWords(language)
  const { addressOf, openTicket } = doorsTo(zaf, subdomain)
  let drawn = ''
  const show = (): void => {
    const { agenda, problem } = state.shared()
    const today = localTime(clock.now(), time.zone).day
    const rows = state.rows()
    // Nothing that is drawn changes by the minute: the page is left alone.
    const shown = JSON.stringify([rows, agenda.readAt, problem, today])
    if (shown === drawn) return
    drawn = shown
    drawDue(root, {
      rows,
      readAt: agenda.readAt,
      problem,
      language,
      zone: time.zone,
      addressOf,
      dates: createDates(language, { zone: time.zone, today }),
      openTicket: (ticketId) => {
        openTicket(ticketId)
        ask(zaf.invoke('app.close')).catch(() => undefined) // The pane stays open then.
      },
    })
  }
  const lookNow = (): void => {
    frames.post({ kind: 'looked', isAsking: true })
    show()
  }
  state.subscribe(show)
  zaf.on('pane.activated', lookNow)
  lookNow()
}
