import { withItem, withoutItem, withPart } from '../../domain/manual/edit-part'
import type { Path } from '../../domain/manual/problem'
import {
  type Draft,
  entriesAt,
  idsAt,
  isAt,
  linesAt,
  listAt,
  nameAt,
  partAt,
  stepIdsOf,
  textNameAt,
  wordsAt,
} from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import { Tick } from '../garden/Tick'
import { fieldId, useEditing } from './editing'
import type { Field, FieldOf } from './form-spec'
import * as input from './input.module.css'
import { Labelled } from './Labelled'
import { type ManualSay, useManualSay } from './manuals-context'
import { DurationInput } from './PlainFields'
import * as look from './PlainFields.module.css'
import { stepWords } from './step-sentences'

type RefTo = FieldOf<'ref'>['to']

interface Named {
  readonly id: string
  readonly words: string
}

/** What can be named here, with what it is called. */
function namedIn(draft: Draft, to: RefTo, say: ManualSay): readonly Named[] {
  switch (to) {
    case 'steps':
      return stepIdsOf(draft).map((id) => ({ id, words: stepWords(draft, id, say) }))
    case 'forms':
      return listAt(draft, ['steps'])
        .filter((step) => wordsAt(step, ['kind']) === 'form')
        .map((step) => wordsAt(step, ['id']))
        .map((id) => ({ id, words: stepWords(draft, id, say) }))
    case 'texts':
      return idsAt(draft, ['texts']).map((id) => ({ id, words: textNameAt(draft, id) || id }))
    case 'states':
      return entriesAt(draft, ['states']).map(([id]) => ({
        id,
        words: nameAt(draft, ['states', id], say.language) || id,
      }))
    default:
      return entriesAt(draft, ['values'])
        .filter(([, value]) => to === 'values' || `${wordsAt(value, ['kind'])}s` === to)
        .map(([id]) => ({
          id,
          words: nameAt(draft, ['values', id, 'name'], say.language) || id,
        }))
  }
}

interface RefProps<Kind extends Field['kind']> {
  readonly at: Path
  readonly field: FieldOf<Kind>
}

interface RefSelectProps {
  readonly value: string
  readonly to: RefTo
  readonly none: string
  readonly onChange: (id: string) => void
  readonly marks: Readonly<Record<string, unknown>>
}

/** One of the manual's own parts; one that is not there stays, and is said to be missing. */
export function RefSelect({ value, to, none, onChange, marks }: RefSelectProps) {
  const { draft } = useEditing()
  const say = useManualSay()
  const named = namedIn(draft, to, say)
  const isKnown = named.some(({ id }) => id === value)
  return (
    <select
      {...marks}
      className={input.input}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{none}</option>
      {value !== '' && !isKnown && (
        <option value={value}>{say.manual('named_missing', { id: value })}</option>
      )}
      {named.map(({ id, words }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one id until it is corrected.
        <option key={`${id} ${n}`} value={id}>
          {words}
        </option>
      ))}
    </select>
  )
}

export function RefField({ at, field }: RefProps<'ref'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  return (
    <Labelled at={place} label={manual(field.label)}>
      {(marks) => (
        <RefSelect
          marks={{ ...marks }}
          value={wordsAt(draft, place)}
          to={field.to}
          none={manual(field.none ?? 'none_chosen')}
          onChange={(id) => edit((one) => withPart(one, place, id === '' ? undefined : id))}
        />
      )}
    </Labelled>
  )
}

/** Some of the manual's own parts. */
export function RefsField({ at, field }: RefProps<'refs'>) {
  const { draft, edit, focusOn } = useEditing()
  const say = useManualSay()
  const place = [...at, field.key]
  const chosen = linesAt(draft, place)
  const named = namedIn(draft, field.to, say)
  if (named.length === 0 && chosen.length === 0) return null
  return (
    <div>
      <Labelled at={place} label={say.manual(field.label)}>
        {(marks) => (
          <>
            {chosen.length > 0 && (
              <ul className={look.chips}>
                {chosen.map((id, n) => (
                  <li key={id}>
                    <Button
                      look="outline"
                      onPress={() => {
                        edit((one) => withoutItem(one, place, n))
                        focusOn(place)
                      }}
                    >
                      {named.find((one) => one.id === id)?.words ?? id} ×
                      <span className="visually-hidden"> {say.manual('remove')}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            <RefSelect
              marks={{ ...marks }}
              value=""
              to={field.to}
              none={say.manual('choose_more')}
              onChange={(id) =>
                id !== '' &&
                !chosen.includes(id) &&
                edit((one) => withItem(one, place, chosen.length, id))
              }
            />
          </>
        )}
      </Labelled>
    </div>
  )
}

const UNTIL = ['minutes', 'end-of-day', 'business-day', 'form'] as const

/** What a wait waits for: a time in words, the end of the day, the next one, or the date of a form. */
export function UntilField({ at, field }: RefProps<'until'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const until = partAt(draft, place)
  const minutes = partAt(until, ['minutes'])
  const kind = kindOf(until)
  const put = (value: unknown, name?: string) =>
    edit((one) => withPart(one, place, value), name && fieldId([...place, name]))
  const begin = (to: string) => {
    if (to === 'minutes') put({ minutes: 60 })
    else if (to === 'form') put({ form: '' })
    else put(to === '' ? undefined : to)
  }
  return (
    <div className={look.set}>
      <Labelled at={place} label={manual(field.label)}>
        {(marks) => (
          <select
            {...marks}
            className={input.input}
            value={kind}
            onChange={({ target }) => begin(target.value)}
          >
            {kind === '' && <option value="">{manual('choose')}</option>}
            {UNTIL.map((one) => (
              <option key={one} value={one}>
                {manual(`wait_${one}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {kind === 'minutes' && (
        <div className={look.below}>
          <DurationInput
            id={fieldId([...place, 'minutes'])}
            label={manual('field_how_long')}
            minutes={typeof minutes === 'number' ? minutes : undefined}
            onChange={(to) =>
              put(
                { minutes: to ?? '', ...(isAt(until, ['isAdjustable']) && { isAdjustable: true }) },
                'minutes',
              )
            }
          />
          <Tick
            isTicked={isAt(until, ['isAdjustable'])}
            onTick={(isTicked) => put({ minutes, ...(isTicked && { isAdjustable: true }) })}
          >
            {manual('field_adjustable')}
          </Tick>
        </div>
      )}
      {kind === 'form' && (
        <div className={look.below}>
          <RefSelect
            marks={{ id: fieldId([...place, 'form']), 'aria-label': manual('field_which_form') }}
            value={wordsAt(until, ['form'])}
            to="forms"
            none={manual('choose_form')}
            onChange={(form) => put({ form })}
          />
        </div>
      )}
    </div>
  )
}

function kindOf(until: unknown): string {
  if (typeof until === 'string') return until
  if (partAt(until, ['form']) !== undefined) return 'form'
  return partAt(until, ['minutes']) === undefined ? '' : 'minutes'
}
