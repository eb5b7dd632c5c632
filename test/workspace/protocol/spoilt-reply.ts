import type { SdkFault } from '../zendesk/faults'
import { SLOW_MS } from '../zendesk/spoilt-answer'
import type { Reply } from './answers'
import { toRecord } from './messages'

/** What goes over the wire instead of the answer (zaf.md 1.4); undefined: nothing at all. */
type Spoilt = Reply | { readonly error: { readonly message: string } } | undefined

const MESSAGE = 'Something went wrong'

/** Carries out a call as the fault has it. */
export async function spoiltReply(
  { kind, ms = SLOW_MS }: SdkFault,
  paths: readonly string[],
  answer: () => Promise<Reply>,
  wait: (ms: number) => Promise<void>,
): Promise<Spoilt> {
  switch (kind) {
    case 'slow':
      await wait(ms)
      return answer()
    case 'lost':
      await answer()
      return undefined
    case 'never':
      return undefined
    case 'rejected':
      return { error: { name: 'InternalError', message: MESSAGE } }
    case 'nameless':
      return { error: { message: MESSAGE } }
    case 'refused': {
      const errors = paths.map((path) => [path, { name: 'Error', message: MESSAGE, path }])
      return { result: { errors: Object.fromEntries(errors) } }
    }
  }
}

/** The paths or actions a call names, in its order. */
export const pathsOf = (params: unknown): string[] =>
  Array.isArray(params) ? params.map(String) : Object.keys(toRecord(params) ?? {})
