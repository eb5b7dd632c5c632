import { readDue } from './actions/due/read-due'
import { tellDue } from './actions/due/tell-due'
import { whenIdle } from './adapters/browser/when-idle'
import { fieldsOf, idOf } from './adapters/zaf/read-value'
import { ticketsOnScreen } from './adapters/zaf/tickets-on-screen'
import { createTopBarSign } from './adapters/zaf/top-bar-sign'
import type { WindowClient, ZafClient } from './adapters/zaf-client'
import { escapeHtml } from './domain/text/plain-text'
import { openDueFrame } from './due-frame'
import { HostError } from './ports/host-error'
import { DUE_WORDS, noticeWords } from './ui/due/due-words'

const AFTER_START_MS = 3_000

const client = window.ZAFClient?.init() ?? false
// Nobody sees this page: what the host refuses is said in the pane.
if (client) begin(client).catch((error) => error instanceof HostError || reportError(error))

/** Zendesk starts, and so do the tickets that are open: they come first. */
async function begin(zaf: WindowClient): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_START_MS))
  await whenIdle(window, AFTER_START_MS)
  await start(zaf)
}

/** From the start of Zendesk to its end: reads what is due, tells of it once, and counts it on the sign. */
async function start(zaf: WindowClient): Promise<void> {
  const frame = await openDueFrame(zaf)
  const { state, frames, board, attention, clock, settings, time, language } = frame
  await DUE_WORDS.load(language).catch(() => undefined) // Portuguese is spoken then.
  const sign = createTopBarSign(zaf)
  const count = (): void => sign(state.rows().length)
  state.subscribe(count)
  count()
  if (settings.dueNotices) {
    tellDue({
      state,
      frames,
      board,
      attention,
      clock,
      time,
      onScreen: () => ticketsOnScreen(window, zaf),
      notify: (rows) => {
        const words = escapeHtml(noticeWords(rows, language, time.zone))
        zaf.invoke('notify', words, 'notice').catch(() => undefined) // The sign counts it all the same.
      },
    })
  }
  const look = (): void => {
    if (attention.isShown()) frames.post({ kind: 'looked', isAsking: false })
  }
  attention.onPulse(look)
  look()
  zaf.on('ticket.saved', (saved) => {
    const ticketId = idOf(fieldsOf(fieldsOf(saved)['ticket'])['id'])
    if (ticketId !== null) frames.post({ kind: 'saved', ticketId })
  })
  lead(zaf, frame)
}

/** Reads for all frames of this browser, when it is this one's turn. */
function lead(zaf: ZafClient, frame: Awaited<ReturnType<typeof openDueFrame>>): void {
  const { state, frames, board, attention, clock, agentId } = frame
  let judging: ReturnType<typeof loadJudge> | undefined
  const loadJudge = async () => {
    const { judgeDue } = await import('./judge-due')
    return judgeDue(zaf, frame, clock.now)
  }
  frames.lead(() => {
    let stop = (): void => undefined
    let isOn = true
    import('./adapters/zendesk-rest/rest-lead-api').then(({ createRestLeadApi }) => {
      if (!isOn) return
      stop = readDue({
        frames,
        attention,
        clock,
        state,
        agentId,
        api: createRestLeadApi(zaf),
        share: (shared) => {
          board.share(shared)
          frames.post({ kind: 'shared', shared })
        },
        judging: () => {
          judging ??= loadJudge().catch((error: unknown) => {
            judging = undefined
            throw error instanceof HostError ? error : new HostError('late', 'a file did not come')
          })
          return judging
        },
      })
    }, reportError)
    return () => {
      isOn = false
      stop()
    }
  })
}
