import type { Account } from './account'
import { NO_RIGHTS } from './directory'
import type { User } from './model'

/** What becomes of people after they wrote: every answer gives them as they are today. */

/** An agent who left the company: an end-user everywhere from now on, in side-loads of old audits too. */
export const becomeEndUser = (account: Account, userId: number): void =>
  change(account, userId, (user) => ({
    ...user,
    ...{ role: 'end-user', customRoleId: null, rights: NO_RIGHTS, groupIds: [] },
  }))

/** Somebody who was deleted: no list and no side-load has them, and nobody knows their name any more. */
export const deleteUser = (account: Account, userId: number): void =>
  change(account, userId, (user) => ({
    ...user,
    ...{ name: '', email: '', phone: null, groupIds: [], isDeleted: true },
  }))

const change = (account: Account, userId: number, edit: (user: User) => User): void =>
  account.arrange((directory) => ({
    ...directory,
    users: directory.users.map((user) => (user.id === userId ? edit(user) : user)),
  }))
