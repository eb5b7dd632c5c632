import type { SaveAnswer, TicketTab } from './tab-types'

/** What an unfriendly app beside ours does to a ticket. */
export type Neighbour = 'appends' | 'edits' | 'edits-late' | 'blocks'

/** In Portuguese, for who tries it. */
export const NEIGHBOURS: Readonly<Record<Neighbour, string>> = {
  appends: 'Acrescenta texto ao rascunho',
  edits: 'Troca o texto no envio',
  'edits-late': 'Troca o texto no último instante',
  blocks: 'Impede o envio',
}

export interface NeighbourOptions {
  /** What it does inside `ticket.save`; without it, it writes its own words over the draft. */
  readonly edit?: (tab: TicketTab) => void
  /** How long it waits before a late edit: by then the others have answered. */
  readonly lateMs?: number
}

const NAME = 'App vizinho'
export const APPENDED = 'Enviado com o App vizinho.'
export const OVERWRITTEN = 'Texto trocado pelo App vizinho.'
export const BLOCKED = 'App vizinho: o envio não é permitido agora.'

/**
 * Puts such an app beside a ticket; returns how it leaves. It edits at once when asked about a save:
 * beside a ticket before our app, it edits what ours is about to read.
 */
export function moveIn(
  tab: TicketTab,
  neighbour: Neighbour,
  options: NeighbourOptions = {},
): () => void {
  if (neighbour === 'appends') return appendTo(tab)
  return tab.addHook({ name: NAME, askSave: () => ASKED[neighbour](tab, options) })
}

const ASKED: Readonly<
  Record<
    Exclude<Neighbour, 'appends'>,
    (tab: TicketTab, options: NeighbourOptions) => Promise<SaveAnswer>
  >
> = {
  edits: async (tab, { edit = overwrite }) => {
    edit(tab)
    return { allow: true }
  },
  'edits-late': async (tab, { edit = overwrite, lateMs = 1_000 }) => {
    await new Promise((resolve) => setTimeout(resolve, lateMs))
    edit(tab)
    return { allow: true }
  },
  blocks: async () => ({ allow: false, message: BLOCKED }),
}

const overwrite = (tab: TicketTab): void => void tab.set('comment.text', OVERWRITTEN)

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
