import { fold } from '../text/fold'
import { remembered } from '../text/remembered'
import { withoutHints } from './hints'
import type { NoteTemplate } from './template'
import type { Vocabulary } from './vocabulary'

const sendingsOf = remembered(({ files, sendings }: Vocabulary) => ({
  /** In every sending: most lines say none of it. */
  names: new RegExp(files),
  ways: sendings.map((way) => new RegExp(way)),
}))

/**
 * Whether the text says that a file comes with it (E6): annex, print, sheet, PDF or video near a word
 * of sending, in the language of a note in force. A template's own request for files, and files that are
 * only talked about, do not.
 */
export const mentionsAttachment = (text: string, templates: readonly NoteTemplate[]): boolean => {
  const languages = [...new Set(templates.map(({ words }) => words))].map(sendingsOf)
  return templates
    .reduce(withoutRequests, text)
    .split('\n')
    .map(fold)
    .some((line) =>
      languages.some(({ names, ways }) => names.test(line) && ways.some((way) => way.test(line))),
    )
}

function withoutRequests(text: string, template: NoteTemplate): string {
  const { names } = sendingsOf(template.words)
  return template.sections
    .filter(({ hints }) => hints.some((hint) => names.test(fold(hint))))
    .reduce((rest, section) => withoutHints(section, rest, template), text)
}
