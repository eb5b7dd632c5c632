/** A stretch of a text as its author sees it: words, plain or bold, or a blank by its name. */
export type MarkedPiece =
  | { readonly kind: 'words'; readonly words: string; readonly isBold: boolean }
  | { readonly kind: 'blank'; readonly blank: string; readonly isBold: boolean }

/** A text with `**bold**` and `{{blanks}}`, line by line. */
export function markedLines(text: string): readonly (readonly MarkedPiece[])[] {
  let isBold = false
  return text.split('\n').map((line) =>
    line.split(/(\*\*|\{\{[^{}]*\}\})/).flatMap((part): MarkedPiece[] => {
      if (part === '**') {
        isBold = !isBold
        return []
      }
      if (part === '') return []
      const [, blank] = /^\{\{([^{}]*)\}\}$/.exec(part) ?? []
      return blank === undefined
        ? [{ kind: 'words', words: part, isBold }]
        : [{ kind: 'blank', blank: blank.trim(), isBold }]
    }),
  )
}

/** The blanks of a text, each once. */
export const blanksOf = (text: string): readonly string[] => [
  ...new Set(
    markedLines(text)
      .flat()
      .flatMap((piece) => (piece.kind === 'blank' ? [piece.blank] : [])),
  ),
]
