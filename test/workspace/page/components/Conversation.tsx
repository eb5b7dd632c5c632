import { useEffect, useMemo, useRef, useState } from 'react'

import type { User } from '../../zendesk/model'
import type { TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { type TimelineEntry, timelineOf } from '../timeline'
import { channelWord, momentWords } from '../words/words'
import { Icon } from './Icon'
import { SafeHtml } from './SafeHtml'
import { useTabView } from './TicketTabs'

/** The newest are shown at once; a ticket may have thousands. */
const PAGE = 60

/** What was said on the ticket, oldest first, and between it what was changed if one asks for it. */
export function Conversation({ tab }: { readonly tab: TicketTab }) {
  const { directory, words } = useWorkspace()
  const { saved } = useTabView(tab)
  const [shown, setShown] = useState(PAGE)
  const [hasChanges, setChanges] = useState(false)
  const end = useRef<HTMLDivElement>(null)
  const entries = useMemo(
    () => (saved ? timelineOf(saved, directory, words) : []),
    [saved, directory, words],
  )
  const wanted = hasChanges ? entries : entries.filter(({ kind }) => kind !== 'change')
  const visible = wanted.slice(-shown)
  const newest = wanted.at(-1)?.key

  // The newest entry comes into view when it arrives, not when older ones are asked for.
  useEffect(() => {
    if (newest !== undefined) end.current?.scrollIntoView({ block: 'end' })
  }, [newest])

  if (!saved) return <div className="conversation empty">{words.notCreatedYet}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="conversation" aria-label={words.conversation} tabIndex={0}>
      <label className="events-switch">
        <input
          type="checkbox"
          checked={hasChanges}
          onChange={({ target }) => setChanges(target.checked)}
        />
        {words.showEvents}
      </label>
      {wanted.length > shown && (
        <button type="button" className="older" onClick={() => setShown(shown + 200)}>
          {words.showEarlier(wanted.length - shown)}
        </button>
      )}
      {visible.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
      <div ref={end} />
    </section>
  )
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { directory, words } = useWorkspace()
  const author = directory.users.find(({ id }) => id === entry.authorId)
  const moment = momentWords(words, entry.at, directory.ianaTimeZone)
  if (entry.kind === 'change') {
    return (
      <p className="change">
        {author?.name} · {moment} · {entry.words.join(', ')}
      </p>
    )
  }
  const isInternal = entry.kind === 'comment' && !entry.isPublic
  // An agent writes in Zendesk, whose `via` is always `web`: it says nothing about where it went.
  const hasChannel = entry.kind === 'message' || (entry.isPublic && author?.role === 'end-user')
  const side = author?.role === 'end-user' ? 'customer' : 'agent'
  return (
    <article className={`entry ${side} ${isInternal ? 'internal' : ''} ${entry.kind}`}>
      <Avatar user={author} />
      <div className="entry-body">
        <header>
          <strong>{author?.name ?? words.unknownAuthor}</strong>
          {isInternal && <span className="mark">{words.internal}</span>}
          <span className="entry-moment">
            {moment}
            {hasChannel && ` · ${channelWord(words, entry.channel)}`}
          </span>
        </header>
        {entry.kind === 'comment' ? (
          <SafeHtml html={entry.html} />
        ) : (
          <p className="message-text">{entry.text}</p>
        )}
        {entry.kind === 'comment' &&
          entry.files.map((file) => (
            <span key={file} className="file">
              <Icon name="clip" />
              {file}
            </span>
          ))}
      </div>
    </article>
  )
}

function Avatar({ user }: { readonly user: User | undefined }) {
  const letters = (user?.name ?? '?')
    .replace(/[^\p{L}\s]/gu, '')
    .trim()
    .split(/\s+/)
    .map(([letter]) => letter ?? '')
  return (
    <span className="avatar" aria-hidden="true">
      {[letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase()}
    </span>
  )
}
