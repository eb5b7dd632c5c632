import type { Problem } from '../../domain/manual/problem'
import { type Draft, stepNameAt, stepOf, textNameAt } from '../../domain/manual/read-draft'
import type { Values } from '../text/create-words'
import { MANUAL_WORDS, type ManualKey } from './manual-words'
import type { ManualSay } from './manuals-context'
import { problemSentence, type SayToAuthor } from './problem-words'

/**
 * A sentence for who writes in the form: where the author of a file is told of keys, this one is told of
 * fields, and steps and texts go by their names.
 */
export function formProblem(
  problem: Pick<Problem, 'code' | 'values'>,
  draft: Draft,
  say: ManualSay,
  author: SayToAuthor,
): string {
  const key = `problem_${codeOf(problem)}`
  if (MANUAL_WORDS.find('pt', key) === undefined) return problemSentence(problem, author)
  return say.manual(key as ManualKey, named(problem.values, draft, say))
}

/** An empty id is one that is missing, or a part that is not chosen yet. */
function codeOf({ code, values }: Pick<Problem, 'code' | 'values'>): string {
  if (code !== 'wrong_id' || values['written'] !== '') return code
  return values['key'] === 'id' ? 'no_id' : 'not_chosen'
}

function named(values: Values, draft: Draft, say: ManualSay): Values {
  const { step, text } = values
  const n = typeof step === 'string' ? stepOf(draft, step) : -1
  const words = typeof text === 'string' ? textNameAt(draft, text) : ''
  return {
    ...values,
    ...(n !== -1 && { step: stepNameAt(draft, n, say.language) }),
    ...(words !== '' && { text: words }),
  }
}
