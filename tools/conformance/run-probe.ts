import { type Answer, wordsOf } from './expected'
import { cleaned, nameless } from './nameless'
import { type Probe, Unanswerable } from './probe'
import type { Outcome } from './report'
import { type Client, createZendesk, wait, type Zendesk } from './zendesk'

/** Longer than any probe takes that is answered at all. */
const LIMIT_MS = 60_000

/** Asks one question, takes back what it wrote, and says what came of it. Never rejects. */
export async function runProbe(
  probe: Probe,
  client: Client,
  record: Pick<Zendesk, 'activated' | 'submit' | 'hooks'>,
): Promise<Outcome> {
  const zendesk = createZendesk(client, record)
  const words = new Set([...wordsOf(probe.expects), ...(probe.words ?? [])])
  const late = wait(LIMIT_MS).then((): never => {
    throw new Unanswerable('No answer came within a minute')
  })
  const outcome = await Promise.race([probe.ask(zendesk), late]).then(
    (answer: Answer): Outcome => ({
      answer: nameless(answer, words, probe.quotesZendesk === true),
    }),
    (error: unknown): Outcome => ({ unanswered: reasonOf(error) }),
  )
  const left = await zendesk.undo()
  return { ...outcome, writes: zendesk.written(), ...(left.length > 0 && { left }) }
}

function reasonOf(error: unknown): string {
  if (error instanceof Unanswerable) return error.message
  if (error instanceof Error) return `${error.name}: ${cleaned(error.message)}`
  return `Refused with status ${String(Object(error).status)}`
}
