import type { Account } from '../account'

/** What an account keeps of one kind that only REST reaches; made when it is first asked for. */
export function keptIn<T>(begin: () => T): (account: Account) => T {
  const all = new WeakMap<Account, T>()
  return (account) => {
    const known = all.get(account) ?? begin()
    all.set(account, known)
    return known
  }
}
