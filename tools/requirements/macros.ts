import { toHtml } from '../../src/domain/messages/formats'
import type { MessageId, NamedMessage } from '../../src/domain/messages/message-text'
import { renderMessage } from '../../src/domain/messages/render-message'
import { noteText } from '../../src/domain/note/note-text'
import type { NoteTemplate } from '../../src/domain/note/template'
import { MACRO_BLANKS } from '../../src/playbooks/macro-blanks'
import { MACRO_TITLES } from '../../src/playbooks/macro-titles'
import type { MacroBody } from './shapes'

/** Permanent: Zendesk knows by them what it created. */
const NAMES = {
  'attempt-1': 'roteiro_tentativa_1',
  'attempt-2': 'roteiro_tentativa_2',
  'attempt-3': 'roteiro_tentativa_3',
  farewell: 'roteiro_cancelamento',
  cost: 'roteiro_servico_cobrado',
} as const satisfies Readonly<Record<MessageId, string>>

/**
 * The messages of the contact attempts as macros: text only, no tag and no status, because an attempt
 * counts by its words (C2) and a macro that cannot be refused must not count one.
 */
export const macros = (
  texts: readonly NamedMessage[],
  note: NoteTemplate | undefined,
): Readonly<Record<string, MacroBody>> => ({
  ...Object.fromEntries(
    (texts as readonly NamedMessage<MessageId>[]).map(({ id, text }) => [
      NAMES[id],
      messageMacro(id, text),
    ]),
  ),
  ...(note && { escalonar_ti_script_db2: tiMacro(note) }),
})

const messageMacro = (id: MessageId, text: string): MacroBody => ({
  title: MACRO_TITLES[id],
  description: 'O app Roteiro preenche o que estiver entre [[ ]].',
  actions: [{ field: 'comment_value_html', value: toHtml(withBlanks(text)) }],
})

/** Throws where a text has a slot that no macro has a blank for. */
function withBlanks(text: string): string {
  const blanks = renderMessage(text, new Map(Object.entries(MACRO_BLANKS)))
  if (blanks.kind === 'ready') return blanks.text
  throw new Error(`no blank of a macro for ${blanks.missing.join()}`)
}

/** The team's own macro with the note of the first manual, word for word, for an account without it. */
const tiMacro = (note: NoteTemplate): MacroBody => ({
  title: 'Escalonar TI(Script db2)',
  description: 'Modelo da nota de escalonamento, do manual Contato com Clientes.',
  actions: [
    { field: 'comment_value_html', value: noteText('html', {}, note) },
    { field: 'comment_mode_is_public', value: 'false' },
  ],
})
