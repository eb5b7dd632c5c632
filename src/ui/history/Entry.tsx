import { useState } from 'react'

import type { HistoryEntry } from '../../domain/sidebar/view'
import { Button } from '../garden/Button'
import { Icon, type IconName } from '../garden/Icon'
import { useSay } from '../text/say'
import { entryMeta, entryTitle } from './entry-words'

const ICON: Readonly<Record<HistoryEntry['what'], IconName>> = {
  attempt: 'next',
  again: 'warning',
  recorded: 'info',
  reply: 'reply',
  automatic: 'info',
  farewell: 'done',
  note: 'draft',
  exception: 'warning',
}

/** Longer texts begin folded. */
const LONG = 160

/** Who, when, by which channel, in which words, and the tags set with it. */
export function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const words = entry.text.trim()
  const isLong = words.length > LONG || words.split('\n').length > 3
  return (
    <li className="entry">
      <Icon name={ICON[entry.what]} />
      <div>
        <h3>{entryTitle(entry, say)}</h3>
        <p className="source">{entryMeta(entry, say)}</p>
        {words && (
          <p className={isLong && !isOpen ? 'entry-text entry-folded' : 'entry-text'}>{words}</p>
        )}
        {isLong && (
          <Button look="link" onPress={() => setOpen(!isOpen)}>
            {say.text(isOpen ? 'show_less' : 'show_all')}
          </Button>
        )}
        {entry.tags.length > 0 && (
          <ul className="tags" aria-label={say.text('history_tags')}>
            {entry.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
