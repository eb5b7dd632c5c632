import type { Draft } from '../../domain/manual/read-draft'

/** What shows the flow of a manual is given. */
export interface FlowProps {
  readonly draft: Draft
  /** The id of the step that is chosen, if one is. */
  readonly chosen: string | undefined
  readonly onChoose: (step: string) => void
}
