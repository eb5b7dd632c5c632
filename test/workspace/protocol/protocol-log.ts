/** One message that crossed a frame's border. */
export interface LogEntry {
  /** Counts up; stays when older entries are dropped. */
  readonly number: number
  readonly at: number
  readonly frame: string
  readonly direction: 'from app' | 'to app'
  readonly message: unknown
}

export interface ProtocolLog {
  readonly add: (entry: Omit<LogEntry, 'number'>) => void
  readonly entries: () => readonly LogEntry[]
  readonly clear: () => void
}

const KEPT = 2000

/** The newest messages, both ways: the evidence of what an app and its host said. */
export function createProtocolLog(): ProtocolLog {
  let entries: LogEntry[] = []
  let number = 0
  return {
    add: (entry) => {
      entries.push({ ...entry, number: ++number })
      if (entries.length > KEPT * 1.25) entries = entries.slice(-KEPT)
    },
    entries: () => entries,
    clear: () => {
      entries = []
    },
  }
}

/** One line for people: what the message was about. */
export function summaryOf(message: unknown): string {
  const { key, request, params, id, result, error } = Object(message) as Record<string, unknown>
  if (typeof key === 'string') return key
  if (typeof request === 'string') return `${request} ${String(id)}: ${namesOf(params)}`
  if (result !== undefined) return `result ${String(id)}: ${namesOf(result)}`
  if (error !== undefined) return `error ${String(id)}`
  return 'unknown'
}

function namesOf(value: unknown): string {
  const names = Array.isArray(value) ? value.map(String) : Object.keys(Object(value))
  return names.filter((name) => name !== 'errors').join(', ')
}
