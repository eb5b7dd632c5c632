import { describe, expect, test } from 'vitest'

import { begun, composer, macroHtml, submit } from '../fakes/agent-steps'

const EARLY = { rule: 'cancellation', reason: 'cliente', text: 'desistiu' } as const

describe('a ticket that is solved already gets no farewell (C12)', () => {
  test.each([0, 3] as const)('%i attempts made, with a reason', async (made) => {
    const story = begun(made)
    const sidebar = await story.open()
    await submit(sidebar, 'solved')
    await sidebar.session.prepareCancellation(EARLY)
    expect(composer(sidebar)).toBe('')
    expect(sidebar.view().notices).toMatchObject([{ kind: 'stopped', stop: { kind: 'not-here' } }])
  })

  test.each([0, 3] as const)('%i attempts made, by a macro', async (made) => {
    const story = begun(made)
    const sidebar = await story.open()
    await submit(sidebar, 'solved')
    sidebar.tab.type(macroHtml(story, 'farewell'))
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
    expect(story.tags()).not.toContain('cancelado_sem_retorno')
  })

  test('a colleague solved it while the farewell was in the draft', async () => {
    const story = begun(3, '2026-11-23T17:05-03:00')
    const [sidebar, colleague] = [await story.open(), await story.open()]
    await sidebar.session.prepareCancellation()
    await submit(colleague, 'solved')
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
  })
})
