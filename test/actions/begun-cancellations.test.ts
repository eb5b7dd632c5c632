import { describe, expect, test } from 'vitest'

import { begun, composer, macroHtml, submit, timesIn } from '../fakes/agent-steps'
import { breachesOf, slipsOf } from '../fakes/breaches'

const FAREWELL = 'cancelado por falta de retorno'

describe('a cancellation that a macro has begun', () => {
  test('is completed by one click: the farewell stays once, status and tag come with it', async () => {
    const story = begun(3, '2026-11-23T17:05-03:00')
    const sidebar = await story.open()
    sidebar.tab.type(macroHtml(story, 'farewell'))
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
    await sidebar.session.prepareCancellation()
    expect(timesIn(composer(sidebar), FAREWELL)).toBe(1)
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'cancellation' } })
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('cancelado_sem_retorno')
    expect([...breachesOf(story), ...slipsOf(story)]).toEqual([])
  })

  test('before its hour is held, whatever is completed', async () => {
    const story = begun(1)
    const sidebar = await story.open()
    sidebar.tab.type(macroHtml(story, 'farewell'))
    await sidebar.settled()
    await sidebar.session.prepareCancellation()
    expect(sidebar.view().next).toMatchObject({ kind: 'held', stop: { kind: 'cancel-early' } })
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
  })
})
