import { useState } from 'react'

import type { AuditScope, Estimate } from '../../actions/leads/lead-session'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { useLeadState, useLeads } from './lead-context'
import * as pageLook from './page.module.css'

/** Reads the histories that are still unread: what it takes is said before it begins. */
export function ReadAll({ scope }: { readonly scope: AuditScope }) {
  const say = useNavSay()
  const { nav } = say
  const { session } = useLeads()
  const { audits } = useLeadState()
  const [estimate, setEstimate] = useState<Estimate>()
  const { left, isRunning, problem } = audits
  const count = (value: number) => ({ count: numberWords(value, say) })

  if (problem) return null
  if (left > 0) {
    return (
      <div className={pageLook.progress}>
        <p>{nav(isRunning ? 'leads_history_left' : 'leads_history_stopped', count(left))}</p>
        <Button onPress={isRunning ? session.stop : session.resume}>
          {nav(isRunning ? 'leads_stop' : 'leads_go_on')}
        </Button>
      </div>
    )
  }
  const { calls } = session.estimateAll(scope)
  if (calls === 0) return null
  if (!estimate) {
    return (
      <div className={pageLook.progress}>
        {scope === 'due' && <p>{nav('leads_undecided', count(calls))}</p>}
        <Button onPress={() => setEstimate(session.estimateAll(scope))}>
          {nav('leads_read_all')}
        </Button>
      </div>
    )
  }
  return (
    <div className={pageLook.alert}>
      <Alert
        tone="info"
        title={nav('leads_read_all')}
        actions={
          <>
            <Button
              look="primary"
              onPress={() => {
                setEstimate(undefined)
                session.readAll(scope)
              }}
            >
              {nav('leads_read_begin')}
            </Button>
            <Button onPress={() => setEstimate(undefined)}>{nav('leads_read_not_now')}</Button>
          </>
        }
      >
        {nav('leads_estimate', {
          calls: numberWords(estimate.calls, say),
          minutes: numberWords(estimate.minutes, say),
        })}
      </Alert>
    </div>
  )
}
