import type { ManualFile } from '../../src/adapters/manuals/read-manual'
import { authoringWords, problemSentence } from '../../src/ui/manuals/problem-words'

/** What an author reads of a file: a line for each problem, and how many there are. */
export async function reportOf(manual: ManualFile): Promise<string> {
  const { file, language, problems, unsaid } = manual
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
  const more = unsaid === undefined ? [] : [say('unsaid', { n: unsaid })]
  return [...lines, say('counted', { errors, warnings: problems.length - errors }), ...more].join(
    '\n',
  )
}
