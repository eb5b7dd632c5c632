import { type ComponentType, lazy } from 'react'

import { useEditing } from './editing'
import { FlowList } from './FlowList'
import type { ManualKey } from './manual-words'
import { TextView } from './TextView'
import { TryOutSlot } from './TryOutSlot'

/** What a view beside the form is given; the draft and how to edit it are in its context (`useEditing`). */
export interface EditorViewProps {
  /** The step that is chosen, by its id. */
  readonly step: string | undefined
  readonly onStep: (id: string) => void
}

interface EditorView {
  readonly id: string
  readonly name: ManualKey
  readonly Show: ComponentType<EditorViewProps>
}

/** What lays out a drawing is fetched with it. */
const FlowDrawing = lazy(async () => ({ default: (await import('./FlowDrawing')).FlowDrawing }))

/** The views of a draft beside its form. */
export const EDITOR_VIEWS: readonly EditorView[] = [
  {
    id: 'drawing',
    name: 'view_drawing',
    Show: ({ step, onStep }) => (
      <FlowDrawing draft={useEditing().draft} chosen={step} onChoose={onStep} />
    ),
  },
  {
    id: 'list',
    name: 'view_list',
    Show: ({ step, onStep }) => (
      <FlowList draft={useEditing().draft} chosen={step} onChoose={onStep} />
    ),
  },
  {
    id: 'trying',
    name: 'view_trying',
    Show: () => <TryOutSlot draft={useEditing().draft} />,
  },
  { id: 'text', name: 'view_text', Show: TextView },
]
