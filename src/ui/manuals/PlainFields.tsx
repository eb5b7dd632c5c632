import { useState } from 'react'

import { durationOf, minutesOf, UNITS } from '../../domain/manual/duration'
import { withPart } from '../../domain/manual/edit-part'
import type { Path } from '../../domain/manual/problem'
import { isAt, languageAt, linesAt, listAt, partAt, wordsAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import { Tick } from '../garden/Tick'
import { LANG } from '../text/language'
import { fieldId, useEditing } from './editing'
import type { Field, FieldOf } from './form-spec'
import * as input from './input.module.css'
import { Faults, Labelled } from './Labelled'
import { useManualSay } from './manuals-context'
import * as look from './PlainFields.module.css'

interface Props<Kind extends Field['kind']> {
  /** Where the part is that has the field. */
  readonly at: Path
  readonly field: FieldOf<Kind>
}

const codeOf = (isCode: true | undefined): string =>
  isCode ? `${input.input} ${input.code}` : input.input

/** One line, or a number as it is typed: what is not one is for the checker to say. */
export function LineField({ at, field }: Props<'line' | 'long' | 'number' | 'value'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const isMust = 'isMust' in field && field.isMust
  const onType = (typed: string) => {
    const value = toWritten(typed, field.kind, wordsAt(draft, [...at, 'kind']))
    edit((one) => withPart(one, place, typed === '' && !isMust ? undefined : value), fieldId(place))
  }
  const value = wordsAt(draft, place)
  const className = codeOf('isCode' in field ? field.isCode : undefined)
  return (
    <Labelled at={place} label={manual(field.label)} hint={field.hint && manual(field.hint)}>
      {(marks) =>
        field.kind === 'long' ? (
          <textarea
            {...marks}
            className={className}
            rows={2}
            value={value}
            onChange={({ target }) => onType(target.value)}
          />
        ) : (
          <input
            {...marks}
            className={className}
            value={value}
            inputMode={field.kind === 'number' ? 'numeric' : undefined}
            onChange={({ target }) => onType(target.value)}
          />
        )
      }
    </Labelled>
  )
}

/** A group is a number in a file; its digits are typed. */
function toWritten(typed: string, kind: Field['kind'], valueKind: string): string | number {
  const isNumber = kind === 'number' || (kind === 'value' && valueKind === 'group')
  return isNumber && /^\d{1,15}$/.test(typed) ? Number(typed) : typed
}

/** Words, one to a line; an empty line is left out once another field is used. */
export function LinesField({ at, field }: Props<'lines'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const written = linesAt(draft, place).join('\n')
  const [typed, setTyped] = useState(written)
  const onType = (words: string) => {
    setTyped(words)
    const lines = linesOf(words)
    edit((one) => withPart(one, place, lines.length === 0 ? undefined : lines), fieldId(place))
  }
  const isSame = linesOf(typed).join('\n') === written
  return (
    <Labelled at={place} label={manual(field.label)} hint={manual(field.hint ?? 'hint_lines')}>
      {(marks) => (
        <textarea
          {...marks}
          className={codeOf(field.isCode)}
          rows={2}
          // What was undone or came from elsewhere is not what was typed.
          value={isSame ? typed : written}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Labelled>
  )
}

const linesOf = (words: string): readonly string[] =>
  words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line]))

const LANGUAGES = ['pt', 'en', 'es'] as const

/** One name for everybody, or one in each language. */
export function NameField({ at, field }: Props<'name'>) {
  const { draft, edit, focusOn } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const written = partAt(draft, place)
  const isSpoken = typeof written === 'object' && written !== null
  const own = languageAt(draft)
  // Most manuals are in one language, and are not asked for more at every name.
  const isOffered = field.key === 'title' || typeof partAt(draft, ['title']) === 'object'
  const onType = (path: Path, typed: string) =>
    edit(
      (one) => withPart(one, path, typed === '' && !field.isMust ? undefined : typed),
      fieldId(path),
    )
  const speak = () => {
    edit((one) => withPart(one, place, { [own]: wordsAt(one, place) }))
    focusOn([...place, LANGUAGES.find((one) => one !== own) ?? own])
  }
  if (!isSpoken) {
    return (
      <Labelled
        at={place}
        label={manual(field.label, field.labelValues)}
        hint={field.hint && manual(field.hint)}
      >
        {(marks) => (
          <>
            <input
              {...marks}
              className={input.input}
              value={wordsAt(draft, place)}
              onChange={({ target }) => onType(place, target.value)}
            />
            {isOffered && wordsAt(draft, place) !== '' && (
              <Button look="link" onPress={speak}>
                {manual('translate')}
                <span className="visually-hidden"> {manual(field.label)}</span>
              </Button>
            )}
          </>
        )}
      </Labelled>
    )
  }
  return (
    <fieldset className={look.set} id={fieldId(place)} tabIndex={-1}>
      <legend>{manual(field.label)}</legend>
      {LANGUAGES.map((language) => (
        <label key={language} className={look.spoken}>
          <span>{manual(`language_${language}`)}</span>
          <input
            id={fieldId([...place, language])}
            className={input.input}
            lang={LANG[language]}
            value={wordsAt(draft, [...place, language])}
            onChange={({ target }) => onType([...place, language], target.value)}
          />
        </label>
      ))}
      <Faults at={place} />
    </fieldset>
  )
}

/** Something that is so, or is not said. */
export function FlagField({ at, field }: Props<'flag'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const on = field.on ?? true
  return (
    <div id={fieldId(place)} tabIndex={-1}>
      <Tick
        isTicked={on ? isAt(draft, place) : partAt(draft, place) === false}
        onTick={(isTicked) => edit((one) => withPart(one, place, isTicked ? on : undefined))}
      >
        {manual(field.label)}
      </Tick>
      <Faults at={place} />
    </div>
  )
}

/** One of a few. */
export function ChoiceField({ at, field }: Props<'choice'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const value = wordsAt(draft, place)
  const isKnown = field.options.some(([one]) => one === value)
  return (
    <Labelled at={place} label={manual(field.label)}>
      {(marks) => (
        <select
          {...marks}
          className={input.input}
          value={value}
          onChange={({ target }) =>
            edit((one) => withPart(one, place, target.value === '' ? undefined : target.value))
          }
        >
          {(field.none || value === '') && (
            <option value="">{manual(field.none ?? 'choose')}</option>
          )}
          {value !== '' && !isKnown && <option value={value}>{value}</option>}
          {field.options.map(([one, label]) => (
            <option key={one} value={one}>
              {manual(label)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

/** Some of a few. */
export function ManyField({ at, field }: Props<'many'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const chosen = listAt(draft, place)
  const toggle = (value: string, isTicked: boolean) =>
    edit((one) =>
      withPart(
        one,
        place,
        field.options
          .map(([known]) => known)
          .filter((known) => (known === value ? isTicked : chosen.includes(known))),
      ),
    )
  return (
    <fieldset className={look.set} id={fieldId(place)} tabIndex={-1}>
      <legend>{manual(field.label)}</legend>
      {field.options.map(([value, label]) => (
        <Tick
          key={value}
          isTicked={chosen.includes(value)}
          onTick={(isTicked) => toggle(value, isTicked)}
        >
          {manual(label)}
        </Tick>
      ))}
      <Faults at={place} />
    </fieldset>
  )
}

interface DurationProps {
  readonly id: string
  readonly label: string
  /** Undefined where nothing, or no number, is written. */
  readonly minutes: number | undefined
  readonly onChange: (minutes: number | undefined) => void
}

/** A number and its unit. */
export function DurationInput({ id, label, minutes, onChange }: DurationProps) {
  const { manual } = useManualSay()
  const [unit, setUnit] = useState(() => durationOf(minutes ?? 0).unit)
  const shown = minutes === undefined ? '' : String(minutes / minutesOf({ count: 1, unit }))
  return (
    <span className={input.beside}>
      <input
        id={id}
        className={`${input.input} ${input.short}`}
        type="number"
        min={1}
        aria-label={label}
        value={shown}
        onChange={({ target }) => {
          const count = Number(target.value)
          onChange(target.value === '' ? undefined : Math.round(minutesOf({ count, unit })))
        }}
      />
      <select
        className={input.input}
        aria-label={manual('field_unit')}
        value={unit}
        onChange={({ target }) => {
          const to = UNITS.find((one) => one === target.value) ?? 'minutes'
          setUnit(to)
          if (minutes !== undefined) {
            const count = minutes / minutesOf({ count: 1, unit })
            onChange(Math.round(minutesOf({ count, unit: to })))
          }
        }}
      >
        {UNITS.toReversed().map((one) => (
          <option key={one} value={one}>
            {manual(`unit_${one}`)}
          </option>
        ))}
      </select>
    </span>
  )
}

/** How long, where it is said at all. */
export function MinutesField({ at, field }: Props<'minutes'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const written = partAt(draft, place)
  return (
    <div className={look.set}>
      <p className={look.name}>{manual(field.label)}</p>
      <DurationInput
        id={fieldId(place)}
        label={manual(field.label)}
        minutes={typeof written === 'number' ? written : undefined}
        onChange={(minutes) => edit((one) => withPart(one, place, minutes), fieldId(place))}
      />
      <Faults at={place} />
    </div>
  )
}
