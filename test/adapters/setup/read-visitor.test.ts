import { expect, test } from 'vitest'

import { readVisitor } from '../../../src/adapters/setup/read-visitor'
import { scriptedClient } from '../../fakes/scripted-client'

const user = (role: unknown) => ({
  id: 370000000006,
  groups: [{ id: 360000000101, name: 'N1' }],
  role,
  locale: 'pt-BR',
  timeZone: { name: 'Brasilia', ianaName: 'America/Sao_Paulo' },
})
const account = {
  subdomain: 'exemplo',
  planName: 'Suite Professional',
  daysLeftInTrial: null,
  timeZone: { name: 'Brasilia', ianaName: 'America/Sao_Paulo' },
}

const visit = (currentUser: unknown, currentAccount: unknown, roleByRest?: string) =>
  readVisitor(
    scriptedClient({
      get: () => ({ errors: {}, currentUser, currentAccount }),
      ...(roleByRest && { request: () => ({ user: { id: 1, role: roleByRest } }) }),
    }),
  )

test('who looks, and where', async () => {
  expect(await visit(user('admin'), account)).toEqual({
    id: 370000000006,
    groupIds: [360000000101],
    isAdmin: true,
    locale: 'pt-BR',
    zone: 'America/Sao_Paulo',
    account: {
      subdomain: 'exemplo',
      plan: 'Suite Professional',
      trialDaysLeft: null,
      zone: 'America/Sao_Paulo',
    },
  })
})

test.each([
  ['an admin', 'admin', undefined, true],
  ['an agent', 'agent', undefined, false],
  ['a custom role of agents', 360000000501, 'agent', false],
  ['a role by its number that is an admin’s', '360000000502', 'admin', true],
])('%s', async (_, role, byRest, isAdmin) => {
  expect((await visit(user(role), account, byRest)).isAdmin).toBe(isAdmin)
})

test('zones as names, and none at all', async () => {
  const named = await visit(user('admin'), { ...account, timeZone: 'Brasilia' })
  expect(named.account.zone).toBe('Brasilia')
  const none = await visit(user('admin'), { subdomain: 'exemplo' })
  expect(none.account).toMatchObject({ plan: '', trialDaysLeft: null, zone: '' })
})

test('an answer without a user does not count', async () => {
  await expect(visit(undefined, account)).rejects.toMatchObject({ reason: 'unexpected' })
})
