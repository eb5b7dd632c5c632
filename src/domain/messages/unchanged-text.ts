const SLOT = /\{\{\w+\}\}/
const SPECIAL = /[.*+?^${}()|[\]\\]/g

/**
 * The part of these words that is the template, whatever was filled into its blanks; undefined where
 * somebody changed it. A blank that has a line to itself may hold several, any other ends with its line.
 */
export function unchangedText(template: string, words: string): string | undefined {
  const lines = template.split(/\n+/).map((line) => (isBlank(line) ? '[\\s\\S]*?' : lineOf(line)))
  return new RegExp(`^${lines.join('\\s*\\n\\s*')}$`, 'm').exec(words)?.[0]
}

const isBlank = (line: string): boolean => line.replace(SLOT, '').trim() === ''

const lineOf = (line: string): string =>
  line
    .split(SLOT)
    .map((part) => part.replace(SPECIAL, '\\$&').replace(/\s+/g, '[^\\S\\n]+'))
    .join('[^\\n]*?')
