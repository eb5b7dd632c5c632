import { Field, Fieldset, Radio } from '@zendeskgarden/react-forms'
import { type Ref, useId } from 'react'

import * as look from './Choice.module.css'
import { Fault } from './LongField'

export interface ChoiceOption<T extends string> {
  readonly value: T
  readonly label: string
}

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly options: readonly ChoiceOption<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly fault?: string | undefined
  /** Where the focus goes when nothing was chosen. */
  readonly firstRef?: Ref<HTMLInputElement> | undefined
  /** Side by side, for two short words. */
  readonly isInline?: boolean
}

/** One of a few, as radio buttons. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  onChange,
  fault,
  firstRef,
  isInline,
}: ChoiceProps<T>) {
  const name = useId()
  return (
    <Fieldset isCompact className={isInline ? look.inline : undefined}>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {options.map((option, index) => (
        <Field key={option.value}>
          <Radio
            ref={index === 0 ? firstRef : undefined}
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          >
            <Field.Label isRegular>{option.label}</Field.Label>
          </Radio>
        </Field>
      ))}
      {fault && <Fault words={fault} />}
    </Fieldset>
  )
}
