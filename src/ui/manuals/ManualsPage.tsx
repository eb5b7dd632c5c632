import { useState } from 'react'

import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { whyWords } from '../nav/why-words'
import { SetupSkeleton } from '../setup/SetupSkeleton'
import { EditorPage } from './EditorPage'
import { ManualList } from './ManualList'
import { useManuals } from './manuals-context'
import { ReadingPage } from './ReadingPage'
import { usePlace } from './use-place'
import { useShelf } from './use-shelf'

/** The list of the manuals, or the one that is looked at. */
export function ManualsPage() {
  const { say, shelf, right, drafts } = useManuals()
  const [place, go] = usePlace()
  const [state, look] = useShelf(shelf)
  const [notice, setNotice] = useState<string>()
  const onPublished = (id: string, version: number) => {
    look()
    setNotice(say.manual('result_published', { version }))
    go({ at: 'reading', manual: id })
  }
  if (state.kind === 'reading') return <SetupSkeleton />
  if (state.kind === 'failed') {
    return (
      <Alert
        tone="error"
        title={say.manual('failed')}
        isUrgent
        actions={<Button onPress={look}>{say.text('retry')}</Button>}
      >
        {whyWords(state.error.reason, say)}
      </Alert>
    )
  }
  if (place.at === 'writing' && right !== 'read') {
    const kept = drafts.read(place.draft)
    if (kept) return <EditorPage key={place.draft} kept={kept} go={go} onPublished={onPublished} />
  }
  if (place.at === 'reading') {
    const found = state.shelf.inForce.find(({ id }) => id === place.manual)
    return (
      <>
        {notice !== undefined && (
          <Alert tone="success" isUrgent onDismiss={() => setNotice(undefined)}>
            {notice}
          </Alert>
        )}
        <ReadingPage
          key={place.manual}
          manual={found}
          step={place.step}
          go={go}
          onUndone={(words) => {
            look()
            setNotice(words)
          }}
          onLook={look}
        />
      </>
    )
  }
  return <ManualList shelf={state.shelf} go={go} />
}
