import { useEffect, useState } from 'react'

import { type LogEntry, summaryOf } from '../../protocol/protocol-log'
import { useWorkspace, useWorkspaceState } from '../context'
import { Icon } from './Icon'

/** Every message between the app and this page, and the calls nobody imitates. */
export function LogDrawer({ onClose }: { readonly onClose: () => void }) {
  const { log, words } = useWorkspace()
  const entries = useEntries()
  const [wanted, setWanted] = useState('')
  const shown = entries
    .filter(({ message }) => JSON.stringify(message).toLowerCase().includes(wanted.toLowerCase()))
    .slice(-300)
    .reverse()

  return (
    <section className="drawer" aria-label={words.messagesWithApp}>
      <header>
        <h2>{words.messages}</h2>
        <input
          type="search"
          aria-label={words.filterMessages}
          placeholder={words.filter}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <span className="hint">{words.shownOf(shown.length, entries.length)}</span>
        <span className="footer-space" />
        <button type="button" className="button" onClick={() => save(entries, words.messagesFile)}>
          {words.exportJson}
        </button>
        <button type="button" className="button" onClick={log.clear}>
          {words.clear}
        </button>
        <button
          type="button"
          className="button square"
          aria-label={words.closeMessages}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <UnsupportedCalls />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="log" tabIndex={0} role="log" aria-label={words.newestFirst}>
        {shown.map((entry) => (
          <LogLine key={entry.number} entry={entry} />
        ))}
      </div>
    </section>
  )
}

function LogLine({ entry }: { readonly entry: LogEntry }) {
  const isFromApp = entry.direction === 'from app'
  return (
    <details className={isFromApp ? 'from' : 'to'}>
      <summary>
        <time>{new Date(entry.at).toISOString().slice(11, 23)}</time>
        <span className="direction">{isFromApp ? 'app →' : '→ app'}</span>
        <span>{summaryOf(entry.message)}</span>
      </summary>
      <pre>{JSON.stringify(entry.message, null, 2)}</pre>
    </details>
  )
}

function UnsupportedCalls() {
  const { words } = useWorkspace()
  const { unsupported } = useWorkspaceState()
  if (unsupported.length === 0) return null
  return (
    <div className="unsupported">
      <strong>{words.notImitated}</strong>
      <ul aria-label={words.notImitatedCalls}>
        {unsupported.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            {kind} <code>{name}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Looked at now and then: the log grows by itself and nobody waits for the last line. */
function useEntries(): readonly LogEntry[] {
  const { log } = useWorkspace()
  const [entries, setEntries] = useState(() => [...log.entries()])
  useEffect(() => {
    const timer = setInterval(() => setEntries([...log.entries()]), 500)
    return () => clearInterval(timer)
  }, [log])
  return entries
}

function save(entries: readonly LogEntry[], name: string) {
  const file = new Blob([JSON.stringify(entries, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
