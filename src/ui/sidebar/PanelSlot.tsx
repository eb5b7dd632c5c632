import { Suspense } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import type { ColorScheme } from '../../ports/ticket-host'
import { ErrorBoundary } from '../frame/ErrorBoundary'
import type { Panel } from '../frame/panel'
import { Bars } from '../frame/Skeleton'
import { useSay } from '../text/use-say'
import { lazyPanel, renewPanel } from './lazy-panels'

interface PanelSlotProps {
  readonly panel: Panel
  readonly view: SidebarView
  readonly colorScheme: ColorScheme
}

/** Where a panel is while it loads, is open, or could not be fetched. */
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
