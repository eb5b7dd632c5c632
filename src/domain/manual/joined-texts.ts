/** One of several manuals in a file. */
export interface TextPart {
  readonly text: string
  /** Lines of the file before it. */
  readonly before: number
}

/** Several manuals as one file: YAML's own documents, each after a line of three hyphens. */
export const joinedTexts = (texts: readonly string[]): string =>
  texts.map((text) => `---\n${text.trimEnd()}\n`).join('')

/** The manuals of a file; one that is alone is the whole file. */
export function textsJoinedIn(file: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let before = 0
  for (const text of file.split(/^---[ \t]*\r?$/m)) {
    if (text.trim() !== '') parts.push({ text, before })
    before += text.split('\n').length - 1
  }
  return parts
}
