import type { Browser, FrameLocator, Locator, Page, Response } from 'playwright'
import { expect } from 'vitest'

import type { Neighbour, RoleId } from '../workspace'
import { type Account, accountAt } from './account'
import { type Problems, watch } from './problems'

export interface DeskOptions {
  /** One or more; each opens a ticket, the last one in front. */
  readonly scenario: string
  /** The account's time in its own zone; a Wednesday morning before a holiday, if not said. */
  readonly now?: string
  readonly role?: RoleId
  readonly locale?: 'pt-BR' | 'en-US' | 'es-419'
  readonly scheme?: 'light' | 'dark'
  readonly settings?: Readonly<Record<string, unknown>>
  /** How long Zendesk waits for the app before it stops a submit by itself. */
  readonly hookLimit?: number
  /** A path that the app may set without any effect. */
  readonly deaf?: string
  /** A path that the app may not read. */
  readonly unreadable?: string
  /** An unfriendly app beside ours. */
  readonly neighbour?: Neighbour
  /** What goes wrong from the beginning: names, separated by commas. */
  readonly faults?: string
  /** The frame that reads all of the agent's tickets is there, and the sign in the top bar. */
  readonly hasAgenda?: boolean
  /** Addresses that must not answer. */
  readonly blocked?: RegExp
}

/** An agent's window, and what can be done in it, in the words on the screen. */
export interface Desk {
  readonly page: Page
  readonly account: Account
  /** The app beside the ticket in front. */
  readonly app: FrameLocator
  readonly button: (name: string | RegExp) => Locator
  /** The name of the step, as it is heard. */
  readonly heading: () => Promise<string>
  /** Waits until the step has this name. */
  readonly shows: (heading: string | RegExp) => Promise<void>
  /** Loads the app again, and waits until the page of before is gone: it would be asked at a submit, and never answer. */
  readonly reload: () => Promise<void>
  /** Everything that can be read beside the ticket. */
  readonly words: () => Promise<string>
  /** Waits until this can be read beside the ticket. */
  readonly reads: (words: string) => Promise<void>
  /** What else may have happened at a playbook's step: behind one menu. */
  readonly otherWay: (name: string) => Promise<void>
  /** ⋯ and one of its entries. */
  readonly choose: (entry: string) => Promise<void>
  readonly editor: Locator
  /** Types at the end of the composer. */
  readonly type: (text: string) => Promise<void>
  readonly draft: () => Promise<string>
  readonly compose: (type: 'Resposta pública' | 'Nota interna') => Promise<void>
  readonly tags: () => Promise<readonly string[]>
  /** Submits and waits until it is saved. */
  readonly submit: (status?: Status) => Promise<void>
  /** Submits and waits until it is stopped; says with which words. */
  readonly submitStopped: (status?: Status) => Promise<string>
  /** The app's calls to Zendesk so far, such as `GET tickets/4821/audits.json`. */
  readonly calls: () => readonly string[]
  readonly problems: Problems
  readonly close: () => Promise<void>
}

export type Status = 'Aberto' | 'Pendente' | 'Resolvido'

/** Only what never comes takes so long: a busy machine needs a while for everything. `PATIENCE=8000` for a shorter look. */
export const PATIENCE_MS = Number(process.env['PATIENCE'] ?? 90_000)

export const poll: typeof expect.poll = (work, options) =>
  expect.poll(work, { timeout: PATIENCE_MS, interval: 50, ...options })

/** A window of its own, with an account of its own, in a zone far from the account's. */
export async function openDesk(
  browser: Browser,
  workspaceUrl: string,
  options: DeskOptions,
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const { blocked } = options
  if (blocked) await context.route(blocked, (route) => route.abort())
  const page = await context.newPage()
  const problems = watch(page)
  const calls: string[] = []
  page.on('request', (request) => {
    const [, path] = /\/api\/v2\/([^?]*)/.exec(request.url()) ?? []
    if (path !== undefined) calls.push(`${request.method()} ${path}`)
  })
  await page.goto(`${workspaceUrl}/?${queryOf(options)}`)
  return deskOf({ page, problems, workspaceUrl, calls, close: () => context.close() })
}

function queryOf({ scenario, now = '2026-11-18T10:30', settings, ...rest }: DeskOptions): string {
  const { role, locale, scheme, hookLimit, neighbour, deaf, unreadable, faults, hasAgenda } = rest
  return new URLSearchParams({
    scenario,
    now: `${now}:00-03:00`,
    tray: '320',
    ...(settings && { settings: JSON.stringify(settings) }),
    // Its calls would be among those of the ticket.
    ...(!hasAgenda && { without: 'background,top_bar' }),
    ...(role && { role }),
    ...(locale && { locale }),
    ...(scheme && { scheme }),
    ...(hookLimit && { hookLimit: String(hookLimit) }),
    ...(deaf && { deaf }),
    ...(neighbour && { neighbour }),
    ...(unreadable && { unreadable }),
    ...(faults && { faults }),
  }).toString()
}

/** The same account in another window, as somebody else. */
export async function secondAgent(desk: Desk, workspaceUrl: string): Promise<Desk> {
  const opened = desk.page.waitForEvent('popup')
  await desk.page.getByRole('button', { name: 'Segundo agente' }).click()
  const page = await opened
  return deskOf({ page, problems: watch(page), workspaceUrl, calls: [], close: () => page.close() })
}

interface Window {
  readonly page: Page
  readonly problems: Problems
  readonly workspaceUrl: string
  readonly calls: readonly string[]
  readonly close: () => Promise<void>
}

async function deskOf({ page, problems, workspaceUrl, calls, close }: Window): Promise<Desk> {
  const app = page.frameLocator('iframe.app-frame:not(.hidden)')
  const step = app.getByRole('heading', { level: 1 })
  await app.locator('main:not([aria-busy])').waitFor()
  await page.waitForURL(/[?&]account=/)
  const account = new URL(page.url()).searchParams.get('account') ?? ''
  const editor = page.getByRole('textbox', { name: 'Mensagem' })
  const words = async () => tidy(await app.locator('main').innerText())

  const press = async (status: Status | undefined) => {
    const submit = page.getByRole('button', { name: /^Enviar como / })
    if (!status) return submit.first().click()
    await page.getByRole('button', { name: 'Escolher status do envio' }).click()
    await page
      .getByRole('dialog', { name: 'Escolher status do envio' })
      .getByRole('button', { name: `Enviar como ${status}` })
      .click()
  }
  const stop = page.locator('.stop')
  /** The page has heard what became of the submit, and can be used again. */
  const outcomeOf = async (submitted: Promise<Response | null>): Promise<string> => {
    const stopped = stop.waitFor().then(() => stop.innerText())
    const saved = submitted.then((reply) => (reply?.ok() ? 'saved' : stopped))
    const outcome = await Promise.race([saved, stopped])
    await page
      .getByRole('button', { name: /^Enviar como / })
      .first()
      .waitFor()
    return outcome
  }

  return {
    page,
    account: accountAt(workspaceUrl, account),
    app,
    button: (name) => app.getByRole('button', { name, exact: true }),
    heading: async () => tidy(await step.innerText()),
    shows: (heading) => {
      const shown = poll(async () => tidy(await step.innerText()))
      return typeof heading === 'string' ? shown.toBe(heading) : shown.toMatch(heading)
    },
    reload: async () => {
      await app.locator('html').evaluate((page) => page.setAttribute('data-before', ''))
      await page.getByRole('button', { name: 'Recarregar Roteiro' }).click()
      await app.locator('html:not([data-before])').waitFor({ state: 'attached' })
    },
    words,
    reads: (wanted) => poll(words).toContain(wanted),
    otherWay: async (name) => {
      await app.getByRole('button', { name: 'Outra situação' }).click()
      await app.getByRole('menuitem', { name, exact: true }).click()
    },
    choose: async (entry) => {
      await app.getByRole('button', { name: 'Mais ações' }).click()
      await app.getByRole('menuitem', { name: entry }).click()
    },
    editor,
    type: async (text) => {
      await editor.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.insertText(text)
    },
    draft: async () => tidy(await textIn(editor)),
    compose: async (type) => {
      await page.getByRole('radio', { name: type }).check({ force: true })
    },
    tags: () => page.getByRole('list', { name: 'Tags do ticket' }).locator('li').allInnerTexts(),
    submit: async (status) => {
      const submitted = page.waitForResponse(isSave).catch(() => null)
      await press(status)
      expect(await outcomeOf(submitted)).toBe('saved')
    },
    submitStopped: async (status) => {
      await press(status)
      await stop.waitFor()
      return tidy((await stop.locator('p').allInnerTexts()).join(' '))
    },
    calls: () => [...calls],
    problems,
    close,
  }
}

/** The page's own call that saves a ticket or creates one. */
const isSave = (response: Response): boolean =>
  response.request().method() === 'POST' &&
  /\/workspace\/api\/accounts\/[^/]+\/tickets(?:\/\d+\/submit)?$/.test(response.url())

const textIn = (editor: Locator): Promise<string> =>
  editor.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element as HTMLElement).innerText,
  )

/** One line for each line that is seen. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')
