import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { PanelFrame } from '../frame/PanelFrame'
import { Bars } from '../frame/Skeleton'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useSidebarSay } from '../text/sidebar-say'
import { Entry } from './Entry'
import * as look from './HistoryPanel.module.css'

/** What happened on this ticket that the manual speaks of, newest first. */
export function HistoryPanel({ view }: { readonly view: SidebarView }) {
  const { text } = useSidebarSay()
  const { session } = useHands()
  const { history, busy } = view
  return (
    <PanelFrame title={text('history_title')}>
      {history.kind === 'loading' && <Bars label={text('loading')} />}
      {history.kind === 'none' && <p className={prose.reason}>{text('history_none')}</p>}
      {history.kind === 'unknown' && (
        <>
          <p className={prose.reason}>{text('history_unknown')}</p>
          <Button look="outline" isBusy={busy} onPress={() => void session.retry()}>
            {text('retry')}
          </Button>
        </>
      )}
      {history.kind === 'known' && (
        <>
          {history.entries.length === 0 && <p className={prose.reason}>{text('history_none')}</p>}
          <ol className={look.entries}>
            {history.entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may share everything else.
              <Entry key={`${entry.at} ${index}`} entry={entry} />
            ))}
          </ol>
          {history.hasOlder && (
            <Button look="outline" isBusy={busy} onPress={() => void session.loadOlder()}>
              {text('history_older')}
            </Button>
          )}
        </>
      )}
    </PanelFrame>
  )
}
