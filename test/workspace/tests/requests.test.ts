import { describe, expect, test } from 'vitest'

import { jqueryParam } from '../protocol/jquery-param'
import { carryOut, type RestReply } from '../protocol/rest-request'
import { toRestCall } from '../protocol/to-rest-call'

describe('an object as jQuery writes it', () => {
  test.each<[string, unknown, boolean, string]>([
    ['plain values', { a: 1, b: true, c: 'x' }, false, 'a=1&b=true&c=x'],
    ['signs that mean something, and spaces', { q: 'a b&c=d+ç' }, false, 'q=a+b%26c%3Dd%2B%C3%A7'],
    ['text cut within a character', { a: 'x\ud83d' }, false, 'a=x%EF%BF%BD'],
    ['nothing', { a: null, b: undefined }, false, 'a=&b='],
    ['an object in it', { t: { c: { body: 'x' } } }, false, 't%5Bc%5D%5Bbody%5D=x'],
    ['a list', { tags: ['a', 'b'] }, false, 'tags%5B%5D=a&tags%5B%5D=b'],
    [
      'a list of objects',
      { f: [{ id: 1 }, { id: 2 }] },
      false,
      'f%5B0%5D%5Bid%5D=1&f%5B1%5D%5Bid%5D=2',
    ],
    ['a list whose name says so', { 'tags[]': ['a', 'b'] }, false, 'tags%5B%5D=a&tags%5B%5D=b'],
    ['a list, traditionally', { tags: ['a', 'b'] }, true, 'tags=a&tags=b'],
    ['an empty list, of which nothing is left', { tags: [], a: 1 }, false, 'a=1'],
  ])('%s', (_, data, isTraditional, expected) => {
    expect(jqueryParam(data, isTraditional)).toBe(expected)
  })
})

const FORM = 'application/x-www-form-urlencoded; charset=UTF-8'

describe('a call leaves the page', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['as a GET', { url: '/x' }, { method: 'GET', url: '/x', headers: {} }],
    ['with its method by the other name', { url: '/x', method: 'put' }, { method: 'PUT' }],
    ['with data of a GET in the query', { url: '/x?a=1', data: { b: 2 } }, { url: '/x?a=1&b=2' }],
    [
      'with an object as a form',
      { url: '/x', type: 'PUT', data: { ticket: { status: 'open' } } },
      { body: 'ticket%5Bstatus%5D=open', headers: { 'content-type': FORM } },
    ],
    [
      'with an object as a form, although the app calls it JSON',
      { url: '/x', type: 'PUT', contentType: 'application/json', data: { a: 1 } },
      { body: 'a=1', headers: { 'content-type': 'application/json' } },
    ],
    [
      'with text as it is',
      { url: '/x', type: 'POST', contentType: 'application/json', data: '{"a":1}' },
      { body: '{"a":1}', headers: { 'content-type': 'application/json' } },
    ],
    [
      'without a type, if the app wants none',
      { url: '/x', type: 'POST', contentType: false, data: 'a' },
      { body: 'a', headers: {} },
    ],
    [
      'with the app’s own headers over ours',
      { url: '/x', type: 'POST', data: 'a', headers: { 'Content-Type': 'text/plain', A: 1 } },
      { headers: { 'content-type': 'text/plain', a: '1' } },
    ],
    [
      'with what it wants to read',
      { url: '/x', dataType: 'text' },
      { headers: { accept: expect.stringContaining('text/plain') } },
    ],
    ['directly', { url: 'https://x.com', cors: true }, { isDirect: true }],
    ['with secure settings', { url: 'https://x.com', secure: true }, { isSecure: true }],
  ])('%s', (_, request, expected) => {
    expect(toRestCall(request)).toMatchObject(expected)
  })

  test('not at all without an address', () => {
    expect(toRestCall({ type: 'GET' })).toBeUndefined()
  })
})

describe('an answer is read', () => {
  const reply = (text: string, type: string, status = 200): RestReply => ({
    ...{ status, statusText: 'OK', text },
    headers: { 'content-type': type },
  })
  test.each<[string, RestReply, object, unknown]>([
    ['as it says it is written', reply('{"a":1}', 'application/json'), {}, { a: 1 }],
    ['as text, if it says nothing of JSON', reply('{"a":1}', 'text/plain'), {}, '{"a":1}'],
    ['as the app wants it', reply('{"a":1}', 'text/plain'), { dataType: 'json' }, { a: 1 }],
    [
      'as text, if the app wants that',
      reply('{"a":1}', 'application/json'),
      { dataType: 'text' },
      '{"a":1}',
    ],
    ['as nothing when it is empty', reply('', 'application/json', 204), {}, undefined],
  ])('%s', async (_, given, options, expected) => {
    const result = await carryOut(
      { url: '/x', ...options },
      async () => given,
      async () => {},
    )
    expect(result.kind).toBe('done')
    expect(result.responseArgs[0]).toEqual(expected)
  })
})
