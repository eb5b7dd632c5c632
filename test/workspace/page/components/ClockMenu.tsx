import { useEffect, useState } from 'react'

import { useWorkspace, useWorkspaceState } from '../context'
import { clockWords } from '../words/words'
import { Popover } from './Popover'

/** The account's time: every window and every app of this account lives in it. */
export function ClockMenu() {
  const { directory, setClock, words } = useWorkspace()
  const { offsetMs } = useWorkspaceState()
  const now = useMinutes() + offsetMs
  return (
    <Popover
      label={words.clock}
      icon="clock"
      shown={
        <>
          <span className="only-heard">{words.clock}: </span>
          {clockWords(words, now, directory.ianaTimeZone)}
        </>
      }
      className="bar-button clock"
    >
      {() => (
        <div className="popover-form">
          <div className="row">
            <button
              type="button"
              className="button"
              onClick={() => void setClock({ step: 'hour' })}
            >
              {words.oneHour}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => void setClock({ step: 'next-business-day' })}
            >
              {words.nextWorkday}
            </button>
          </div>
          <SetTime />
          <button type="button" className="button" onClick={() => void setClock({ step: 'real' })}>
            {words.realTime}
          </button>
          <p className="hint">{words.zone(directory.ianaTimeZone)}</p>
        </div>
      )}
    </Popover>
  )
}

function SetTime() {
  const { directory, setClock, now, words } = useWorkspace()
  const zone = directory.ianaTimeZone
  const [local, setLocal] = useState(() => localText(now(), zone))
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        void setClock({ at: new Date(instantOf(local, zone)).toISOString() })
      }}
    >
      <input
        type="datetime-local"
        aria-label={words.dateAndTime}
        value={local}
        onChange={({ target }) => setLocal(target.value)}
      />
      <button type="submit" className="button">
        {words.goTo}
      </button>
    </form>
  )
}

/** `2026-11-23T10:00` as clocks in the zone show it. */
const localText = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T')

/** Where no clock of the zone shows this time, a time near it. */
function instantOf(local: string, zone: string): number {
  const guess = Date.parse(`${local}Z`)
  return guess - (Date.parse(`${localText(guess, zone)}Z`) - guess)
}

/** The real time, again every few seconds: a clock without seconds is never far off. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000)
    return () => clearInterval(timer)
  }, [])
  return now
}
