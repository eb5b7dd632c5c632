import { useId } from 'react'

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, word: string])[]
  readonly isDisabled?: boolean
  readonly onChoose: (value: string) => void
}

/** A labelled choice; empty is a choice too. */
export function SelectField({ label, value, options, isDisabled, onChoose }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={isDisabled}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">–</option>
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}
