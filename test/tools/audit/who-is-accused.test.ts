import { describe, expect, test } from 'vitest'

import {
  ANA,
  answer,
  at,
  attempt,
  audit,
  BRUNO,
  cancelled,
  chain,
  judged,
  MARTA,
  opened,
  TICKET,
  users,
} from './export-story'

describe('nothing is reported that depends on an unknown role', () => {
  test.each<readonly [string, readonly unknown[]]>([
    ['made the attempts', [opened(), ...chain(BRUNO), cancelled(ANA)]],
    ['wrote before the cancellation', [opened(), ...chain(ANA), answer(BRUNO), cancelled(ANA)]],
    ['did everything', [opened(), ...chain(BRUNO), cancelled(BRUNO)]],
  ])('%s', async (_, audits) => {
    const { rules, tally } = judged({ ticket: TICKET, audits })
    expect([rules, tally.strangers]).toEqual([[], 1])
  })
})

describe('other kinds of comments', () => {
  const facebook = (by: number, more: object = {}) =>
    audit(at(10, 15), by, {
      ...{
        type: 'FacebookComment',
        author_id: by,
        body: 'Ainda preciso dessa nota.',
        public: true,
      },
      ...{ graph_object_id: '1_2', data: { from: { id: '9', name: 'Marta' } }, ...more },
    })
  const call = audit(at(10, 15), MARTA, {
    ...{ type: 'VoiceComment', author_id: MARTA, public: true },
    ...{
      body: 'Call from: +55 11 98765-4321\nCall to: +55 11 3000-0000',
      formatted_from: '+55 11',
    },
    data: { call_duration: 40, from: '+5511987654321', to: '+551130000000' },
  })
  const line = (audits: readonly unknown[]) => ({
    ...{ ticket: TICKET, users: users(MARTA, ANA) },
    audits: [opened(), ...chain(ANA), ...audits, cancelled(ANA)],
  })

  test('what the customer wrote on Facebook is a reply', async () => {
    expect(judged(line([facebook(MARTA)])).rules).toEqual(['F4'])
  })

  test.each<readonly [string, readonly unknown[]]>([
    ['what an agent wrote on Facebook', [facebook(ANA)]],
    ['an internal note of that kind', [facebook(MARTA, { public: false })]],
    ['the record of a call, which is no message', [call]],
  ])('no reply: %s', async (_, audits) => {
    expect(judged(line(audits)).rules).toEqual([])
  })

  test('an attempt made on Facebook is made', async () => {
    const first = attempt(1, ANA)
    const events = first.events.map((event) =>
      event.type === 'Comment' ? { ...event, type: 'FacebookComment', author_id: ANA } : event,
    )
    const audits = [opened(), { ...first, events }]
    expect(judged({ ticket: TICKET, audits, users: users(MARTA, ANA) }).rules).toEqual([])
  })
})
