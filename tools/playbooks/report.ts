import { authoringWords, problemSentence } from './problem-words'
import type { ManualFile } from './read-manual'

/** What an author reads of a file: a line for each problem, and how many there are. */
export async function reportOf({ file, language, problems }: ManualFile): Promise<string> {
  const say = await authoringWords(language)
  if (problems.length === 0) return say('sound', { file })
  const lines = problems.map(({ level, line, step, ...problem }) =>
    [
      `${file}:${line}`,
      say(`level_${level}`),
      ...(step === undefined ? [] : [say('place_step', { step })]),
      problemSentence(problem, say),
    ].join(': '),
  )
  const errors = problems.filter(({ level }) => level === 'error').length
  return [...lines, say('counted', { errors, warnings: problems.length - errors })].join('\n')
}
