import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'

import { createBrowserDrafts } from '../../../src/adapters/browser/browser-drafts'
import { readDraftText, writeDraft } from '../../../src/adapters/manuals/draft-text'
import { readDocument } from '../../../src/adapters/manuals/read-document'
import type { ManualInForce, Shelf } from '../../../src/ports/manual-shelf'
import { formProblem } from '../../../src/ui/manuals/form-problem'
import { MANUAL_WORDS } from '../../../src/ui/manuals/manual-words'
import { type Manuals, ManualsContext } from '../../../src/ui/manuals/manuals-context'
import { authoringWords } from '../../../src/ui/manuals/problem-words'
import { loadNavSay, NavSayContext } from '../../../src/ui/nav/nav-say'
import type { Language } from '../../../src/ui/text/language'
import { SayContext } from '../../../src/ui/text/use-say'
import { day } from '../../domain/setup/days'
import { at, ZONE } from '../../fixtures/updates'
import { withoutTopLayer } from '../top-layer'

/** A manual of a shop, with a step of every kind. */
const RETURN: ManualInForce['document'] = {
  format: 1,
  id: 'troca',
  title: { pt: 'Troca de produto', en: 'Exchange' },
  about: 'O cliente quer trocar o que comprou.',
  language: 'pt-BR',
  source: 'manual da loja, capítulo 4',
  offer: [{ form: 12, tag: 'troca' }],
  values: { estoque: { kind: 'group', name: 'Estoque', value: 36 } },
  asks: { codigo: 'Código da etiqueta' },
  texts: {
    envio: { text: '{{greeting}}, {{client}}! Use a etiqueta **{{codigo}}**.' },
    repasse: { text: 'Conferir o produto do ticket {{ticket}}.' },
  },
  steps: [
    {
      id: 'lacrado',
      kind: 'question',
      name: 'O produto está lacrado?',
      ways: [
        { id: 'sim', name: 'Lacrado', next: 'etiqueta' },
        { id: 'nao', name: 'Aberto', next: 'conferir' },
      ],
    },
    {
      id: 'etiqueta',
      kind: 'message',
      name: 'Etiqueta',
      texts: ['envio'],
      by: ['draft'],
      next: 'chegada',
    },
    {
      id: 'chegada',
      kind: 'wait',
      name: 'Chegada do produto',
      until: { minutes: 4320 },
      onReply: 'conferir',
      next: 'conferir',
    },
    {
      id: 'conferir',
      kind: 'note',
      name: 'Conferência',
      text: 'repasse',
      effects: { group: 'estoque' },
      next: 'fim',
    },
    { id: 'fim', kind: 'outcome', name: 'Troca feita', effects: { status: 'solved' } },
  ],
}

export const inForce = (more: Partial<ManualInForce> = {}): ManualInForce => ({
  id: 'troca',
  title: { pt: 'Troca de produto', en: 'Exchange', es: 'Troca de produto' },
  document: RETURN,
  origin: 'packaged',
  history: [],
  ...more,
})

export const shelfOf = (...manuals: readonly ManualInForce[]): Shelf => ({
  inForce: manuals,
  broken: [],
  room: { all: 40_000, free: 40_000 },
})

const never = async (): Promise<never> => {
  throw new Error('nothing is published here')
}

/** The page over what a test says is there. */
export async function openManuals(
  page: ReactNode,
  read: Manuals['shelf']['read'],
  language: Language = 'pt',
  more: Partial<Manuals> = {},
) {
  withoutTopLayer()
  location.hash = '#manuais'
  const [nav, author] = await Promise.all([
    loadNavSay(language, { zone: ZONE, today: day('2026-11-18') }),
    authoringWords(language),
    MANUAL_WORDS.load(language),
  ])
  const say: Manuals['say'] = {
    ...nav,
    manual: (key, values) => MANUAL_WORDS.text(language, key, values),
  }
  const manuals: Manuals = {
    mountTryOut: () => Promise.reject(new Error('nothing is tried here')),
    shelf: { read, publish: never, undo: never },
    right: 'read',
    drafts: createBrowserDrafts(window, localStorage, { subdomain: 'exemplo', userId: 11 }),
    now: () => at('18 10:30'),
    check: readDocument,
    problemWords: (problem, draft) => formProblem(problem, draft, say, author),
    countTagged: async () => 0,
    toText: async (draft) => writeDraft(draft),
    fromText: async (text) => {
      const come = readDraftText(text)
      if (come.kind === 'draft') return come
      const faults = come.faults.map(({ line, ...fault }) => ({
        line,
        words: formProblem(fault, {}, say, author),
      }))
      return { kind: 'refused', faults }
    },
    say,
    ...more,
  }
  const { container } = render(
    <SayContext.Provider value={say}>
      <NavSayContext.Provider value={say}>
        <ManualsContext.Provider value={manuals}>{page}</ManualsContext.Provider>
      </NavSayContext.Provider>
    </SayContext.Provider>,
  )
  return { container, manuals, user: userEvent.setup() }
}
