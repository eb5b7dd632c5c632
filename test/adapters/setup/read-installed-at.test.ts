import { describe, expect, test } from 'vitest'

import { readInstalledAt } from '../../../src/adapters/setup/read-installed-at'
import type { ZafClient } from '../../../src/adapters/zaf-client'
import { scriptedClient } from '../../fakes/scripted-client'
import { createWorkspace, ROLES } from '../../workspace'

const numbered = (
  installationId: number | string,
  request: (url: string) => unknown,
): ZafClient => ({
  ...scriptedClient({ request: ({ url }) => request(url) }),
  metadata: async () => ({ installationId }),
})

describe('the installation of the workspace', () => {
  const seenBy = (userId: number, installationId = 1) => {
    const request = createWorkspace({ now: Date.now }).requestAs(userId)
    return readInstalledAt(numbered(installationId, (url) => request({ type: 'GET', url })))
  }

  test('is told to an admin', async () => {
    expect(await seenBy(ROLES.admin)).toBe(Date.parse('2019-03-11T13:00:00Z'))
  })

  test('and to nobody else', async () => {
    expect(await seenBy(ROLES.lead)).toBeUndefined()
  })

  test('another one is not ours', async () => {
    expect(await seenBy(ROLES.admin, 7)).toBeUndefined()
  })
})

test.each([
  ['without a moment', { id: 1, enabled: true }],
  ['with a moment nobody can read', { id: 1, created_at: 'yesterday' }],
  ['with nothing', null],
])('an answer %s tells no day', async (_, answer) => {
  expect(await readInstalledAt(numbered(1, () => answer))).toBeUndefined()
})

test('a folder that zcli serves has no installation in the account', async () => {
  const refused = (url: string) => {
    throw { status: url.includes('undefined') ? 400 : 404 }
  }
  expect(await readInstalledAt(numbered('f3b1-uuid', refused))).toBeUndefined()
})
