import { expect, test } from 'vitest'

import { createAccounts, openScenario } from '../server/accounts'
import { storyPlan } from '../server/app-account'

const titlesIn = ({ account }: ReturnType<ReturnType<typeof createAccounts>['create']>) =>
  account.directory.views.map(({ title }) => title)

test("an account has the views of a team's own manuals, in a situation and after a reset too", () => {
  const accounts = createAccounts(storyPlan({ folder: 'test/fixtures/playbooks' }))
  const running = accounts.create()
  const returns = 'Roteiro: devolução, a coletar'
  expect(titlesIn(running)).toContainEqual(returns)
  openScenario(running, 'second-due')
  expect(titlesIn(running)).toContainEqual(returns)
  expect(titlesIn(accounts.replace(running.id))).toContainEqual(returns)
})

test('without them it has those of ours alone', () => {
  const titles = titlesIn(createAccounts(storyPlan()).create())
  expect(titles.length).toBeGreaterThan(0)
  expect(titles.filter((title) => title.includes('devolução'))).toEqual([])
})
