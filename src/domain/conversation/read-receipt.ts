import { fold } from '../text/fold'
import { GLUE } from './automatic-phrases'
import { CALENDAR_WORDS } from './calendar-words'

const OPENING = /^(?:sua mensagem|your message|su mensaje|tu mensaje|el mensaje)$/
const HEAD =
  /^(?:para|to|assunto|subject|asunto|enviad[oa](?: em| el)?|sent|de|from|cc|data|date) ?:/
const READ =
  /^(?:foi (?:lida|exibida|excluida sem ser lida)|was (?:read|displayed|deleted without being read)|se leyo|fue leido|se elimino sin (?:ser leido|leerlo|leer))(?= |\.?$)/
/** A subject may be any length; the lines that matter are short. */
const LONGEST = 400
const MOST_LINES = 12

/**
 * A mail program's receipt: "Sua mensagem", whom to and what about, "foi lida em …", and not a word
 * more (C7). The subject is ours, whatever it says.
 */
export function isReadReceipt(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length < 3 || lines.length > MOST_LINES) return false
  const folded = (line = ''): string => fold(line.slice(0, LONGEST))
  return (
    OPENING.test(folded(lines[0])) &&
    lines.slice(1, -1).every((line) => HEAD.test(folded(line))) &&
    isOnlyRead(folded(lines.at(-1)))
  )
}

const isOnlyRead = (line: string): boolean =>
  READ.test(line) &&
  line
    .replace(READ, '')
    .split(/[^a-z\d]+/)
    .every((word) => word === '' || /^\d/.test(word) || GLUE.has(word) || CALENDAR_WORDS.has(word))
