import { toIanaZone } from '../calendar/zone'
import type { Visitor } from './account'
import type { Line } from './line'

/** Plan, role and time zone (C4), as Zendesk's framework tells them. `zone` is the setting, or empty. */
export const checkAccount = (visitor: Visitor, zone: string): Line[] => [
  planLine(visitor.account),
  { id: 'role', part: 'account', state: 'green', what: { key: 'role_admin' } },
  zoneLine(visitor, zone),
]

function planLine({ plan, trialDaysLeft }: Visitor['account']): Line {
  const line = { id: 'plan', part: 'account' } as const
  if (trialDaysLeft === null) {
    return { ...line, state: 'green', what: { key: 'plan', values: { plan: plan || '–' } } }
  }
  const values = { plan: plan || '–', days: trialDaysLeft }
  return { ...line, state: 'yellow', what: { key: 'plan_trial', values }, fix: 'fix_trial' }
}

/** Where neither the setting nor the account names a known zone, two agents may see two days. */
function zoneLine({ account, zone: own }: Visitor, setting: string): Line {
  const line = { id: 'zone', part: 'account' } as const
  const green = (key: 'zone_setting' | 'zone_account', zone: string): Line => ({
    ...line,
    state: 'green',
    what: { key, values: { zone } },
  })
  if (setting !== '') return green('zone_setting', setting)
  const zone = toIanaZone(account.zone)
  if (zone) return green('zone_account', zone)
  const what = { key: 'zone_agent', values: { zone: own || '–' } } as const
  return { ...line, state: 'red', what, fix: 'fix_zone' }
}
