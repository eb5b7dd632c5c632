import type { AskedRules } from '../../domain/audit/asked-rules'
import type { HolidayRule } from '../../domain/calendar/holidays'
import { Button } from '../garden/Button'
import { Tick } from '../garden/Tick'
import { clockOf } from '../text/dates'
import { DayField } from './DayField'
import * as fieldLook from './LeadField.module.css'
import * as look from './WhatIf.module.css'
import type { Tell } from './what-if-say'

interface AskedRulesFormProps {
  readonly tell: Tell
  readonly today: AskedRules
  readonly asked: AskedRules
  readonly onChange: (asked: AskedRules) => void
}

const ATTEMPTS = [3, 4] as const
/** From noon to half past eleven at night, by half hours. */
const ENDS = Array.from({ length: 24 }, (_, n) => 12 * 60 + n * 30)

/** The rules that can be asked about, as they are today until somebody changes one. */
export function AskedRulesForm({ tell, today, asked, onChange }: AskedRulesFormProps) {
  const change = (some: Partial<AskedRules>) => onChange({ ...asked, ...some })
  const ends = [...new Set([...ENDS, today.endOfDay])].sort((a, b) => a - b)
  const extra = asked.rules.find((rule) => !today.rules.includes(rule))
  const withDay = (rule: HolidayRule | undefined) =>
    change({ rules: rule ? [...today.rules, rule] : today.rules })
  return (
    <fieldset className={look.rules}>
      <legend className="visually-hidden">{tell('rules')}</legend>
      <Picked
        name={tell('attempts')}
        options={ATTEMPTS}
        write={String}
        tell={tell}
        today={today.attempts}
        value={asked.attempts}
        onChange={(attempts) => change({ attempts })}
      />
      <Picked
        name={tell('end')}
        options={ends}
        write={clockOf}
        tell={tell}
        today={today.endOfDay}
        value={asked.endOfDay}
        onChange={(endOfDay) => change({ endOfDay })}
      />
      <DayField
        name={tell('day')}
        day={extra?.kind === 'once' ? extra.day : undefined}
        onChange={(day) => withDay(day && { kind: 'once', day, name: tell('day_name') })}
      />
      <Tick isTicked={asked.carnival} onTick={(carnival) => change({ carnival })}>
        {tell('carnival')}
      </Tick>
      <Tick isTicked={asked.corpusChristi} onTick={(corpusChristi) => change({ corpusChristi })}>
        {tell('corpus_christi')}
      </Tick>
      {asked !== today && <Button onPress={() => onChange(today)}>{tell('reset')}</Button>}
    </fieldset>
  )
}

interface PickedProps<T extends number> {
  readonly name: string
  readonly options: readonly T[]
  readonly write: (value: T) => string
  readonly today: T
  readonly value: T
  readonly onChange: (value: T) => void
  readonly tell: Tell
}

/** One of a few numbers; which one holds today is said beside it. */
function Picked<T extends number>(props: PickedProps<T>) {
  const { name, options, write, today, value, onChange, tell } = props
  return (
    <label className={fieldLook.field}>
      {name}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {option === today ? tell('today', { value: write(option) }) : write(option)}
          </option>
        ))}
      </select>
    </label>
  )
}
