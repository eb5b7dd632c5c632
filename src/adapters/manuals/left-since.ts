import { type Left, type LeftStep, leftBehind } from '../../domain/playbook/left-behind'
import { attempted } from './attempted'
import type { PlaybookDocument } from './document-schema'
import { toPlaybook } from './to-playbook'

/** What the index remembers of what this version leaves behind; absent where that is nothing. */
export function leftSince(
  past: Left | undefined,
  last: unknown,
  document: PlaybookDocument,
  since: Pick<LeftStep, 'at' | 'sentence'>,
): { readonly left?: Left } {
  const left = attempted(() =>
    leftBehind(past, toPlaybook(last as PlaybookDocument), toPlaybook(document), since),
  )
  const kept = left ?? past
  return kept && kept.steps.length + kept.texts.length > 0 ? { left: kept } : {}
}
