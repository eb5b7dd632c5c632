import { type ReactNode, useRef } from 'react'

import { withItem, withMoved, withoutItem, withPart } from '../../domain/manual/edit-part'
import { freeRowId, isGivenId } from '../../domain/manual/names-in-use'
import type { Path } from '../../domain/manual/problem'
import { type Draft, languageAt, listAt, nameAt, wordsAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import { fieldId, useEditing } from './editing'
import type { FieldOf } from './form-spec'
import { Faults } from './Labelled'
import { useManualSay } from './manuals-context'
import { RowButtons } from './RowButtons'
import * as look from './RowsField.module.css'

interface RowsFieldProps {
  readonly at: Path
  readonly field: FieldOf<'rows'>
  /** The fields of the row at this place. */
  readonly show: (at: Path) => ReactNode
}

/** Parts of the same kind, each with its own fields: answers, items, sections, options. */
export function RowsField({ at, field, show }: RowsFieldProps) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const set = useRef<HTMLFieldSetElement>(null)
  const place = [...at, field.key]
  const rows = listAt(draft, place)
  const focusRow = (n: number) =>
    // The row is drawn by then.
    requestAnimationFrame(() =>
      set.current
        ?.querySelector<HTMLElement>(
          `:scope > ol > li:nth-child(${n + 1}) :is(input, textarea, select)`,
        )
        ?.focus(),
    )
  return (
    <fieldset ref={set} className={look.rows} id={fieldId(place)} tabIndex={-1}>
      <legend>{manual(field.label)}</legend>
      <ol>
        {rows.map((_, n) => {
          const name = manual('row_at', { name: manual(field.label), n: n + 1 })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name until its author gives it one.
            <li key={n} id={fieldId([...place, n])} tabIndex={-1} className={look.row}>
              {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the id follows when a field of the row is left. */}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: as said. */}
              <div
                className={field.isWays ? look.way : look.fields}
                onBlur={() => edit((one) => withRowId(one, place, n, field.idFrom))}
              >
                {show([...place, n])}
                <Faults at={[...place, n]} isOwn />
              </div>
              <RowButtons
                name={name}
                move={{
                  isFirst: n === 0,
                  isLast: n === rows.length - 1,
                  onMove: (by) => edit((one) => withMoved(one, place, n, n + by)),
                }}
                onRemove={() => edit((one) => withoutItem(one, place, n))}
              />
            </li>
          )
        })}
      </ol>
      <Faults at={place} isOwn />
      <Button
        look="outline"
        onPress={() => {
          edit((one) => withItem(one, place, rows.length, newRow(field, listAt(one, place))))
          focusRow(rows.length)
        }}
      >
        {manual(field.add)}
      </Button>
    </fieldset>
  )
}

const newRow = ({ begins, idFrom }: FieldOf<'rows'>, rows: readonly unknown[]) =>
  idFrom === undefined ? begins : { id: freeRowId(rows, ''), ...begins }

/** The id of a row follows its words, once they are written: it is permanent from then on. */
function withRowId(draft: Draft, place: Path, n: number, idFrom: string | undefined): Draft {
  const row = [...place, n]
  const id = wordsAt(draft, [...row, 'id'])
  if (idFrom === undefined || (id !== '' && !isGivenId(id))) return draft
  const words = nameAt(draft, [...row, idFrom], languageAt(draft))
  if (words === '') return draft
  return withPart(draft, [...row, 'id'], freeRowId(listAt(draft, place).toSpliced(n, 1), words))
}
