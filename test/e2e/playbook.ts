import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

import { copiedBy } from './copied-by'
import type { Desk } from './desk'

/** What journeys through a manual have in common. */

type Manual =
  | 'retorno-do-cliente'
  | 'escalonamento-tres-niveis'
  | 'faturamento-tratativa'
  | 'triagem-certificado-digital'

/** Spaces, bullets and brackets are where the manuals are corrected. */
const bare = (text: string): string => text.replace(/[\s•()]+/g, '').toLowerCase()

/** These words are in the manual, letter for letter. */
export function expectPrinted(manual: Manual, words: string): void {
  const printed = readFileSync(`test/fixtures/manuals/${manual}.txt`, 'utf8')
  const isPrinted = words.trim() !== '' && bare(printed).includes(bare(words))
  expect(isPrinted ? 'printed' : `not printed: ${words}`).toBe('printed')
}

/** ⋯, "Outro roteiro", and one of them. */
export async function beginPlaybook(desk: Desk, name: string): Promise<void> {
  await desk.choose('Outro roteiro')
  await desk.button(name).click()
}

/** Ticks what begins with these words. */
export const tick = ({ app }: Desk, words: string) =>
  app.getByRole('checkbox', { name: words }).check()

/** The text that is shown before it is sent. */
export const shownText = ({ app }: Desk) => app.locator('.Preview-preview').innerText()

/** Inserts, and waits until it is in the draft. */
export async function insert(desk: Desk, button: 'Inserir' | 'Inserir nota'): Promise<void> {
  await desk.button(button).click()
  await desk.reads('No rascunho.')
}

/** What the app copied last. */
export const copyBy = (desk: Desk, button: string): Promise<string> =>
  copiedBy(desk, desk.button(button))

/** The saved tags of one playbook. */
export const marksOf = async ({ account }: Desk, id: string, ticket?: number) =>
  (await account.ticket(ticket)).tags.filter((tag) => tag.startsWith(`roteiro_${id}_`)).toSorted()

/** What the browser keeps for the app, with quotes as they were. */
export const kept = ({ app }: Desk): Promise<string> =>
  app.locator('html').evaluate(() => Object.values({ ...localStorage }).join())
