import { useRef, useState } from 'react'

import { emptyManual, exampleManual } from '../../domain/manual/begin-manual'
import { type Draft, wordsAt } from '../../domain/manual/read-draft'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as look from './ManualList.module.css'
import { useManuals } from './manuals-context'
import type { Place } from './place'

/** Ways to begin a manual: with nothing, with an example, with a file. */
export function BeginButtons({ go }: { readonly go: (place: Place) => void }) {
  const { say, drafts, now, fromText } = useManuals()
  const { manual } = say
  const chooser = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly string[]>()
  const begin = (draft: Draft) => {
    const key = drafts.freeKey(wordsAt(draft, ['id']) || 'novo')
    drafts.keep({ key, draft, at: now() })
    go({ at: 'writing', draft: key })
  }
  const read = async (file: File) => {
    const text = await textOf(file)
    if (text === undefined) {
      setRefused([manual('not_text')])
      return
    }
    const come = await fromText(text)
    if (come.kind === 'draft') begin(come.draft)
    else
      setRefused(come.faults.map(({ line, words }) => `${manual('at_line', { line })}: ${words}`))
  }
  return (
    <>
      <div className={layout.actions}>
        <Button look="primary" onPress={() => begin(emptyManual(''))}>
          {manual('begin_empty')}
        </Button>
        <Button onPress={() => begin(exampleManual('troca'))}>{manual('begin_example')}</Button>
        <Button onPress={() => chooser.current?.click()}>{manual('import')}</Button>
        <input
          ref={chooser}
          type="file"
          accept=".yaml,.yml,.json"
          hidden
          aria-label={manual('import')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void read(file)
            // The same file may be chosen again, corrected.
            target.value = ''
          }}
        />
      </div>
      {refused && (
        <div className={look.alert}>
          <Alert
            tone="error"
            title={manual('import_refused')}
            isUrgent
            onDismiss={() => setRefused(undefined)}
          >
            <ul>
              {refused.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Alert>
        </div>
      )}
    </>
  )
}

async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return undefined // A picture, or text in another encoding.
  }
}
