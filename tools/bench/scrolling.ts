import type { Frame, Page } from 'playwright'

/** So much a turn of the wheel moves, somewhat more than a screen. */
const STEP_PX = 1_000
const MOST_TURNS = 3_000

declare global {
  interface Window {
    frameGaps: number[]
  }
}

/** Turns the wheel from the top of a frame's page to its end; milliseconds between drawn frames. */
export async function scrollOver(page: Page, frame: Frame): Promise<readonly number[]> {
  const element = await frame.frameElement()
  const box = await element.boundingBox()
  if (!box) throw new Error('the page is not seen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await frame.evaluate(watchFrames)
  for (let turn = 0; !(await frame.evaluate(isAtEnd)); turn += 1) {
    if (turn === MOST_TURNS) throw new Error('the page has no end')
    await page.mouse.wheel(0, STEP_PX)
  }
  return frame.evaluate(() => window.frameGaps)
}

/** Runs in the frame. */
function watchFrames(): void {
  window.frameGaps = []
  let before = performance.now()
  const tick = (now: number): void => {
    window.frameGaps.push(now - before)
    before = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame((now) => {
    before = now
    requestAnimationFrame(tick)
  })
}

const isAtEnd = (): boolean => scrollY + innerHeight >= document.documentElement.scrollHeight - 1
