import type { Browser, Frame } from 'playwright'

import { COMPLETE_NOTE, HALF_NOTE } from '../../test/workspace'
import { median } from './median'
import type { Site } from './site'
import { openPage } from './start-up'

/** A long note, and one with a report pasted into it. */
export const DRAFTS = [20_000, 60_000] as const
const TIMES = 20
const READINGS = 200

/** Milliseconds, medians. */
export interface VerdictTimes {
  /** Of the draft. */
  readonly bytes: number
  /** From the editor's event to the verdict in the page. */
  readonly shown: number
  /** Of it, reading the note. */
  readonly read: number
}

declare global {
  interface Window {
    verdicts: number[]
  }
}

/**
 * A long draft of so many bytes, changed over and over between a note that is complete and one that is
 * not.
 */
export async function measureVerdict(
  browser: Browser,
  site: Site,
  bytes: number,
): Promise<VerdictTimes> {
  const context = await browser.newContext()
  try {
    const { page } = await openPage(context, site)
    await page.evaluate(() => window.bench.prepare(['note-half']))
    await page.evaluate(() => window.bench.show())
    const frame = page.frames().at(-1)
    if (!frame) throw new Error('the app has no frame')
    await frame.evaluate(watch)
    for (let time = 0; time < TIMES; time += 1) {
      const text = longDraft(time % 2 === 0 ? COMPLETE_NOTE : HALF_NOTE, bytes)
      await page.evaluate((html) => window.bench.type(html), text)
      await verdictNumber(frame, time + 1)
    }
    const shown = await frame.evaluate(() => window.verdicts)
    const read = await page.evaluate(([html, times]) => window.bench.readNote(html, times), [
      longDraft(COMPLETE_NOTE, bytes),
      READINGS,
    ] as const)
    return { bytes, shown: median(shown), read: median(read) }
  } finally {
    await context.close()
  }
}

const verdictNumber = (frame: Frame, wanted: number) =>
  frame.waitForFunction((count) => window.verdicts.length >= count, wanted)

/** Runs in the app's frame: from the event to the last change of the page before it is drawn. */
function watch(): void {
  window.verdicts = []
  let changed = 0
  const page = { subtree: true, childList: true, characterData: true, attributes: true }
  new MutationObserver(() => {
    changed = performance.now()
  }).observe(document.body, page)
  addEventListener('message', ({ data, timeStamp }) => {
    if (!String(data).includes('comment.text.changed')) return
    // The app may have heard it before us and be done; it is done by the next frame.
    requestAnimationFrame(() => window.verdicts.push(changed - timeStamp))
  })
}

const LINE =
  '<p>Ajustar o saldo da filial 3, produto 1020, movimento de 01/10: 14 no lugar de 41.</p>'

/** The note's second section, as somebody would paste a list into it. */
function longDraft(note: string, bytes: number): string {
  const lines = LINE.repeat(Math.ceil((bytes - note.length) / LINE.length))
  return note.replace(/(?=<p><strong>3)/, lines)
}
