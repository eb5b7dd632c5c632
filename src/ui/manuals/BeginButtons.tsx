import { useRef, useState } from 'react'

import { emptyManual, exampleManual } from '../../domain/manual/begin-manual'
import { textsJoinedIn } from '../../domain/manual/joined-texts'
import { type Draft, wordsAt } from '../../domain/manual/read-draft'
import type { Shelf } from '../../ports/manual-shelf'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import { countWords } from './count-words'
import { ExportAllButton } from './ExportButton'
import * as look from './ManualList.module.css'
import { useManuals } from './manuals-context'
import type { Place } from './place'

interface BeginProps {
  readonly shelf: Shelf
  readonly go: (place: Place) => void
  /** Several were imported: they are among the drafts. */
  readonly onImported: () => void
}

/** Ways to begin a manual: with nothing, with an example, with a file of one or of several. */
export function BeginButtons({ shelf, go, onImported }: BeginProps) {
  const { say, drafts, now, fromText } = useManuals()
  const { manual } = say
  const chooser = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly string[]>()
  const [imported, setImported] = useState(0)
  const keep = (draft: Draft): string => {
    const key = drafts.freeKey(wordsAt(draft, ['id']) || 'novo')
    drafts.keep({ key, draft, at: now() })
    return key
  }
  const begin = (draft: Draft) => go({ at: 'writing', draft: keep(draft) })
  const readFile = async (file: File) => {
    const text = await textOf(file)
    if (text === undefined) {
      setRefused([manual('not_text')])
      return
    }
    const parts = textsJoinedIn(text)
    const come = await Promise.all(parts.map((part) => fromText(part.text)))
    const faults = come.flatMap((one, n) =>
      one.kind === 'draft'
        ? []
        : one.faults.map(({ line, words }) => {
            const before = parts[n]?.before ?? 0
            return `${manual('at_line', { line: line + before })}: ${words}`
          }),
    )
    const read = come.flatMap((one) => (one.kind === 'draft' ? [one.draft] : []))
    const [only] = read
    setRefused(faults.length > 0 || !only ? faults : undefined)
    if (only && parts.length === 1) return begin(only)
    for (const draft of read) keep(draft)
    setImported(read.length)
    onImported()
  }
  return (
    <>
      <div className={layout.actions}>
        <Button look="primary" onPress={() => begin(emptyManual(''))}>
          {manual('begin_empty')}
        </Button>
        <Button onPress={() => begin(exampleManual('troca'))}>{manual('begin_example')}</Button>
        <Button onPress={() => chooser.current?.click()}>{manual('import')}</Button>
        {shelf.inForce.length > 1 && (
          <ExportAllButton drafts={shelf.inForce.map(({ document }) => document)} />
        )}
        <input
          ref={chooser}
          type="file"
          accept=".yaml,.yml,.json"
          hidden
          aria-label={manual('import')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void readFile(file)
            // The same file may be chosen again, corrected.
            target.value = ''
          }}
        />
      </div>
      {imported > 0 && (
        <div className={look.alert}>
          <Alert tone="success" isUrgent onDismiss={() => setImported(0)}>
            {countWords('count_imported', imported, say)}
          </Alert>
        </div>
      )}
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
