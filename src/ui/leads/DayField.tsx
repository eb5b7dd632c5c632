import { useEffect, useState } from 'react'

import type { Day } from '../../domain/calendar/day'
import { useNavSay } from '../nav/nav-say'
import { readDay, writeDay } from './day-text'
import * as look from './LeadField.module.css'

interface DayFieldProps {
  readonly name: string
  readonly day: Day | undefined
  readonly onChange: (day: Day | undefined) => void
}

/**
 * A day, typed as the visitor's language writes days: the browser's own field speaks the browser's.
 * Answered as soon as it is one; an empty field asks for none.
 */
export function DayField({ name, day, onChange }: DayFieldProps) {
  const { nav, language } = useNavSay()
  const written = day ? writeDay(day, language) : ''
  const [typed, setTyped] = useState(written)
  useEffect(() => setTyped(written), [written])
  const change = (text: string) => {
    setTyped(text)
    const found = readDay(text, language)
    if (found || text.trim() === '') onChange(found)
  }
  const isWrong = typed.trim() !== '' && readDay(typed, language) === undefined
  return (
    <label className={look.field}>
      {name}
      <input
        inputMode="numeric"
        autoComplete="off"
        size={10}
        placeholder={nav('leads_day_pattern')}
        aria-invalid={isWrong || undefined}
        value={typed}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setTyped(written)}
      />
    </label>
  )
}
