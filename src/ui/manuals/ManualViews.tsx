import { lazy, Suspense, useState } from 'react'

import { listAt } from '../../domain/manual/read-draft'
import { ErrorBoundary } from '../frame/ErrorBoundary'
import { Bars } from '../frame/Skeleton'
import { FlowList } from './FlowList'
import type { FlowProps } from './flow-props'
import * as look from './ManualViews.module.css'
import { useManualSay } from './manuals-context'
import { TryOutSlot } from './TryOutSlot'

/** What lays out a drawing is fetched with it. */
const FlowDrawing = lazy(async () => ({ default: (await import('./FlowDrawing')).FlowDrawing }))

const VIEWS = ['drawing', 'list', 'trying'] as const

/**
 * A manual as it would be walked, on demand: its flow as a drawing, the same as a list for those who
 * cannot see it, or tried on an invented ticket.
 */
export function ManualViews(props: FlowProps) {
  const say = useManualSay()
  const [shown, setShown] = useState<(typeof VIEWS)[number]>()
  // The attempts have their steps in the app, and a note alone has no step.
  const hasFlow = listAt(props.draft, ['steps']).length > 0
  return (
    <div className={look.views}>
      <div className={look.choice}>
        {VIEWS.filter((view) => hasFlow || view === 'trying').map((view) => (
          <button
            key={view}
            type="button"
            className={look.view}
            aria-pressed={shown === view}
            onClick={() => setShown(shown === view ? undefined : view)}
          >
            {say.manual(`view_${view}`)}
          </button>
        ))}
      </div>
      {shown && (
        <section aria-label={say.manual(`view_${shown}`)}>
          <ErrorBoundary key={shown}>
            <Suspense fallback={<Bars label={say.text('loading')} />}>
              {shown === 'drawing' && <FlowDrawing {...props} />}
              {shown === 'list' && <FlowList {...props} />}
              {shown === 'trying' && <TryOutSlot draft={props.draft} />}
            </Suspense>
          </ErrorBoundary>
        </section>
      )}
    </div>
  )
}
