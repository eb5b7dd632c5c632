import type { SectionVerdict } from '../../domain/note/check-note'
import type { Section } from '../../domain/note/template'
import { nameIn } from '../../domain/text/name'
import type { FirstSay } from '../text/first-say'

/** What a section lacks (E4), as exactly as it is known: `só o texto do modelo`. */
export function lackWords(
  { verdict, reason, option }: SectionVerdict,
  { choice = [] }: Pick<Section, 'choice'>,
  { text, language }: FirstSay,
): string {
  if (!reason) return text(`verdict_${verdict}`)
  const words = text(`reason_${reason}`)
  const names = choice.map(({ name }) => nameIn(name, language))
  // They speak of a yes and a no; of a choice between anything else the sentence names the options.
  if (reason === 'filler' || names.every((name) => words.includes(name))) return words
  const chosen = names[choice.findIndex(({ id }) => id === option)]
  return text(`reason_${reason}_of`, { options: chosen ?? names.join(' / ') })
}
