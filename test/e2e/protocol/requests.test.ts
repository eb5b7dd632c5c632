import { describe, expect } from 'vitest'

import { BOTH } from './sdks'
import { protocolTest as rule, type Stage } from './stage'

const ME = '/api/v2/users/me.json'

const answersTo = async ({ sidebar }: Stage) =>
  (await sidebar.told())
    .map(({ message }) => message)
    .filter(({ key }) => /^zaf\.request:\d+\./.test(String(key)))

const spoiltBy = (kind: 'broken-json' | 'html') => ({
  faults: [{ match: 'users/me', kind }] as const,
})

const tooMany = { faults: [{ match: 'users/me', kind: 'status', status: 429, times: 1 }] as const }

describe('1.8 client.request', () => {
  rule.for(BOTH)(
    '1.8 with %s done resolves with the body, the first of three arguments',
    async (sdk, { open }) => {
      const stage = await open({ sdk })
      expect(await stage.sidebar.call('request', [ME])).toMatchObject({
        resolved: { user: { role: 'agent' } },
      })
      const answers = await answersTo(stage)
      expect(answers).toMatchObject([
        {
          key: 'zaf.request:1.done',
          message: {
            responseArgs: [{ user: {} }, 'success', { status: 200, readyState: 4 }],
          },
        },
      ])
    },
  )

  rule.for(BOTH)(
    '1.8 with %s fail rejects with a plain object like jQuery’s',
    async (sdk, { open }) => {
      const stage = await open({ sdk })
      const body = { error: 'RecordNotFound', description: 'Not found' }
      expect(await stage.sidebar.call('request', ['/api/v2/tickets/1.json'])).toEqual({
        rejected: {
          isError: false,
          value: {
            status: 404,
            statusText: 'Not Found',
            responseText: JSON.stringify(body),
            responseJSON: body,
            readyState: 4,
          },
        },
      })
      expect(await answersTo(stage)).toMatchObject([
        {
          key: 'zaf.request:1.fail',
          message: { responseArgs: [{ status: 404 }, 'error', 'Not Found'] },
        },
      ])
    },
  )

  rule('1.8 an address alone is sent as options with that address', async ({ open }) => {
    const { sidebar, said } = await open()
    await sidebar.call('request', [ME])
    expect(await said('request:1')).toMatchObject([{ message: { url: ME } }])
  })

  rule('1.8 httpCompleteResponse gives status and headers with the body', async ({ open }) => {
    const { sidebar } = await open()
    expect(await sidebar.call('request', [{ url: ME, httpCompleteResponse: true }])).toMatchObject({
      resolved: {
        status: 200,
        statusText: 'OK',
        responseJSON: { user: {} },
        responseHeaders: { 'content-type': expect.stringContaining('application/json') },
      },
    })
  })

  rule('1.8 a 429 is waited for and tried again, unseen by the app', async ({ open }) => {
    const stage = await open(tooMany)
    expect(await stage.sidebar.call('request', [ME])).toMatchObject({ resolved: { user: {} } })
    expect(await answersTo(stage)).toHaveLength(1)
  })

  rule('1.8 with autoRetry false a 429 comes to the app', async ({ open }) => {
    const { sidebar } = await open(tooMany)
    expect(await sidebar.call('request', [{ url: ME, autoRetry: false }])).toMatchObject({
      rejected: { isError: false, value: { status: 429 } },
    })
  })

  rule.for([
    ['broken JSON', 'broken-json'],
    ['a page of HTML where JSON is wanted', 'html'],
  ] as const)('1.8 %s rejects, with status 200', async ([, kind], { open }) => {
    const { sidebar } = await open(spoiltBy(kind))
    expect(await sidebar.call('request', [{ url: ME, dataType: 'json' }])).toMatchObject({
      rejected: { isError: false, value: { status: 200 } },
    })
  })

  rule('1.8 data of a GET goes into the query, other data into the body', async ({ open }) => {
    const { page, sidebar } = await open()
    const calls: string[] = []
    page.on('request', (sent) => {
      const url = new URL(sent.url())
      if (!url.pathname.startsWith('/api/')) return
      calls.push(`${sent.method()} ${url.search} ${sent.postData() ?? ''}`)
    })
    const { resolved } = (await sidebar.call('get', ['ticket.id'])) as {
      readonly resolved: Readonly<Record<string, unknown>>
    }
    const ticket = `/api/v2/tickets/${resolved['ticket.id']}`
    const data = JSON.stringify({ tags: ['vip'] })
    await sidebar.call('request', [{ url: `${ticket}/audits.json`, data: { page: 1 } }])
    const put = { url: `${ticket}/tags.json`, type: 'PUT', contentType: 'application/json', data }
    expect(await sidebar.call('request', [put])).toMatchObject({
      resolved: { tags: expect.arrayContaining(['vip']) },
    })
    expect(calls).toEqual(['GET ?page=1 ', `PUT  ${data}`])
  })

  rule('1.8 a request through a proxy is sent by the frame itself', async ({ open }) => {
    const { sidebar, said, ...stage } = await open()
    const background = await stage.background()
    expect(await background.call('request', [ME], sidebar.guid)).toMatchObject({
      resolved: { user: {} },
    })
    expect(await said('request:1')).toMatchObject([{ instanceGuid: background.guid }])
  })

  rule('1.8 an address that is not imitated is answered too, and listed', async ({ open }) => {
    const { page, sidebar } = await open()
    expect(await sidebar.call('request', ['http://localhost:1/x'])).toMatchObject({
      rejected: { isError: false, value: { status: 502 } },
    })
    await page.getByTitle('Mensagens trocadas com o aplicativo').click()
    const drawer = page.getByRole('region', { name: 'Mensagens com o aplicativo' })
    expect(await drawer.innerText()).toContain('GET http://localhost:1/x')
  })

  rule.for([
    ['npm', ['request:1.done', 'request:1.fail'], []],
    ['official', [], ['iframe.off:request:1.done', 'iframe.off:request:1.fail']],
  ] as const)(
    '1.8 with %s the handlers left after an answer are %j',
    async ([sdk, left, off], { open }) => {
      const { sidebar, said } = await open({ sdk })
      await sidebar.call('request', [ME])
      expect(await sidebar.frame.evaluate('window.probe.requestHandlers()')).toEqual(left)
      await sidebar.call('get', [['ticket.id']])
      const keys = (await said()).map(({ key }) => String(key))
      expect(keys.filter((key) => key.startsWith('iframe.off:'))).toEqual(off)
    },
  )
})
