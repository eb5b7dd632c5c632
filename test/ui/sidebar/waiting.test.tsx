// @vitest-environment happy-dom

import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import type { SidebarView } from '../../../src/domain/sidebar/view'
import { ESCALATION } from '../../fixtures/templates'
import { VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

const viewOf = (name: string): SidebarView =>
  VIEWS.find((found) => found.name === name)?.view ?? expect.fail(`no state ${name}`)

const waiting = viewOf('history loading')
/** Without a note there is a line to begin one. */
const due: SidebarView = { ...viewOf('due'), notes: [], absentNotes: [ESCALATION] }
const isBusy = (container: HTMLElement) => container.querySelector('[aria-busy]') !== null

test('while the history is read nothing can be pressed, and the note is judged already', async () => {
  const { container } = await show(ready(waiting))
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(screen.getByRole('heading', { name: 'Nota Escalonar TI' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Lendo o histórico…')
  expect(isBusy(container)).toBe(true)
})

test('then the whole screen comes at once, and stays while something is read again', async () => {
  const { session, container } = await show(ready(waiting))
  session.show(ready(due))
  await screen.findByRole('button', { name: 'Inserir 2ª tentativa' })
  expect(screen.getByRole('button', { name: 'Escalonar para TI' })).toBeTruthy()
  expect(isBusy(container)).toBe(false)
  session.show(ready({ ...due, history: { kind: 'loading' } }))
  expect(screen.getByRole('button', { name: 'Inserir 2ª tentativa' })).toBeTruthy()
})

test('a ticket whose history says more than its tags waits for it, too', async () => {
  const idle = viewOf('idle')
  const { session } = await show(ready({ ...idle, history: { kind: 'loading' } }))
  expect(screen.queryAllByRole('button')).toEqual([])
  session.show(ready(idle))
  expect(await screen.findByRole('button', { name: 'Escalonar para TI' })).toBeTruthy()
})

test('a submit that was stopped says why, whatever is still being read', async () => {
  const stopped = { kind: 'stopped', stop: { kind: 'cancel-unassigned' } } as const
  await show(ready({ ...waiting, notices: [stopped] }))
  expect(await screen.findByText('Atribua o ticket antes de cancelar.')).toBeTruthy()
})

test('what a step offers below it comes once its words are there', async () => {
  const late = {
    ...viewOf('due, the account’s words on their way'),
    notes: [],
    absentNotes: [ESCALATION],
  }
  const { session } = await show(ready(late))
  expect(screen.getByRole('button', { name: 'Inserir 2ª tentativa' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Escalonar para TI' })).toBeNull()
  session.show(ready(due))
  expect(await screen.findByRole('button', { name: 'Escalonar para TI' })).toBeTruthy()
})

test('the button that was pressed says that it is being checked, and no other does', async () => {
  const { session } = await show(ready(due))
  await userEvent.click(screen.getByRole('button', { name: 'Inserir 2ª tentativa' }))
  session.show(ready({ ...due, busy: true }))
  expect(await screen.findByText('Conferindo…')).toBeTruthy()
  session.show(ready(due))
  await expect.poll(() => screen.queryByText('Conferindo…')).toBeNull()
  session.show(ready({ ...due, busy: true }))
  await expect
    .poll(() => screen.getByRole('button', { name: /^Inserir/ }).getAttribute('aria-disabled'))
    .toBe('true')
  expect(screen.queryByText('Conferindo…')).toBeNull()
})
