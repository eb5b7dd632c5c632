import type { PlaybookState, PlaybookView } from '../../domain/sidebar/playbook-view'
import type { Instant } from '../../domain/ticket/ticket'

/** What a step's card takes from the rest of the screen. */
export interface Screen {
  /** An action is under way (C8). */
  readonly isBusy: boolean
  /** Another message is in the draft. */
  readonly isDraftTaken: boolean
  /** Addresses given before, by slot. */
  readonly links: Readonly<Record<string, string>>
  /** Follows the seconds while something is counted down. */
  readonly now: Instant
}

/** What every part of a step's card is given. */
export interface PartProps {
  readonly view: PlaybookView
  readonly screen: Screen
}

/** The parts of a message to the customer. */
export interface MessageProps extends PartProps {
  readonly state: Extract<PlaybookState, { kind: 'message' }>
}
