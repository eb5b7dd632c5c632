import { Icon } from './Icon'
import * as look from './QuietLine.module.css'

interface QuietLineProps {
  readonly label: string
  readonly onPress: () => void
  readonly onApproach?: (() => void) | undefined
}

/** A line that does what it says, quietly. */
export const QuietLine = ({ label, onPress, onApproach }: QuietLineProps) => (
  <button
    type="button"
    className={look.line}
    onClick={onPress}
    onPointerEnter={onApproach}
    onFocus={onApproach}
  >
    {label}
    <Icon name="right" />
  </button>
)
