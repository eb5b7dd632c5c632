import { expect, test } from 'vitest'

import { tellStory } from '../fakes/ticket-story'
import { COMPLETE_NOTE, USER } from '../workspace'

const MARK = 'roteiro_nao_validado'

test.each([
  [
    'a note: it is judged',
    COMPLETE_NOTE,
    false,
    ['escalonar_ti_script_db2', 'script_db2_completo'],
  ],
  ['an attempt, nothing to judge', '<p>Oi</p>', true, []],
])('"Conferir agora" after an unchecked save of %s', async (_, html, isPublic, judged) => {
  const { account, open, tags, ticketId } = tellStory()
  const change = { comment: { html, isPublic }, tags: { add: [MARK, 'roteiro'], remove: [] } }
  account.save(ticketId, USER.ana, change)
  const sidebar = await open()
  await sidebar.session.checkNow()
  expect(tags()).toEqual(['roteiro', ...judged])
})
