/** The longest passage of a text that holds no blank and no line's end: no other text should have it. */
export function namingOf(text: string): string {
  const passages = text
    .replaceAll('**', '')
    .split(/\{\{[^{}]*\}\}|\n/)
    .map((passage) => passage.trim())
  return passages.reduce((longest, passage) =>
    passage.length > longest.length ? passage : longest,
  )
}
