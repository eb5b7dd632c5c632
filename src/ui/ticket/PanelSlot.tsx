import { Suspense } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import type { ColorScheme } from '../../ports/ticket-host'
import { useSay } from '../text/say'
import { ErrorBoundary } from './ErrorBoundary'
import { lazyPanel, renewPanel } from './lazy-panels'
import type { Panel } from './panel'
import { Bars } from './Skeleton'

interface PanelSlotProps {
  readonly panel: Panel
  readonly view: SidebarView
  readonly colorScheme: ColorScheme
}

/** Where a panel stands while it loads, is open, or could not be fetched. */
export function PanelSlot(props: PanelSlotProps) {
  const { text } = useSay()
  const OpenPanel = lazyPanel()
  return (
    <ErrorBoundary onRetry={renewPanel}>
      <Suspense fallback={<Bars label={text('loading')} />}>
        <OpenPanel key={props.panel.kind} {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}
