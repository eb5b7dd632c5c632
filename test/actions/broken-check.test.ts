import { afterEach, expect, test, vi } from 'vitest'

import { tellStory } from '../fakes/ticket-story'

afterEach(() => vi.unstubAllGlobals())

test('a bug of ours in the check lets the submit pass, marked, and is reported', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const { open, tags, comments } = tellStory()
  const sidebar = await open({
    sentence: () => {
      throw new TypeError('ours')
    },
  })
  sidebar.tab.type('<p>Segue o arquivo xx/xx/xxxx.</p>')
  expect(await sidebar.tab.submit('open')).toMatchObject({ kind: 'saved' })
  expect(comments().at(-1)?.body).toContain('Segue o arquivo')
  expect(tags()).toEqual(expect.arrayContaining(['roteiro_nao_validado', 'roteiro']))
  expect(reported).toHaveBeenCalledTimes(1)
})
