import { useState } from 'react'

import type { HistoryEntry } from '../../domain/sidebar/view'
import { Button } from '../garden/Button'
import { Icon, type IconName } from '../garden/Icon'
import * as prose from '../garden/prose.module.css'
import { useSidebarSay } from '../text/sidebar-say'
import * as look from './Entry.module.css'
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
  const say = useSidebarSay()
  const [isOpen, setOpen] = useState(false)
  const words = entry.text.trim()
  const isLong = words.length > LONG || words.split('\n').length > 3
  return (
    <li className={look.entry}>
      <Icon name={ICON[entry.what]} />
      <div>
        <h3>{entryTitle(entry, say)}</h3>
        <p className={prose.source}>{entryMeta(entry, say)}</p>
        {words && (
          <p className={isLong && !isOpen ? `${look.text} ${look.folded}` : look.text}>{words}</p>
        )}
        {isLong && (
          <Button look="link" onPress={() => setOpen(!isOpen)}>
            {say.text(isOpen ? 'show_less' : 'show_all')}
          </Button>
        )}
        {entry.tags.length > 0 && (
          <ul className={look.tags} aria-label={say.text('history_tags')}>
            {entry.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
