import type { LeadState } from '../../actions/leads/lead-state'
import { Button } from '../garden/Button'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { countedWords, TICKETS } from './counted-words'
import { useLeadState, useLeads } from './lead-context'
import * as pageLook from './page.module.css'

/** How far the tickets are read, how old they are, and what can be done about both. */
export function LeadProgress() {
  const say = useNavSay()
  const { nav, dates } = say
  const { session } = useLeads()
  const { list, rows, waitsUntil } = useLeadState()
  const { isRunning, isStopped, isComplete, problem, read, about, asOf } = list
  const counted = countWords(list, say)

  return (
    <div className={pageLook.progress}>
      {isRunning && (
        <progress
          aria-label={nav('leads_reading')}
          {...(about !== undefined && { max: Math.max(about, read, 1), value: read })}
        />
      )}
      <p>
        {isRunning && counted}
        {isStopped && !problem && nav('leads_stopped', { counted })}
        {isComplete &&
          asOf !== undefined &&
          nav(rows.length === read ? 'leads_complete' : 'leads_complete_some', {
            when: dates.isToday(dates.dayOf(asOf)) ? dates.at(asOf) : dates.onMoment(asOf),
            tickets: countedWords(TICKETS, read, say),
            found: numberWords(rows.length, say),
          })}
        {isRunning &&
          waitsUntil !== undefined &&
          ` ${nav('leads_waits', { at: dates.at(waitsUntil) })}`}
      </p>
      {isRunning && <Button onPress={session.stop}>{nav('leads_stop')}</Button>}
      {isStopped && !problem && <Button onPress={session.resume}>{nav('leads_go_on')}</Button>}
      {isComplete && <Button onPress={session.refresh}>{nav('leads_refresh')}</Button>}
      <p role="status" className="visually-hidden">
        {nav(
          isRunning ? 'leads_reading' : isStopped ? 'leads_reading_stopped' : 'leads_reading_done',
        )}
      </p>
    </div>
  )
}

/** `3.240 de cerca de 9.800 tickets`; once more are read than were counted, the count says nothing. */
export const countWords = ({ read, about }: LeadState['list'], say: NavSay): string =>
  about === undefined || about < read
    ? say.nav('leads_read', { read: numberWords(read, say) })
    : say.nav('leads_read_of', { read: numberWords(read, say), about: numberWords(about, say) })
