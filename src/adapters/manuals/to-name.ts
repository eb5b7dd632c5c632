import type { Name } from '../../domain/text/name'
import type { PlaybookDocument } from './document-schema'

/** A name in every language; one that is missing is the document's own, or any that is there. */
export function toName(
  name: PlaybookDocument['title'],
  language: PlaybookDocument['language'],
): Name {
  if (typeof name === 'string') return name
  const { pt, en, es } = name
  const own = (language === 'pt-BR' ? pt : name[language]) ?? pt ?? en ?? es ?? ''
  return pt === en && en === es ? own : { pt: pt ?? own, en: en ?? own, es: es ?? own }
}
