import * as look from './Tick.module.css'

interface TickProps {
  readonly name: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Garden's Checkbox with its words, in plain markup. */
export const Tick = ({ name, isOn, onChange }: TickProps) => (
  <label className={look.tick}>
    <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
    {name}
  </label>
)
