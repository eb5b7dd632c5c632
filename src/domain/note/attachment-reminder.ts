import { fold } from '../text/fold'
import { withoutHints } from './hints'
import type { NoteTemplate, Section } from './template'

const FILE = '(?:anexos?|prints?|planilhas?|pdfs?|videos?)'
const ATTACHED = '(?:anex[oa]s?|anexad[oa]s?|enviad[oa]s?|encaminhad[oa]s?)'
const SMALL =
  '(?: (?:em|no|na|o|a|os|as|um|uma|de|do|da|dos|das|e|com|tambem|abaixo|aqui|junto|novo|nova|meu|minha|nosso|nossa|este|esta|esse|essa|seguinte|arquivo|arquivos|link)){0,4}'
/** "o envio da planilha" and "o anexo" name things; "envio a planilha" and "anexo o print" send them. */
const NO_NOUN = String.raw`(?<!\b(?:o|no|do|de|ao|pelo|um|cada|apos|nao|sem|que|campo|aba|tela) )\b`
const SENT =
  '(?:enviei|enviamos|encaminhei|encaminhamos|mandei|mandamos|anexei|anexamos|(?:estou|estamos) (?:enviando|encaminhando|mandando|anexando))'

/** Ways to say that a file comes along. What somebody else is asked to send does not count. */
const SENDINGS = [
  String.raw`\bseguem?${SMALL} (?:${FILE}|anexad[oa]s?)\b`,
  String.raw`\b${FILE}(?: \w+)? seguem?(?:${SMALL} anex|[.,;!]?$)`,
  String.raw`(?<!\b(?:sem|nao|nada|veio) )\bem anexo\b`,
  String.raw`(?<!\bnao )\b${SENT}${SMALL} ${FILE}\b`,
  String.raw`(?<!\bnao )\banex(?:ei|amos)\b`,
  String.raw`${NO_NOUN}(?:envio|encaminho|mando|anexo)(?: em anexo)? (?:os?|as?|uns|uma?s?|novo|nova)${SMALL} ${FILE}\b`,
  String.raw`\b(?:conforme|vide|veja|ver|confira|segundo)${SMALL} (?:anexos?|prints?|videos?)\b`,
  String.raw`\b(?:conforme|vide|veja|ver|confira|segundo)${SMALL} ${FILE}(?: \w+){0,3}? ${ATTACHED}\b`,
  String.raw`(?<!\b(?:sem|nao|nenhum|nenhuma) )\b(?:prints?|planilhas?|pdfs?|videos?)(?: d[aoe]s? \w+)? (?:anex[oa]s?|anexad[oa]s?)\b`,
  '^anexos? ?:',
].map((pattern) => new RegExp(pattern))

/** In every sending: most lines say none of it, and the patterns above are expensive to build. */
const NAMES_FILE = /anex|print|planilha|pdf|video/

const asksForFile = ({ hints }: Section): boolean =>
  hints.some((hint) => NAMES_FILE.test(fold(hint)))

/**
 * Whether the text says that a file comes with it (E6): annex, print, sheet, PDF or video near a word
 * of sending. A template's own request for files, and files that are only talked about, do not.
 */
export const mentionsAttachment = (text: string, templates: readonly NoteTemplate[]): boolean =>
  templates
    .flatMap((template) => template.sections.map((section) => ({ section, template })))
    .reduce(
      (rest, { section, template }) =>
        asksForFile(section) ? withoutHints(section, rest, template) : rest,
      text,
    )
    .split('\n')
    .map(fold)
    .some((line) => NAMES_FILE.test(line) && SENDINGS.some((sending) => sending.test(line)))
