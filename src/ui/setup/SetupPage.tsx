import { useState } from 'react'

import type { Instant } from '../../domain/ticket/ticket'
import { useCopy } from '../frame/use-copy'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import type { Doors } from '../nav/TicketAnchor'
import { reportOf } from './report'
import { SetupCounts } from './SetupCounts'
import * as sheet from './SetupPage.module.css'
import { SetupParts } from './SetupParts'
import { SetupSkeleton } from './SetupSkeleton'
import { type Check, useSetup } from './use-setup'

export interface SetupOptions {
  readonly subdomain: string
  readonly check: Check
  readonly now: () => Instant
  readonly doors: Doors
}

/** Everything the app counts on in the account, line by line, for admins. */
export function SetupPage({ subdomain, check, now, doors }: SetupOptions) {
  const say = useNavSay()
  const { nav, text } = say
  const [{ lines, checkedAt, isChecking, isWhole }, look] = useSetup(check, now)
  const [copied, copy] = useCopy()
  const [isOnlyOpen, setOnlyOpen] = useState(false)
  const shown = (lines ?? []).filter(({ state }) => !isOnlyOpen || state !== 'green')

  return (
    <>
      <h1>{nav('setup_heading')}</h1>
      <p className={prose.reason}>{nav('setup_intro')}</p>
      {lines && <SetupCounts lines={lines} />}
      <div className={layout.actions}>
        <Button look="primary" isBusy={isChecking} onPress={look}>
          {nav('check_again')}
        </Button>
        {lines && isWhole && (
          <Button onPress={() => copy(reportOf(lines, { subdomain, at: checkedAt }, say))}>
            {nav('copy_report')}
          </Button>
        )}
        <span role="status" className={prose.source}>
          {isChecking && `${nav('checking')}…`}
          {!isChecking && !copied && nav('checked_at', { at: say.dates.at(checkedAt) })}
          {!isChecking && copied && text(copied === 'copied' ? 'copied' : 'copy_failed')}
        </span>
      </div>
      {lines && (
        <label className={sheet.only}>
          <input
            type="checkbox"
            checked={isOnlyOpen}
            onChange={({ target }) => setOnlyOpen(target.checked)}
          />
          {nav('only_open')}
        </label>
      )}
      {!lines && <SetupSkeleton />}
      {isWhole && shown.length === 0 && <p className={sheet.none}>{nav('none_open')}</p>}
      <SetupParts lines={shown} doors={doors} />
    </>
  )
}
