import { readFile } from 'node:fs/promises'
import type { AxeResults } from 'axe-core'
import type { Frame } from 'playwright'

const AXE = readFile('node_modules/axe-core/axe.min.js', 'utf8')

declare const axe: { readonly run: (part: string, options: object) => Promise<AxeResults> }

/**
 * What bars somebody from a page, once nothing in it moves: what axe finds in `part`,
 * one line for each element, and one line if the page is wider than its frame.
 */
export async function barriersIn(frame: Frame, part = 'html'): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(await AXE)
  return frame.evaluate(async (within) => {
    // A colour on its way from one to the other is neither; a motion may also be called off.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    const { violations } = await axe.run(within, { resultTypes: ['violations'] })
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth} pixels wide`] : []),
    ]
  }, part)
}
