import { describe, expect } from 'vitest'

import { poll } from '../desk'
import { BOTH } from './sdks'
import { protocolTest as rule } from './stage'

const LATE = 'O aplicativo Protocol não respondeu. O ticket não foi enviado.'

const withBoth = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  BOTH.flatMap((sdk) => rows.map((row) => [sdk, ...row] as const))

describe('1.7 ticket.save', () => {
  rule('1.7 without a handler is not asked', async ({ open }) => {
    const { sidebar, submit } = await open()
    expect(await submit()).toBe('saved')
    expect(await sidebar.told('zaf.ticket.save')).toEqual([])
  })

  rule.for(
    withBoth<readonly [string]>([
      ['returns nothing'],
      ['returns true'],
      ['returns a number'],
      ['returns an object'],
      ['resolves with false'],
      ['resolves with a text'],
    ]),
  )('1.7 with %s a handler that %s lets the submit pass', async ([sdk, verdict], { open }) => {
    const { sidebar, submit } = await open({ sdk })
    await sidebar.answerSave(verdict)
    expect(await submit()).toBe('saved')
    expect(await sidebar.told('zaf.ticket.save')).toHaveLength(1)
  })

  rule.for(
    withBoth<readonly [string, string]>([
      ['returns false', ''],
      ['returns a text', 'Preencha o campo'],
      ['returns an Error', 'Preencha o campo'],
      ['throws', 'Preencha o campo'],
      ['rejects with an Error', 'Preencha o campo'],
      ['rejects with a text', 'Preencha o campo'],
      ['rejects with nothing', ''],
      ['rejects with an object', '{"field":"motivo"}'],
    ]),
  )(
    '1.7 with %s a handler that %s stops the submit and says: %s',
    async ([sdk, verdict, words], { open }) => {
      const { sidebar, submit } = await open({ sdk })
      await sidebar.answerSave(verdict)
      expect(await submit()).toBe(words)
    },
  )

  rule('1.7 of several handlers one that refuses is enough', async ({ open }) => {
    const { sidebar, submit } = await open()
    await sidebar.answerSave('returns nothing')
    await sidebar.answerSave('rejects with an Error')
    await sidebar.answerSave('resolves with a text')
    expect(await submit()).toBe('Preencha o campo')
  })

  rule('1.7 a handler gets no argument', async ({ open }) => {
    const { sidebar, submit } = await open()
    await sidebar.answerSave('returns nothing')
    await submit()
    expect(await sidebar.frame.evaluate('window.probe.asked')).toEqual([0])
  })

  rule(
    '1.7 a handler that never settles stops the submit when the limit is over',
    async ({ open }) => {
      const { sidebar, submit } = await open({ hookLimit: 500 })
      await sidebar.answerSave('never settles')
      expect(await submit()).toBe(LATE)
    },
  )

  rule.for(BOTH)(
    '1.7 with %s an answer that cannot be cloned does not count, then or later',
    async (sdk, { open }) => {
      const { sidebar, submit, said, problems } = await open({ sdk, hookLimit: 500 })
      problems.allow(/could not be cloned/)
      await sidebar.answerSave('rejects with a function')
      expect(await submit()).toBe(LATE)
      expect(await submit()).toBe(LATE)
      expect(await said('iframe.reply:ticket.save')).toEqual([])
      expect(await sidebar.frame.evaluate('window.probe.asked.length')).toBe(1)
    },
  )

  rule('1.7 while an app is asked the agent cannot have it asked again', async ({ open }) => {
    const { page, sidebar, submit } = await open()
    await sidebar.answerSave('answers late')
    const saved = submit()
    await poll(() => sidebar.told('zaf.ticket.save')).toHaveLength(1)
    const button = page.getByRole('button', { name: 'Enviando…' })
    expect(await button.isDisabled()).toBe(true)
    await button.click({ force: true })
    expect(await saved).toBe('saved')
    expect(await sidebar.told('zaf.ticket.save')).toHaveLength(1)
  })

  rule.for(BOTH)('1.7 with %s a question asked twice is answered once', async (sdk, { open }) => {
    const { page, sidebar, said } = await open({ sdk })
    await sidebar.answerSave('answers late')
    await page.evaluate((guid) => {
      const question = { key: 'zaf.ticket.save', needsReply: true, instanceGuid: guid }
      const frame = document.querySelector<HTMLIFrameElement>('iframe.app-frame')?.contentWindow
      frame?.postMessage(JSON.stringify(question), '*')
      frame?.postMessage(JSON.stringify(question), '*')
    }, sidebar.guid)
    await poll(() => said('iframe.reply:ticket.save')).toHaveLength(1)
    expect(await sidebar.told('zaf.ticket.save')).toHaveLength(2)
    expect(await sidebar.frame.evaluate('window.probe.asked.length')).toBe(1)
  })

  rule(
    '1.7 only the frames of the ticket are asked, not those beside no ticket',
    async ({ open }) => {
      const { sidebar, submit, ...stage } = await open()
      const background = await stage.background()
      await background.answerSave('returns false')
      await sidebar.answerSave('returns nothing')
      expect(await submit()).toBe('saved')
      expect(await background.told('zaf.ticket.save')).toEqual([])
    },
  )
})
