import { Icon } from '../garden/Icon'
import * as quietLook from '../garden/QuietLine.module.css'
import * as look from './TaskLine.module.css'

interface TaskLineProps {
  readonly name: string
  /** Where it is, in a few words. */
  readonly state: string
  readonly onOpen: () => void
}

/** A manual that waits while another is open: its name, and where it is. */
export const TaskLine = ({ name, state, onOpen }: TaskLineProps) => (
  <h2 className={look.name}>
    <button type="button" aria-expanded="false" className={quietLook.line} onClick={onOpen}>
      <span>
        <span>{name}</span>
        {state && <span className={look.state}> · {state}</span>}
      </span>
      <Icon name="right" />
    </button>
  </h2>
)
