import type { LineState } from '../../domain/setup/line'
import type { Instant } from '../../domain/ticket/ticket'
import { useCopy } from '../frame/use-copy'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import type { Doors } from '../nav/TicketAnchor'
import { AdminAddressContext, type AdminAddressOf } from './AdminAnchor'
import { GreenLines } from './GreenLines'
import { Numbers } from './Numbers'
import { OpenLines } from './OpenLines'
import { reportOf } from './report'
import { SetupCounts } from './SetupCounts'
import { SetupSkeleton } from './SetupSkeleton'
import { type Check, useSetup } from './use-setup'

export interface SetupOptions {
  readonly subdomain: string
  readonly check: Check
  readonly now: () => Instant
  readonly doors: Doors
  readonly adminAddressOf: AdminAddressOf
}

/** Everything the app counts on in the account, line by line, for admins: what is broken first. */
export function SetupPage({ subdomain, check, now, doors, adminAddressOf }: SetupOptions) {
  const say = useNavSay()
  const { nav, text } = say
  const [{ found, checkedAt, isChecking, isWhole }, look] = useSetup(check, now)
  const [copied, copy] = useCopy()
  const lines = found?.lines ?? []
  const inState = (wanted: LineState) => lines.filter(({ state }) => state === wanted)
  const isAllGreen = lines.every(({ state }) => state === 'green')

  return (
    <AdminAddressContext.Provider value={adminAddressOf}>
      <h1>{nav('setup_heading')}</h1>
      <p className={prose.reason}>{nav('setup_intro')}</p>
      {found && <SetupCounts lines={lines} />}
      <div className={layout.actions}>
        <Button look="primary" isBusy={isChecking} onPress={look}>
          {nav('check_again')}
        </Button>
        {isWhole && (
          <Button
            onPress={() => copy(reportOf(lines, { subdomain, at: checkedAt, adminAddressOf }, say))}
          >
            {nav('copy_report')}
          </Button>
        )}
        <span role="status" className={prose.source}>
          {isChecking && `${nav('checking')}…`}
          {!isChecking && !copied && nav('checked_at', { at: say.dates.at(checkedAt) })}
          {!isChecking && copied && text(copied === 'copied' ? 'copied' : 'copy_failed')}
        </span>
      </div>
      {!found && <SetupSkeleton />}
      {isWhole && isAllGreen && <p className={prose.reason}>{nav('none_open')}</p>}
      <OpenLines state="red" lines={inState('red')} doors={doors} />
      <OpenLines state="yellow" lines={inState('yellow')} doors={doors} />
      {found && <Numbers numbers={found.numbers} />}
      <GreenLines lines={inState('green')} doors={doors} />
    </AdminAddressContext.Provider>
  )
}
