import { describe, expect } from 'vitest'

import { firstHeard } from './probe'
import { BOTH } from './sdks'
import { protocolTest as rule } from './stage'

const SUBJECT = 'ticket.subject.changed'

describe('1.5 events', () => {
  rule.for(BOTH)(
    '1.5 with %s on and off tell how many handlers there are now',
    async (sdk, { open }) => {
      const { sidebar, said } = await open({ sdk })
      await sidebar.listen(SUBJECT)
      await sidebar.listen(SUBJECT)
      await sidebar.unlisten(SUBJECT)
      await sidebar.unlisten(SUBJECT)
      const counted = (await said())
        .filter(({ key }) => String(key).endsWith(`:${SUBJECT}`))
        .map(({ key, message }) => [key, Object(message).subscriberCount])
      expect(counted).toEqual([
        [`iframe.on:${SUBJECT}`, 1],
        [`iframe.on:${SUBJECT}`, 2],
        [`iframe.off:${SUBJECT}`, 1],
        [`iframe.off:${SUBJECT}`, 0],
      ])
    },
  )

  rule('1.5 an event comes while one handler is left, and not after the last', async ({ open }) => {
    const { sidebar } = await open()
    await sidebar.listen(SUBJECT)
    await sidebar.listen(SUBJECT)
    await sidebar.unlisten(SUBJECT)
    await sidebar.call('set', ['ticket.subject', 'Um'])
    await firstHeard(sidebar, SUBJECT)
    await sidebar.unlisten(SUBJECT)
    await sidebar.call('set', ['ticket.subject', 'Dois'])
    expect(await sidebar.heard(SUBJECT)).toEqual([['Um']])
    expect(await sidebar.told(`zaf.${SUBJECT}`)).toHaveLength(1)
  })

  rule(
    '1.5 a change comes by its name, then as *.changed, each with one argument',
    async ({ open }) => {
      const { sidebar } = await open()
      await sidebar.listen(SUBJECT)
      await sidebar.listen('*.changed')
      await sidebar.call('set', ['ticket.subject', 'Um'])
      expect(await firstHeard(sidebar, '*.changed')).toEqual([
        { propertyName: 'ticket.subject', newValue: 'Um' },
      ])
      expect(await sidebar.heard(SUBJECT)).toEqual([['Um']])
      const keys = (await sidebar.told()).map(({ message }) => message['key'])
      expect(keys.indexOf(`zaf.${SUBJECT}`)).toBeLessThan(keys.indexOf('zaf.*.changed'))
      const [event] = await sidebar.told(`zaf.${SUBJECT}`)
      expect(event?.message['instanceGuid']).toBe(sidebar.guid)
    },
  )

  rule('1.5 an event without a handler is not kept for later', async ({ open }) => {
    const { sidebar } = await open()
    await sidebar.call('set', ['ticket.subject', 'Um'])
    await sidebar.listen(SUBJECT)
    expect(await sidebar.heard(SUBJECT)).toEqual([])
  })

  rule.for(BOTH)(
    '1.5 with %s trigger reaches the listeners of that instance',
    async (sdk, { open }) => {
      const { sidebar, ...stage } = await open({ sdk })
      const background = await stage.background()
      await sidebar.listen('app.said')
      await background.listen('app.said', sidebar.guid)
      await background.call('trigger', ['app.said', { text: 'oi' }], sidebar.guid)
      expect(await firstHeard(sidebar, 'app.said')).toEqual([{ text: 'oi' }])
      expect(await firstHeard(background, 'app.said')).toEqual([{ text: 'oi' }])
    },
  )

  rule('1.5 trigger on oneself is not heard by those who listen to another', async ({ open }) => {
    const { sidebar, ...stage } = await open()
    const background = await stage.background()
    await sidebar.listen('app.said')
    await background.listen('app.said')
    await background.call('trigger', ['app.said', 1])
    expect(await firstHeard(background, 'app.said')).toEqual([1])
    expect(await sidebar.heard('app.said')).toEqual([])
  })
})
