import { emptyManual, exampleManual } from '../../domain/manual/begin-manual'
import type { Draft } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import { useManuals } from './manuals-context'
import type { Place } from './place'

/** Ways to begin a manual. */
export function BeginButtons({ go }: { readonly go: (place: Place) => void }) {
  const { say, drafts, now } = useManuals()
  const begin = (draft: Draft) => {
    const key = drafts.freeKey('novo')
    drafts.keep({ key, draft, at: now() })
    go({ at: 'writing', draft: key })
  }
  return (
    <div className={layout.actions}>
      <Button look="primary" onPress={() => begin(emptyManual(''))}>
        {say.manual('begin_empty')}
      </Button>
      <Button onPress={() => begin(exampleManual('troca'))}>{say.manual('begin_example')}</Button>
    </div>
  )
}
