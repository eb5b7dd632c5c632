import type { Locator, Page, Route } from 'playwright'
import { describe, expect } from 'vitest'

import { type Desk, poll } from './desk'
import { journey } from './journey'

const WHOLE = /\/whole-sidebar-[^/]*\.js/

const bringToFront = ({ page }: Desk, ticket: number) =>
  page.getByRole('tab', { name: `#${ticket}` }).click()

const complete = ({ app }: Desk) => app.getByRole('button', { name: 'Completar' })

/** Has a file of the app, usually its second, wait until it is let go. */
async function holdBack(page: Page, file = WHOLE): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isHeld = true
  await page.context().route(file, async (route) => {
    if (isHeld) held.push(route)
    else await route.continue()
  })
  return async () => {
    isHeld = false
    await Promise.all(held.map((route) => route.continue()))
  }
}

/** In how many of the frames the app is there as a whole. */
async function wholeApps({ page }: Desk): Promise<number> {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .some(({ name }) => name.includes('/whole-sidebar-')),
        ),
      ),
  )
  return found.filter(Boolean).length
}

/** Where something begins and ends in the window, in pixels from its top. */
async function edgesOf(
  element: Locator,
): Promise<{ readonly top: number; readonly bottom: number }> {
  const { y, height } = (await element.boundingBox()) ?? expect.fail('it is not on screen')
  return { top: y, bottom: y + height }
}

describe('the first screen', () => {
  journey('judges the note before the rest of the app is there', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    await complete(desk).waitFor()
    const after = await desk.app.locator('.NoteVerdicts-verdict').allInnerTexts()
    const letGo = await holdBack(desk.page)
    await desk.reload()
    await desk.app.getByRole('heading', { name: 'Nota Escalonar TI' }).waitFor()
    expect(await desk.app.locator('.NoteVerdicts-verdict').allInnerTexts()).toEqual(after)
    expect(after).toHaveLength(4)
    expect(await desk.app.getByRole('button').count()).toBe(0)
    await letGo()
    await complete(desk).waitFor()
  })

  journey('shows the whole verdict, which stays where it is', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-in-fields' })
    const letGo = await holdBack(desk.page)
    await desk.page.reload()
    const lastLine = desk.app.getByText('Lida em: campos do ticket')
    await lastLine.waitFor()
    expect(await desk.app.locator('main[aria-busy]').count()).toBe(1)
    const frame = desk.page.locator('iframe.app-frame:not(.hidden)')
    await poll(async () => (await edgesOf(frame)).bottom).toBeGreaterThanOrEqual(
      (await edgesOf(lastLine)).bottom,
    )
    const firstVerdict = desk.app.locator('.NoteVerdicts-verdict').first()
    const { top } = await edgesOf(firstVerdict)
    await letGo()
    await desk.button('Mais ações').waitFor()
    expect((await edgesOf(firstVerdict)).top).toBe(top)
  })

  journey('stops a half note that is sent at the very first moment', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    const letGo = await holdBack(desk.page)
    await desk.reload()
    await desk.app.getByRole('heading', { name: 'Nota Escalonar TI' }).waitFor()
    expect(await desk.submitStopped()).toContain('Nota Escalonar TI incompleta')
    await letGo()
    await complete(desk).waitFor()
  })
})

describe('a ticket in a tab behind another', () => {
  journey('comes whole when it is looked at', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half,empty' })
    await desk.button('Escalonar para TI').waitFor()
    expect(await wholeApps(desk)).toBe(1)
    await bringToFront(desk, 4821)
    await complete(desk).waitFor()
    expect(await wholeApps(desk)).toBe(2)
  })

  journey('comes whole unseen where it has tags of ours', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due,empty' })
    await desk.button('Escalonar para TI').waitFor()
    await poll(() => wholeApps(desk)).toBe(2)
  })
})

const REACT = /\/mount-sidebar-[^/]*\.js/
const STYLES = /\/whole-sidebar-[^/]*\.css/

describe('a ticket where nothing is under way', () => {
  journey('is shown without React, until somebody comes near', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    const asked: string[] = []
    desk.page.on('request', (request) => asked.push(request.url()))
    await desk.reload()
    await complete(desk).waitFor()
    await poll(async () => desk.app.getByRole('button').count()).toBe(2)
    expect(asked.filter((url) => REACT.test(url))).toEqual([])
    await complete(desk).click()
    await desk.app.getByRole('textbox').first().waitFor()
    expect(asked.some((url) => REACT.test(url))).toBe(true)
  })

  journey('says so if its styles do not come, and offers another try', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    desk.problems.allow(/whole-sidebar/)
    await desk.page.context().route(STYLES, (route) => route.abort())
    await desk.page.reload()
    await desk.app.getByText('O Zendesk não respondeu a tempo.').waitFor()
    await desk.page.context().unroute(STYLES)
    await desk.button('Tentar novamente').click()
    await desk.button('Mais ações').waitFor()
  })

  journey.for(['pointer', 'space bar'] as const)(
    'hears a press of the %s that lasts while React comes',
    async (held, { sitDown }) => {
      const desk = await sitDown({ scenario: 'note-half' })
      await desk.reload()
      const box = (await complete(desk).boundingBox()) ?? expect.fail('no button')
      const { mouse, keyboard } = desk.page
      const come = desk.page.waitForResponse((response) => REACT.test(response.url()))
      if (held === 'pointer') {
        await mouse.move(box.x + box.width / 2, box.y + box.height / 2)
        await mouse.down()
      } else {
        await complete(desk).focus()
        await keyboard.down('Space')
      }
      await come
      // Long enough for React to take over, if it did not wait.
      await desk.page.waitForTimeout(300)
      await (held === 'pointer' ? mouse.up() : keyboard.up('Space'))
      await desk.app.getByRole('textbox').first().waitFor()
    },
  )

  journey('says so if React does not come, and offers another try', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    desk.problems.allow(/mount-sidebar/)
    await desk.page.context().route(REACT, (route) => route.abort())
    await desk.reload()
    await complete(desk).click()
    await desk.app.getByText('O Zendesk não respondeu a tempo.').waitFor()
    await desk.page.context().unroute(REACT)
    await desk.button('Tentar novamente').click()
    await complete(desk).click()
    await desk.app.getByRole('textbox').first().waitFor()
  })
})

const AUTOMATIC = /\/automatic-answer-[^/]*\.js/

describe('an automatic answer, before what tells it from a person’s is there', () => {
  journey('is waited for', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'automatic-answer' })
    const letGo = await holdBack(desk.page, AUTOMATIC)
    const isAsked = desk.page.waitForRequest(AUTOMATIC)
    await desk.page.reload()
    await isAsked
    await desk.app.getByText('Lendo o histórico…').waitFor({ state: 'attached' })
    expect(await desk.app.getByText('Cliente respondeu').count()).toBe(0)
    await letGo()
    await desk.shows('2ª tentativa, hoje')
  })

  journey('is a history that could not be read, if that does not come', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'automatic-answer' })
    desk.problems.allow(/automatic-answer/)
    await desk.page.context().route(AUTOMATIC, (route) => route.abort())
    await desk.reload()
    await desk.reads('Não foi possível carregar o histórico.')
    await desk.page.context().unroute(AUTOMATIC)
    await desk.button('Tentar novamente').click()
    await desk.shows('2ª tentativa, hoje')
  })
})
