import { type Exception, exceptionSentence } from '../domain/contact/exception'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/**
 * Sets a rule aside for this draft (C11). In an internal note the sentence goes into the draft at
 * once; beside a public message it is saved as a note of its own after the submit.
 */
export async function stageException(core: SessionCore, exception: Exception): Promise<void> {
  const { work } = core.model()
  const others = work.exceptions.filter(({ rule }) => rule !== exception.rule)
  core.work({ exceptions: [...others, exception] })
  core.unsay('stopped')
  core.say({ kind: 'exception-noted', rule: exception.rule })
  const { draft } = core.model()
  if (draft.isPublic) return
  const sentence = exceptionSentence(exception)
  await writeDraft(core, () => core.host.append(sentence, draft))
}
