import { describe, expect, test } from 'vitest'

import { runningIn } from '../../../src/domain/sidebar/playbook-view-of'
import { PLAYBOOK_HEADS } from '../../../src/playbooks/heads'
import { ruled, ticketAfter, view } from '../../fixtures/models'
import { at, firstMade, tagsEdited, untouched } from '../../fixtures/updates'
import { TRIAGEM } from '../../playbooks/every-playbook'

/** The package as an admin built it: without the triage. */
const heads = PLAYBOOK_HEADS.map((head) =>
  head.id === 'triagem' ? { ...head, isOff: true as const } : head,
)
const offers = [{ playbook: 'triagem', conditions: [{ kind: 'form' as const, id: 2 }] }]

describe('a manual that is left out of the package', () => {
  test('is neither proposed nor in the menu', () => {
    const { playbooks } = view(ruled(ticketAfter(untouched, '18 09:00'), { heads, offers }))
    expect(playbooks.offered).toEqual([])
    expect(playbooks.others).toEqual(['retorno', 'escalonamento', 'faturamento'])
  })

  test('goes on on a ticket that is in it', () => {
    const begun = [tagsEdited('18 09:00', { add: ['roteiro_triagem_preparo'] })]
    const model = ruled(ticketAfter(begun, '18 09:05'), { heads, offers })
    expect(runningIn(model.saved.tags, heads)).toEqual(['triagem'])
    const loaded = { kind: 'loaded' as const, id: 'triagem', playbook: TRIAGEM }
    const { running } = view({ ...model, playbooks: [loaded] }).playbooks
    expect(running.map(({ id, step }) => [id, step])).toEqual([['triagem', 'lista']])
  })

  test('holds contact attempts where it did', () => {
    const off = PLAYBOOK_HEADS.map((head) => ({ ...head, isOff: true as const }))
    const updates = [
      ...firstMade,
      tagsEdited('18 10:00', { add: ['roteiro_escalonamento_representante'] }),
    ]
    const model = ruled(
      { ...ticketAfter(updates, '19 09:00'), now: at('19 09:00') },
      { heads: off },
    )
    expect(view(model).next.kind).toBe('paused')
  })
})

test('tags of a manual that is not here at all change nothing', () => {
  const begun = [tagsEdited('18 09:00', { add: ['roteiro_antigo_passo'] })]
  const { playbooks, next } = view(ticketAfter(begun, '18 09:05'))
  expect(playbooks.running).toEqual([])
  expect(next.kind).toBe('idle')
})

describe('a manual says itself where it is proposed', () => {
  const own = PLAYBOOK_HEADS.map((head) => ({
    ...head,
    offer: head.id === 'retorno' ? [[{ kind: 'channel' as const, channel: 'email' as const }]] : [],
  }))

  test.each([
    ['on the channel it names', 'email', ['retorno']],
    ['on no other', 'chat', []],
  ] as const)('%s', (_, kind, offered) => {
    const { ticket, ...rest } = ticketAfter(untouched, '18 09:00')
    const channel = { kind, name: kind, sendsAtOnce: false }
    const lines = own.flatMap(({ id, offer }) =>
      offer.map((conditions) => ({ playbook: id, conditions })),
    )
    const model = ruled({ ...rest, ticket: { ...ticket, channel } }, { heads: own, offers: lines })
    expect(view(model).playbooks.offered).toEqual(offered)
  })
})
