import { useEffect, useRef, useState } from 'react'

import type { Draft } from '../../domain/manual/read-draft'
import { Bars } from '../frame/Skeleton'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { type MountedTryOut, useManuals } from './manuals-context'

/** Where a document is tried: what tries it draws here by itself, once it has come. */
export function TryOutSlot({ draft }: { readonly draft: Draft }) {
  const { say, mountTryOut } = useManuals()
  const place = useRef<HTMLDivElement>(null)
  const [mounted, setMounted] = useState<MountedTryOut | 'failed'>()
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try fetches again.
  useEffect(() => {
    let isHere = true
    let own: MountedTryOut | undefined
    const show = (come: MountedTryOut) => {
      own = come
      if (isHere) setMounted(come)
      else come.remove()
    }
    if (place.current) {
      mountTryOut(place.current).then(show, () => isHere && setMounted('failed'))
    }
    return () => {
      isHere = false
      own?.remove()
    }
  }, [mountTryOut, tries])

  useEffect(() => {
    if (typeof mounted === 'object') mounted.show(draft)
  }, [mounted, draft])

  const again = () => {
    setMounted(undefined)
    setTries(tries + 1)
  }
  return (
    <>
      {mounted === undefined && <Bars label={say.text('loading')} />}
      {mounted === 'failed' && (
        <Alert
          tone="error"
          title={say.manual('view_failed')}
          isUrgent
          actions={<Button onPress={again}>{say.text('retry')}</Button>}
        />
      )}
      <div ref={place} />
    </>
  )
}
