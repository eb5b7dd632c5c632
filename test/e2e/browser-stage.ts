import type { Browser, Page } from 'playwright'
import { expect } from 'vitest'

import type { Seat, Stage, Submitted } from '../contracts/stage'
import type { SavedTicket } from '../workspace'
import type { AccountInfo, OpenedScenario, ServedWorkspace } from '../workspace/in-node'
import { PATIENCE_MS } from './desk'
import { createFrameLink, type FrameLink, listenIn } from './frame-link'

/** How long a submit waits for the app, so that a test of one that never answers is short. */
const HOOK_LIMIT_MS = 5_000
/** A Wednesday morning in São Paulo. */
const NOW = '2026-11-18T10:00-03:00'

export interface BrowserStage extends Stage {
  readonly open: (ticketId: number | 'new', role?: string) => Promise<OpenSeat>
  readonly moveTo: (moment: number) => Promise<void>
}

export interface OpenSeat {
  readonly page: Page
  readonly link: FrameLink
}

/** An account of the workspace, its page in a browser, the adapters in the app's frame. */
export async function createBrowserStage(
  browser: Browser,
  workspace: ServedWorkspace,
): Promise<BrowserStage> {
  const api = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const reply = await fetch(`${workspace.url}/workspace/api${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${answer}`)
    return JSON.parse(answer) as T
  }
  const { id } = await api<AccountInfo>('POST', '/accounts', { now: NOW })
  const at = `/accounts/${id}`
  const saved = (ticketId: number) => api<SavedTicket>('GET', `${at}/tickets/${ticketId}`)
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  const faults: string[] = []

  const open: BrowserStage['open'] = async (ticketId, role = 'agent') => {
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(String(error)))
    const ears = await listenIn(page)
    const query = `account=${id}&ticket=${ticketId}&role=${role}&hookLimit=${HOOK_LIMIT_MS}`
    await page.goto(`${workspace.url}/?${query}`)
    const element = await page.waitForSelector('iframe')
    const frame = (await element.contentFrame()) ?? expect.fail('the app has no frame')
    await frame.waitForFunction(() => window.contract !== undefined)
    const link = createFrameLink(frame, ears)
    await link.settled()
    return { page, link }
  }

  return {
    create: (userId, change) => api('POST', `${at}/tickets`, { userId, tab: 'elsewhere', change }),
    save: (ticketId, userId, change) =>
      api('POST', `${at}/tickets/${ticketId}/submit`, { userId, tab: 'elsewhere', change }),
    saved,
    customerWrites: async (ticketId, text) => {
      await api('POST', `${at}/tickets/${ticketId}/customer`, { text })
    },
    enter: async (scenario) => {
      const { ticketId } = await api<OpenedScenario>('POST', `${at}/scenarios/${scenario}`, {})
      return ticketId ?? expect.fail(`no ticket in the situation ${scenario}`)
    },
    setFaults: async (list) => void (await api('PUT', `${at}/faults`, [...list])),
    moveTo: async (moment) =>
      void (await api('PUT', `${at}/clock`, { at: new Date(moment).toISOString() })),
    open,
    sit: async (ticketId, role) => toSeat(await open(ticketId, role), ticketId, saved),
    close: async () => {
      await context.close()
      expect(faults).toEqual([])
    },
  }
}

function toSeat(
  { page, link }: OpenSeat,
  ticketId: number | 'new',
  saved: (ticketId: number) => Promise<SavedTicket>,
): Seat {
  /** What the app asked for before counts before what the agent does next. */
  const then =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await link.settled()
      return act(...args)
    }
  const composer = page.getByRole('textbox', { name: 'Mensagem' })
  const submits = async (status?: string): Promise<Submitted> => {
    const stampOf = async () => (await saved(Number(ticketId))).updatedAt
    const before = await stampOf()
    if (status === undefined) await page.getByRole('button', { name: /^Enviar como/ }).click()
    else await submitAs(page, status)
    const stop = page.getByRole('alert')
    let outcome: Submitted | undefined
    await expect
      .poll(
        async () => {
          if ((await stop.count()) > 0) {
            const sentences = await stop.getByRole('paragraph').allInnerTexts()
            outcome = { kind: 'stopped', sentences }
          } else if ((await stampOf()) !== before) outcome = { kind: 'saved' }
          return outcome
        },
        { timeout: PATIENCE_MS },
      )
      .toBeDefined()
    // The page hears of its own save a moment later than the account has it.
    await page.getByRole('button', { name: /^Enviar como/ }).waitFor()
    return outcome ?? expect.fail('nothing became of the submit')
  }
  return {
    host: link.host,
    apiOf: link.apiOf,
    calls: link.calls,
    agent: {
      types: then(async (words) => {
        await composer.focus()
        await page.keyboard.press('Control+End')
        await page.keyboard.insertText(words)
      }),
      chooses: then(async (type) => {
        const name = type === 'internalNote' ? 'Nota interna' : 'Resposta pública'
        await page.getByRole('radio', { name }).check({ force: true })
      }),
      attaches: then(async (fileName) => {
        await page.getByRole('button', { name: 'Anexar' }).click()
        await page.getByLabel('Nome do arquivo').fill(fileName)
        await page.getByRole('button', { name: 'Adicionar' }).click()
      }),
      submits: then(submits),
      looksAway: then(() => page.getByRole('button', { name: 'Novo ticket' }).click()),
      comesBack: then(() => page.getByRole('tab', { name: `#${ticketId}` }).click()),
      prefersDark: then(() => page.getByRole('button', { name: 'Usar cores escuras' }).click()),
    },
  }
}

const WORD: Readonly<Record<string, string>> = { pending: 'Pendente', solved: 'Resolvido' }

async function submitAs(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: 'Escolher status do envio' }).click()
  const menu = page.getByRole('dialog', { name: 'Escolher status do envio' })
  await menu.getByRole('button', { name: `Enviar como ${WORD[status] ?? status}` }).click()
}
