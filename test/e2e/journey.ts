import { expect, inject, test } from 'vitest'

import { launchBrowser } from '../../tools/browser'
import { type Desk, type DeskOptions, openDesk } from './desk'

/**
 * A test that sits down at desks: one browser for a file, one window for each desk, closed at the
 * end. It fails when any frame of any window complained, whatever else was seen. `urlOf`: the
 * workspace the desks are in.
 */
export const journeyIn = (urlOf: () => string) =>
  test
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures this one needs.
    .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
      const browser = await launchBrowser()
      onCleanup(() => browser.close())
      return browser
    })
    .extend('sitDown', async ({ browser }, { onCleanup }) => {
      const desks: Desk[] = []
      onCleanup(async () => {
        const complaints = desks.flatMap(({ problems }) => problems.list())
        await Promise.all(desks.map((desk) => desk.close()))
        expect(complaints).toEqual([])
      })
      return async (options: DeskOptions): Promise<Desk> => {
        const desk = await openDesk(browser, urlOf(), options)
        desks.push(desk)
        return desk
      }
    })

/** In the workspace that all journeys share. */
export const journey = journeyIn(() => inject('workspaceUrl'))
