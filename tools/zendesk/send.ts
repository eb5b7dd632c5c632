import { Failure, failure } from '../failure'

export type Body = Readonly<Record<string, unknown>>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Empty where the answer is no JSON object: some refusals come as a page. */
  readonly body: Body
}

export interface Sent {
  readonly method: string
  readonly path: string
  readonly body?: Body | undefined
  readonly authorization?: string
}

/**
 * One request to the account, sent once. Follows nobody elsewhere: what is sent holds a login. Rejects
 * with the signal's reason, or with a Failure if no answer comes.
 */
export async function send(
  host: string,
  { method, path, body, authorization }: Sent,
  signal: AbortSignal,
): Promise<Reply> {
  try {
    const answer = await fetch(`https://${host}${path}`, {
      ...{ method, signal, redirect: 'manual' },
      headers: {
        'content-type': 'application/json',
        ...(authorization !== undefined && { authorization }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, body: objectIn(text) }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw new NoAnswer(host, causeOf(error))
  }
}

/** Nobody answered, or not to the end: another try may be worth it. */
export class NoAnswer extends Failure {
  constructor(host: string, cause: string) {
    super(failure(`${host} does not answer. Is ZENDESK_SUBDOMAIN right?`, cause).message)
  }
}

function objectIn(text: string): Body {
  try {
    return { ...(JSON.parse(text) as Body) }
  } catch {
    return {} // their status says enough
  }
}

/** `fetch failed` says nothing; its cause does. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? cause.message : String(cause)
}
