import { afterEach, describe, expect, test, vi } from 'vitest'

import { parameters } from '../../../manifest.json'
import { publishedIn } from '../../../src/adapters/manuals/published'
import { stagesOf } from '../../../src/domain/audit/stages'
import {
  CLAIM_NAME,
  PIECE_COUNT,
  POINTER_NAMES,
  pieceName,
} from '../../../src/domain/manual/settings-store'
import { findNotes } from '../../../src/domain/note/find-note'
import { nameIn } from '../../../src/domain/text/name'
import { layManuals } from '../../../src/lay-manuals'
import { loadPlaybook } from '../../../src/load-playbook'
import { CONTACT } from '../../../src/playbooks/contact'
import { CONTACT_TEXTS } from '../../../src/playbooks/contact-texts'
import { ALL_HEADS, PLAYBOOK_IDS } from '../../../src/playbooks/heads'
import { NAMED } from '../../../src/playbooks/named'
import { noteBeginningOf } from '../../../src/playbooks/note-beginnings'
import { NOTE_FIELDS } from '../../../src/playbooks/note-fields'
import { noteFormOf } from '../../../src/playbooks/note-forms'
import { noteOccasionOf } from '../../../src/playbooks/note-occasions'
import { NOTES } from '../../../src/playbooks/notes'
import type { WrittenManual } from '../../../src/ports/manual-shelf'
import { verdictOn } from '../../domain/audit/lead-tickets'
import { openShelf, settingsIn } from '../../fakes/settings-shelf'
import { RETURNS, RETURNS_NOTE } from '../../fixtures/manuals/returns'
import { internalNote } from '../../fixtures/updates'
import { createWorkspace } from '../../workspace'
import { DOCUMENTS } from 'virtual:documents'

const documentOf = (id: string): WrittenManual =>
  DOCUMENTS.find(({ document }) => document['id'] === id)?.document ?? expect.fail(id)

type Settings = Record<string, unknown>

/** The settings of an installation in which these were published. */
async function published(...documents: readonly WrittenManual[]): Promise<Settings> {
  const account = createWorkspace({ now: () => Date.parse('2026-11-18T13:00Z') })
  const shelf = openShelf(account, DOCUMENTS)
  for (const document of documents) {
    expect(await shelf.publish({ document, sentence: 'Novo', seen: 0 })).toMatchObject({
      kind: 'published',
    })
  }
  return { ...settingsIn(account) }
}

afterEach(() => layManuals({}))

const inDraft = (content: string) =>
  findNotes(
    { draft: { kind: 'text', content }, comments: [], fields: new Map(), description: '' },
    NOTES,
  )

test('the manifest has a hidden setting for each piece, for both pointers and for the claim', () => {
  const pieces = Array.from({ length: PIECE_COUNT }, (_, n) => pieceName(n + 1))
  const hidden = [...POINTER_NAMES, CLAIM_NAME, ...pieces]
  expect(parameters.filter(({ type }) => type === 'hidden')).toEqual(
    hidden.map((name) => ({ name, type: 'hidden', required: false })),
  )
})

describe('a published manual', () => {
  test('of a new id is offered after those of the package, and walked', async () => {
    const own = [...PLAYBOOK_IDS]
    layManuals(await published(RETURNS))
    expect(PLAYBOOK_IDS).toEqual([...own, 'devolucao'])
    expect((await loadPlaybook('devolucao')).steps.map(({ id }) => id)).toEqual(['pronto', 'fim'])
    expect(NAMED.playbooks).toContain('devolucao')
    expect(NAMED.sections).toContain('avaria')
  })

  test('of an id that the package has takes its place', async () => {
    const before = PLAYBOOK_IDS.indexOf('retorno')
    layManuals(await published({ ...documentOf('retorno'), title: 'Retorno nosso' }))
    expect(PLAYBOOK_IDS.indexOf('retorno')).toBe(before)
    const titles = ALL_HEADS.map(({ title }) => nameIn(title, 'pt'))
    expect(titles).toContain('Retorno nosso')
  })

  test('brings its note, which is found where a text carries it', async () => {
    layManuals(await published(RETURNS))
    const [found, ...others] = inDraft(RETURNS_NOTE)
    expect(others).toEqual([])
    expect(found?.template.id).toBe('devolucao')
    expect(found?.verdicts.map(({ verdict }) => verdict)).toEqual(['ok', 'ok'])
    expect(noteBeginningOf('devolucao')).toBe('Escrever a devolução')
    expect(noteFormOf('devolucao').labels).toEqual({ avaria: 'O que quebrou?' })
  })

  test('takes the note of the one below it away where it has none', async () => {
    const { note: _, ...withoutNote } = documentOf('contato')
    layManuals(await published(withoutNote))
    expect(NOTES.map(({ id }) => id)).not.toContain('contato')
  })

  test('words the contact attempts, whose steps stay the app’s', async () => {
    const contact = documentOf('contato')
    const texts = contact['texts'] as Readonly<Record<string, { readonly text: string }>>
    const first = { ...texts['attempt-1'], text: `${texts['attempt-1']?.text} Até logo.` }
    const steps = CONTACT.steps
    layManuals(await published({ ...contact, texts: { ...texts, 'attempt-1': first } }))
    expect(CONTACT_TEXTS[0].text).toMatch(/Até logo\.$/)
    expect(CONTACT.texts[0]?.text).toMatch(/Até logo\.$/)
    expect(CONTACT.steps).toBe(steps)
  })
})

describe('an audit knows the note of a published manual', () => {
  /** Ana asked for a return, with this internal note. */
  const returned = (text: string, ...tags: readonly string[]) =>
    internalNote('18 11:00', text, { tagsAdded: ['roteiro', 'devolver', ...tags] })
  const judged = (update: ReturnType<typeof returned>) => verdictOn([update], { notes: NOTES })

  test('an answer that is missing is a finding, and the note counts as incomplete', async () => {
    layManuals(await published(RETURNS))
    const verdict = judged(returned('1 - Pedido devolvido: 8812\n2 - Avaria relatada: -'))
    expect(verdict.note).toBe('incomplete')
    expect(stagesOf(verdict)).toEqual(['incomplete'])
    expect(verdict.findings).toMatchObject([
      {
        rule: 'F8',
        template: { id: 'devolucao', title: 'Nota de devolução' },
        lacking: ['avaria'],
      },
      { rule: 'F13', template: { id: 'devolucao' } },
    ])
  })

  test('whole and verified there is no finding, and it counts as complete', async () => {
    layManuals(await published(RETURNS))
    const verdict = judged(returned(RETURNS_NOTE, 'roteiro_nota_devolucao_completa'))
    expect(verdict).toMatchObject({ note: 'complete', findings: [] })
    expect(stagesOf(verdict)).toEqual(['complete'])
  })

  test('leads without tickets read when it is needed, the sidebar asks for its fields', async () => {
    const { note, ...manual } = RETURNS
    const { sections, ...asked } = note as { readonly sections: readonly object[] }
    const held = sections.map((section, n) => ({ ...section, ...(n === 1 && { field: 4711 }) }))
    const when = 'quando o produto volta'
    layManuals(await published({ ...manual, note: { ...asked, when, sections: held } }))
    expect(noteOccasionOf('devolucao')).toBe(when)
    expect(NOTE_FIELDS).toContain(4711)
  })
})

describe('nothing of a document is read before it is needed', () => {
  const parsed = () => {
    const spy = vi.spyOn(JSON, 'parse')
    return () => spy.mock.calls.filter(([text]) => text.includes('"steps":[')).length
  }
  afterEach(() => vi.restoreAllMocks())

  test('while a text carries no note, nor while it carries another', async () => {
    const settings = await published(RETURNS)
    const count = parsed()
    layManuals(settings)
    expect(inDraft('Bom dia! O cliente pergunta pela nota fiscal.')).toEqual([])
    expect(count()).toBe(0)
    inDraft(RETURNS_NOTE)
    expect(count()).toBe(1)
  })
})

describe('a published manual that is not whole is named, and the one below it is in force', () => {
  const piecesOf = (settings: Settings) =>
    publishedIn(settings).manuals.find(({ id }) => id === 'retorno')?.stored.pieces ??
    expect.fail('not published')

  test.each([
    ['cut', (piece: string) => piece.slice(0, -1)],
    ['in another encoding', (piece: string) => piece.replaceAll('"', '&quot;')],
    ['gone', () => ''],
  ])('a piece is %s', async (_, spoil) => {
    const settings = await published({ ...documentOf('retorno'), title: 'Retorno nosso' })
    const [first = 0] = piecesOf(settings)
    const spoilt = { ...settings, [pieceName(first)]: spoil(String(settings[pieceName(first)])) }
    layManuals(spoilt)
    expect(publishedIn(spoilt).broken).toMatchObject([
      { id: 'retorno', why: 'incomplete', publication: { version: 1, sentence: 'Novo' } },
    ])
    expect(ALL_HEADS.map(({ title }) => nameIn(title, 'pt'))).not.toContain('Retorno nosso')
    expect((await loadPlaybook('retorno')).id).toBe('retorno')
  })

  test('a piece of the same length: the one below it is walked', async () => {
    const settings = await published({ ...documentOf('retorno'), title: 'Retorno nosso' })
    const [first = 0] = piecesOf(settings)
    const piece = String(settings[pieceName(first)])
    layManuals({ ...settings, [pieceName(first)]: `x${piece.slice(1)}` })
    expect((await loadPlaybook('retorno')).replaced).toBeUndefined()
  })

  test('a pointer that was cut leaves the state before it in force', async () => {
    const settings = await published(documentOf('retorno'), RETURNS)
    const [odd, even] = [POINTER_NAMES[1], POINTER_NAMES[0]]
    expect(publishedIn({ ...settings, [even]: '2;1' }).manuals.map(({ id }) => id)).toEqual([
      'retorno',
    ])
    expect(publishedIn({ ...settings, [odd]: '', [even]: '' }).manuals).toEqual([])
  })

  test('settings may be anything at all', () => {
    for (const value of [null, 7, 'x', '1;1;3;0000000000000000', '1;99;1;abc']) {
      expect(publishedIn({ manuais_a: value, manuais_01: value }).manuals).toEqual([])
    }
  })
})
