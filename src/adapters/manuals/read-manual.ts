import type { Problem } from '../../domain/manual/problem'
import type { Language } from '../../domain/text/name'
import type { PlaybookDocument } from './document-schema'
import { readDocument } from './read-document'
import { readYaml } from './read-yaml'

/** A manual's file, and all that is wrong with it. */
export interface ManualFile {
  readonly file: string
  /** What its author reads. */
  readonly language: Language
  /** Absent where an error was found. */
  readonly document?: PlaybookDocument
  readonly problems: readonly FileProblem[]
  /** How many more there are. */
  readonly unsaid?: number
}

export interface FileProblem extends Pick<Problem, 'level' | 'code' | 'values'> {
  readonly line: number
  /** The step it is in, by its id. */
  readonly step?: string
}

/** Bytes: five times the longest manual there is. */
const LARGEST = 100_000

/** Nobody reads more before fixing some; a file of 100 KB can have 90,000. */
const MOST_SAID = 100

/** The bytes of a file as a manual, wherever they came from. */
export function readManual(file: string, bytes: Uint8Array): ManualFile {
  if (bytes.length > LARGEST) return refused(file, 'too_large', { most: LARGEST / 1000 })
  const text = textOf(bytes)
  if (text === undefined) return refused(file, 'not_utf8')
  const language = languageOf(text)
  const { value, faults, lineOf } = readYaml(text)
  if (faults.length > 0) {
    const problems = listed(faults, ({ line, code, key = '' }) => ({
      level: 'error',
      code,
      line,
      values: { key },
    }))
    return { file, language, ...problems }
  }
  const { document, problems } = readDocument(value)
  return {
    file,
    language,
    ...(document && { document }),
    ...listed(problems, ({ at, ...problem }) => {
      const step = at[0] === 'steps' && typeof at[1] === 'number' ? stepIn(value, at[1]) : undefined
      return { ...problem, line: lineOf(at), ...(step !== undefined && { step }) }
    }),
  }
}

/** A file that is no manual, for this reason. */
export const refused = (file: string, code: Problem['code'], values = {}): ManualFile => ({
  file,
  language: 'pt',
  problems: [{ level: 'error', code, values, line: 1 }],
})

/** The first of them, each told where it is. */
function listed<T>(
  all: readonly T[],
  placed: (one: T) => FileProblem,
): Pick<ManualFile, 'problems' | 'unsaid'> {
  const problems = all.slice(0, MOST_SAID).map(placed)
  const unsaid = all.length - problems.length
  return { problems, ...(unsaid > 0 && { unsaid }) }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** As the document says it, even where nothing else of it can be read. */
function languageOf(text: string): Language {
  const [, language = 'pt'] = /^"?language"?:\s*"?(pt|en|es)\b/m.exec(text) ?? []
  return language as Language
}

function stepIn(value: unknown, n: number): string | undefined {
  const steps: unknown = (value as { steps?: unknown }).steps
  const id: unknown = Array.isArray(steps) ? steps[n]?.id : undefined
  return typeof id === 'string' ? id : undefined
}
