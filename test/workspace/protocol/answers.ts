import type { Answer, PathError } from '../zendesk/tab-types'
import { toRecord } from './messages'

/** Answers the paths and actions of one place: a ticket tab, or a page without a ticket. */
export interface Answerer {
  readonly get: (path: string) => Answer | Promise<Answer>
  readonly set: (path: string, value: unknown) => Answer | Promise<Answer>
  readonly invoke: (action: string, args: readonly unknown[]) => Answer | Promise<Answer>
}

/** What goes back for one id: a `result` with `errors`, or an `error` that has a name. */
export type Reply =
  | { readonly result: Readonly<Record<string, unknown>> }
  | { readonly error: { readonly name: string; readonly message: string } }

/**
 * Answers one `get`, `set` or `invoke`, path by path and in order: a refused path is in `errors`
 * beside the values of the others. A shape the SDK cannot send is refused as a whole.
 */
export async function answerCall(
  request: 'get' | 'set' | 'invoke',
  params: unknown,
  place: Answerer,
): Promise<Reply> {
  const calls = callsOf(request, params, place)
  if (!calls) {
    return { error: { name: 'TypeError', message: `Malformed ${request}` } }
  }
  const result: Record<string, unknown> = {}
  const errors: Record<string, PathError> = {}
  for (const { path, run } of calls) {
    const outcome = await settled(path, run)
    if (outcome.ok) result[path] = outcome.value
    else errors[path] = outcome.error
  }
  return { result: { errors, ...result } }
}

interface Call {
  readonly path: string
  readonly run: () => Answer | Promise<Answer>
}

function callsOf(
  request: 'get' | 'set' | 'invoke',
  params: unknown,
  place: Answerer,
): Call[] | undefined {
  if (request === 'get') {
    const paths = Array.isArray(params) ? params : [params]
    if (!paths.every((path) => typeof path === 'string')) return undefined
    return paths.map((path) => ({ path, run: () => place.get(path) }))
  }
  const named = toRecord(params)
  if (!named) return undefined
  return Object.entries(named).map(([path, value]) => ({
    path,
    run: () =>
      request === 'set'
        ? place.set(path, value)
        : place.invoke(path, Array.isArray(value) ? value : [value]),
  }))
}

/** A place that throws has a bug; the app still gets an answer it can show. */
async function settled(path: string, run: Call['run']): Promise<Answer> {
  try {
    return await run()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, error: { name: 'Error', message, path } }
  }
}
