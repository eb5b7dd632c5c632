import type { PublishResult, UndoResult } from '../../ports/manual-shelf'
import { whyWords } from '../nav/why-words'
import type { ManualSay } from './manuals-context'

/** How a publication, or its undoing, ended, and what to do now. */
export function resultWords(result: PublishResult | UndoResult, say: ManualSay): string {
  const { manual } = say
  switch (result.kind) {
    case 'published':
      return manual('result_published', { version: result.publication.version })
    case 'undone':
      if (result.isGone) return manual('result_undone_gone')
      return result.inForce
        ? manual('result_undone', { version: result.inForce.version })
        : manual('result_undone_package')
    case 'overtaken':
      return result.by
        ? manual('result_overtaken', {
            by: result.by.by.name || manual('unknown_person'),
            version: result.by.version,
          })
        : manual('result_overtaken_undone')
    case 'unsound':
      return manual('result_unsound')
    case 'full':
      return manual('result_full', { needed: result.needed, free: result.free })
    case 'not-kept':
      return notKeptWords(result, say)
    case 'failed':
      if (result.reason === 'refused') return manual('result_refused')
      if (result.reason === 'conflict') return manual('result_claimed')
      return manual('result_failed', { why: whyWords(result.reason, say) })
    case 'unknown':
      return manual('result_unknown')
  }
}

type NotKept = Extract<PublishResult, { readonly kind: 'not-kept' }>

/** A store that writes in another encoding gives back no fewer characters. */
function notKeptWords({ written, kept, isRestored }: NotKept, { manual }: ManualSay): string {
  if (kept >= written) return manual(isRestored ? 'result_changed' : 'result_changed_unrestored')
  return manual(isRestored ? 'result_not_kept' : 'result_not_kept_unrestored', { written, kept })
}
