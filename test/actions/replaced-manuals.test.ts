import { afterEach, describe, expect, test } from 'vitest'

import type { PlaybookView } from '../../src/domain/sidebar/playbook-view'
import { layManuals } from '../../src/lay-manuals'
import type { WrittenManual } from '../../src/ports/manual-shelf'
import type { Sidebar, SidebarOptions } from '../fakes/open-sidebar'
import { openShelf, settingsIn } from '../fakes/settings-shelf'
import { tellStory } from '../fakes/ticket-story'
import {
  EXCHANGE,
  EXCHANGE_LONGER_NOTE,
  EXCHANGE_NOTE,
  EXCHANGE_REWORDED,
  EXCHANGE_WITH_CALL,
  EXCHANGE_WITHOUT_CHECK,
  EXCHANGE_WITHOUT_CHECK_REWORDED,
} from '../workspace'

const playbook = (sidebar: Sidebar): PlaybookView =>
  sidebar.view().playbooks.running[0] ?? expect.fail('no playbook runs on this ticket')

/** A ticket in an account where an admin publishes; a sidebar reads what is in force when it is opened. */
function inAccount() {
  const story = tellStory()
  let seen = 0
  return {
    ...story,
    publish: async (document: WrittenManual, sentence: string) => {
      const order = { document, sentence, seen }
      expect(await openShelf(story.account, []).publish(order)).toMatchObject({ kind: 'published' })
      seen += 1
    },
    open: (options: Partial<SidebarOptions> = {}) => {
      const settings = settingsIn(story.account)
      layManuals({ ...settings })
      return story.open({ settings, ...options })
    },
  }
}

/** At the check, which is the second step. */
async function toCheck() {
  const account = inAccount()
  await account.publish(EXCHANGE, 'Novo')
  const sidebar = await account.open()
  await sidebar.session.startPlaybook('troca')
  await sidebar.session.takeWay('troca', 'defeito', 'motivo')
  expect(playbook(sidebar).step).toBe('conferir')
  account.clock.moveTo(account.clock.now() + 3_600_000)
  return { ...account, sidebar }
}

/** As an agent left it in the composer. */
const NOTE = { type: 'internalNote', text: EXCHANGE_NOTE.replace('\n', '<br>') } as const

afterEach(() => layManuals({}))

describe('a manual is published while a ticket is under way', () => {
  test('whose sidebar goes on with the manual it was opened with', async () => {
    const { publish, sidebar } = await toCheck()
    await publish(EXCHANGE_WITHOUT_CHECK, 'Sem conferência')
    await sidebar.session.finishStep('troca')
    expect(playbook(sidebar)).toMatchObject({ step: 'aviso', state: { kind: 'message' } })
  })

  test('whose step is gone: the agent chooses, and no tag is lost', async () => {
    const { publish, open, tags } = await toCheck()
    await publish(EXCHANGE_WITHOUT_CHECK, 'Sem conferência')
    const before = tags()
    const sidebar = await open()
    expect(playbook(sidebar)).toMatchObject({ step: 'conferir', state: { kind: 'question' } })
    await sidebar.session.takeWay('troca', 'aviso', 'conferir')
    expect(playbook(sidebar)).toMatchObject({ step: 'aviso', state: { kind: 'message' } })
    expect(tags()).toEqual([...before, 'roteiro_troca_segue_aviso'])
  })

  test('whose step went two versions ago: the agent chooses', async () => {
    const { publish, open, sidebar } = await toCheck()
    sidebar.close()
    await publish(EXCHANGE_WITHOUT_CHECK, 'Sem conferência')
    await publish(EXCHANGE_WITHOUT_CHECK_REWORDED, 'Na loja')
    const again = await open()
    expect(playbook(again)).toMatchObject({ step: 'conferir', state: { kind: 'question' } })
    expect(playbook(again).playbook?.replaced?.gone).toContainEqual(
      expect.objectContaining({ id: 'conferir', sentence: 'Sem conferência' }),
    )
    await again.session.takeWay('troca', 'aviso', 'conferir')
    expect(playbook(again)).toMatchObject({ step: 'aviso', state: { kind: 'message' } })
  })

  test('whose text changed two versions ago: what is in the draft still counts as the step', async () => {
    const { publish, open, tags, sidebar } = await toCheck()
    await sidebar.session.finishStep('troca')
    await sidebar.session.insertStep('troca', 'coleta', {})
    const { text } = sidebar.tab.view().comment
    await publish(EXCHANGE_REWORDED, 'Na loja')
    await publish({ ...EXCHANGE_REWORDED, about: 'Trocas da loja.' }, 'Outra frase')
    const again = await open({ draft: { text } })
    expect(playbook(again).state.kind).toBe('in-draft')
    await again.tab.submit()
    await again.settled()
    expect(tags()).toContain('roteiro_troca_aviso')
  })

  test('whose version was taken back: a step that only that one had is named', async () => {
    const { account, clock, open, sidebar, publish } = await toCheck()
    sidebar.close()
    await publish(EXCHANGE_WITH_CALL, 'Com ligação')
    const second = await open()
    await second.session.finishStep('troca')
    expect(playbook(second).step).toBe('ligar')
    second.close()
    clock.moveTo(clock.now() + 60_000)
    await openShelf(account, []).undo('troca', { inForce: 2, before: 1 })
    const again = await open()
    expect(playbook(again)).toMatchObject({ step: 'ligar', state: { kind: 'question' } })
    expect(playbook(again).playbook?.replaced?.gone).toContainEqual(
      expect.objectContaining({ id: 'ligar', name: 'Ligar' }),
    )
  })

  test('whose text changes: what is in the draft still counts as the step', async () => {
    const { publish, open, tags, sidebar } = await toCheck()
    await sidebar.session.finishStep('troca')
    await sidebar.session.insertStep('troca', 'coleta', {})
    const { text } = sidebar.tab.view().comment
    await publish(EXCHANGE_REWORDED, 'Na loja')
    const again = await open({ draft: { text } })
    expect(playbook(again).state.kind).toBe('in-draft')
    await again.tab.submit()
    await again.settled()
    expect(tags()).toContain('roteiro_troca_aviso')
  })

  test('whose text changes: what is inserted from then on has the new words', async () => {
    const { publish, open, sidebar } = await toCheck()
    await sidebar.session.finishStep('troca')
    await publish(EXCHANGE_REWORDED, 'Na loja')
    const again = await open()
    await again.session.insertStep('troca', 'coleta', {})
    expect(again.tab.view().comment.text).toContain('à loja mais próxima')
  })

  test('whose note gets a section: a note that was complete stays so', async () => {
    const { publish, open, tags, sidebar } = await toCheck()
    sidebar.close()
    const first = await open({ draft: NOTE })
    await first.tab.submit()
    await first.settled()
    expect(tags()).toContain('roteiro_nota_troca_completa')
    await publish(EXCHANGE_LONGER_NOTE, 'Com o estado da embalagem')
    const again = await open()
    expect(again.view().notes).toMatchObject([{ isComplete: true, later: ['embalagem'] }])
    expect(tags()).toContain('roteiro_nota_troca_completa')
  })

  test('whose note gets a section: a note that is written from then on needs it', async () => {
    const { publish, open, sidebar } = await toCheck()
    sidebar.close()
    await publish(EXCHANGE_LONGER_NOTE, 'Com o estado da embalagem')
    const again = await open({ draft: NOTE })
    expect(await again.tab.submit()).toMatchObject({
      kind: 'blocked',
      messages: [expect.stringContaining('Estado da embalagem')],
    })
    expect(again.tab.view().comment.text).toContain('A tela não liga.')
  })
})
