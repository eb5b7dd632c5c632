import { useState } from 'react'

import type { Path } from '../../domain/manual/problem'
import { fieldId, problemsIn, useEditing } from './editing'
import * as look from './Fields.module.css'
import type { Field, FieldOf } from './form-spec'
import { useManualSay } from './manuals-context'
import { RefField, RefsField, UntilField } from './NamingFields'
import {
  ChoiceField,
  FlagField,
  LineField,
  LinesField,
  ManyField,
  MinutesField,
  NameField,
} from './PlainFields'
import { RowsField } from './RowsField'
import { TextField, TextsField } from './TextFields'

interface FieldsProps {
  /** Where the part is that they edit. */
  readonly at: Path
  readonly fields: readonly Field[]
}

/** The fields of a part, in order. */
export const Fields = ({ at, fields }: FieldsProps) =>
  fields.map((field, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a part never change their order.
    <OneField key={n} at={at} field={field} />
  ))

function OneField({ at, field }: { readonly at: Path; readonly field: Field }) {
  switch (field.kind) {
    case 'line':
    case 'long':
    case 'number':
    case 'value':
      return <LineField at={at} field={field} />
    case 'lines':
      return <LinesField at={at} field={field} />
    case 'name':
      return <NameField at={at} field={field} />
    case 'flag':
      return <FlagField at={at} field={field} />
    case 'choice':
      return <ChoiceField at={at} field={field} />
    case 'many':
      return <ManyField at={at} field={field} />
    case 'ref':
      return <RefField at={at} field={field} />
    case 'refs':
      return <RefsField at={at} field={field} />
    case 'until':
      return <UntilField at={at} field={field} />
    case 'minutes':
      return <MinutesField at={at} field={field} />
    case 'texts':
      return <TextsField at={at} field={field} />
    case 'text':
      return <TextField at={at} field={field} />
    case 'rows':
      return (
        <RowsField
          at={at}
          field={field}
          show={(row) => <Fields at={row} fields={field.fields} />}
        />
      )
    case 'group':
      return (
        <div className={look.group} id={fieldId([...at, field.key])} tabIndex={-1}>
          <Fields at={[...at, field.key]} fields={field.fields} />
        </div>
      )
    case 'more':
      return <More at={at} field={field} />
  }
}

/** Fields that few manuals need; open where one of them is wrong. */
function More({ at, field }: { readonly at: Path; readonly field: FieldOf<'more'> }) {
  const { manual } = useManualSay()
  const { problems } = useEditing()
  const [isOpen, setOpen] = useState(false)
  const isWrong = field.fields.some(
    (one) => 'key' in one && problemsIn(problems, [...at, one.key]).length > 0,
  )
  // It stays open once that is corrected: somebody is typing there.
  if (isWrong && !isOpen) setOpen(true)
  return (
    <details
      className={look.more}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{manual(field.label)}</summary>
      <div className={look.inside}>
        <Fields at={at} fields={field.fields} />
      </div>
    </details>
  )
}
