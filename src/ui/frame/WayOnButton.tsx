import type { WayOn } from '../../domain/sidebar/ways-on'
import { CheckingButton } from '../garden/CheckingButton'
import { useSidebarSay } from '../text/sidebar-say'
import { useHands } from './hands'
import { lookOf } from './ways-on'

interface WayOnButtonProps {
  readonly way: WayOn
  readonly isBusy: boolean
  /** Within a notice nothing is as loud as the step's own button. */
  readonly isQuiet?: boolean
  /** In place of its own look, where another is the one to press. */
  readonly look?: 'primary' | 'outline'
  readonly onPressed?: (() => void) | undefined
  /** The step's message as WhatsApp wants it. */
  readonly message?: string | undefined
}

/** One way on, as a button. */
export function WayOnButton({
  way,
  isBusy,
  isQuiet = false,
  look: wanted,
  onPressed,
  message,
}: WayOnButtonProps) {
  const say = useSidebarSay()
  const hands = useHands()
  const { label, look, isChecked, values, press } = lookOf(way)
  const quiet = look === 'primary' ? 'outline' : 'link'
  return (
    <CheckingButton
      words={isChecked ? say.text('checking') : undefined}
      look={isQuiet ? quiet : (wanted ?? look)}
      isBusy={isBusy}
      onApproach={hands.approach}
      onPress={() => {
        press(hands, way, message)
        onPressed?.()
      }}
    >
      {say.text(label, values?.(way, say))}
    </CheckingButton>
  )
}
