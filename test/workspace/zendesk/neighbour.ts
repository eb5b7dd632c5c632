import type { SaveAnswer, TicketTab } from './tab-types'

/** What an unfriendly app beside ours does to a ticket. */
export type Neighbour = 'appends' | 'edits' | 'edits-late' | 'cuts-late' | 'blocks'

/** In Portuguese, for who tries it. */
export const NEIGHBOURS: Readonly<Record<Neighbour, string>> = {
  appends: 'Acrescenta texto ao rascunho',
  edits: 'Troca o texto no envio',
  'edits-late': 'Troca o texto no último instante',
  'cuts-late': 'Corta o fim do texto no último instante',
  blocks: 'Impede o envio',
}

export interface NeighbourOptions {
  /** What it does inside `ticket.save`; without it, it writes its own words over the draft. */
  readonly edit?: (tab: TicketTab) => void
}

const NAME = 'App vizinho'
export const APPENDED = 'Enviado com o App vizinho.'
export const OVERWRITTEN = 'Texto trocado pelo App vizinho.'
export const BLOCKED = 'App vizinho: o envio não é permitido agora.'

/**
 * Puts such an app beside a ticket; returns how it leaves. It edits at once when asked about a save:
 * beside a ticket before our app, it edits what ours is about to read. A late one waits until all
 * others have answered: what it leaves is saved, and no app sees it before.
 */
export function moveIn(
  tab: TicketTab,
  neighbour: Neighbour,
  options: NeighbourOptions = {},
): () => void {
  if (neighbour === 'appends') return appendTo(tab)
  const askSave = async (): Promise<SaveAnswer> => {
    if (neighbour === 'blocks') return { allow: false, message: BLOCKED }
    const { edit = EDITS[neighbour] } = options
    edit(tab)
    return { allow: true }
  }
  return tab.addHook({ name: NAME, askSave, ...(neighbour.endsWith('-late') && { isLast: true }) })
}

const overwrite = (tab: TicketTab): void => void tab.set('comment.text', OVERWRITTEN)

/** The draft without its last paragraph, or its last line where it has no paragraphs. */
function cutEnd(tab: TicketTab): void {
  const { text } = tab.view().comment
  const end = Math.max(text.lastIndexOf('<p'), text.lastIndexOf('\n'), 0)
  tab.set('comment.text', text.slice(0, end))
}

const EDITS: Readonly<Record<Exclude<Neighbour, 'appends' | 'blocks'>, (tab: TicketTab) => void>> =
  {
    edits: overwrite,
    'edits-late': overwrite,
    'cuts-late': cutEnd,
  }

/** Its words at the end of every draft, as soon as there is one. */
const appendTo = (tab: TicketTab): (() => void) =>
  tab.onEvent((name, text) => {
    if (name !== 'comment.text.changed' || isBlank(text) || String(text).includes(APPENDED)) return
    // An app hears of a change a moment after it happened.
    queueMicrotask(() => {
      if (!tab.view().comment.text.includes(APPENDED)) {
        void tab.invoke('comment.appendText', [APPENDED])
      }
    })
  })

const isBlank = (text: unknown): boolean =>
  String(text)
    .replace(/<[^>]*>/g, '')
    .trim() === ''
