import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import { useManualSay } from './manuals-context'
import * as look from './RowButtons.module.css'

interface RowButtonsProps {
  /** What the row is called, for who hears the buttons. */
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** Up, down and away, for one of several rows. */
export function RowButtons({ name, isFirst, isLast, onMove, onRemove }: RowButtonsProps) {
  const { manual } = useManualSay()
  return (
    <span className={look.buttons}>
      <Button label={manual('move_up', { name })} isOff={isFirst} onPress={() => onMove(-1)}>
        <Icon name="up" />
      </Button>
      <Button label={manual('move_down', { name })} isOff={isLast} onPress={() => onMove(1)}>
        <Icon name="down" />
      </Button>
      <Button label={manual('remove_named', { name })} onPress={onRemove}>
        <Icon name="close" />
      </Button>
    </span>
  )
}
