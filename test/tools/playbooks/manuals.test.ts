import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { beginning } from '../../../tools/playbooks/begin'
import { readManuals } from '../../../tools/playbooks/manuals'
import { refuseFaults } from '../../../tools/playbooks/refuse-faults'
import { requirements } from '../../../tools/requirements'

const OURS = ['contato', 'retorno', 'escalonamento', 'triagem', 'faturamento']
const FOREIGN = 'test/fixtures/playbooks'

/** A folder with these manuals, by their file names. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'playbooks-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const ids = (...choice: Parameters<typeof readManuals>) =>
  readManuals(...choice).map(({ head }) => head.id)

test('a package has our manuals, and a team’s own after them', () => {
  expect(ids()).toEqual(OURS)
  expect(ids({ folder: FOREIGN })).toEqual([...OURS, 'devolucao', 'onboarding'])
})

test('a team’s own of the same id takes the place of ours', () => {
  const folder = folderOf({ 'nosso.yaml': beginning('triagem', 'A nossa triagem') })
  const found = readManuals({ folder }).filter(({ head }) => head.id === 'triagem')
  expect(found.map(({ head }) => head.title)).toEqual(['A nossa triagem'])
  expect(found.map(({ origin, document }) => [origin, document.title])).toEqual([
    ['packaged', 'A nossa triagem'],
  ])
})

describe('a manual that is left out', () => {
  const without = readManuals({ without: ['triagem'] })

  test('goes on where it is under way, and is begun nowhere', () => {
    const triage = without.find(({ head }) => head.id === 'triagem')
    expect(triage?.head.isOff).toBe(true)
    expect(triage?.playbook.steps.length).toBeGreaterThan(10)
  })

  test('brings no view; its tags are still taken off a follow-up', () => {
    const { views, triggers } = requirements({ withTiMacro: false, manuals: without })
    expect(Object.keys(views).filter((name) => name.startsWith('triagem_'))).toEqual([])
    const [removed] = triggers.roteiro_acompanhamento.actions
    expect(removed?.value).toContain('triagem_reagendar')
  })

  test('is never the contact attempts', () => {
    expect(readManuals({ without: ['contato'] })[0]?.head.isOff).toBeUndefined()
  })
})

test('queues of a team’s own manual are views, named for their tags', () => {
  const { views } = requirements({ withTiMacro: false, manuals: readManuals({ folder: FOREIGN }) })
  expect(views['roteiro_devolucao_prazo_no_prazo']).toMatchObject({
    title: 'Roteiro: devolução, a coletar',
    description: 'Fila das devoluções.',
    all: [{}, { field: 'current_tags', value: 'roteiro_devolucao_prazo_no_prazo' }],
  })
})

describe('a package is refused', () => {
  const refusal = async (choice: Parameters<typeof readManuals>[0] = {}) => {
    const said: string[] = []
    const error = await refuseFaults(choice, (line) => said.push(line)).catch((thrown) => thrown)
    return { sentence: error instanceof Error ? error.message : '', said }
  }

  test.each([
    [
      'with a broken manual',
      { 'a.yaml': beginning('a', 'A').replace('next: avisar', 'next: x') },
      'Não existe o passo "x"',
    ],
    [
      'with two manuals of one id',
      { 'a.yaml': beginning('a', 'A'), 'b.yaml': beginning('a', 'B') },
      'Two files have the id a.',
    ],
  ])('%s', async (_, files: Record<string, string>, sentence) => {
    expect((await refusal({ folder: folderOf(files) })).sentence).toContain(sentence)
  })

  test('without what is to be left out, or the folder', async () => {
    expect((await refusal({ without: ['nada'] })).sentence).toContain('no manual nada')
    expect((await refusal({ folder: 'not/there' })).sentence).toContain('no folder not/there')
    const file = `${FOREIGN}/devolucao.yaml`
    expect((await refusal({ folder: file })).sentence).toBe(`There is no folder ${file}.`)
  })

  test('not for a warning, which is said', async () => {
    const folder = folderOf({ 'a.yaml': beginning('a', 'A').replace('o seu pedido', 'xx/xx/xxxx') })
    const { sentence, said } = await refusal({ folder })
    expect(sentence).toBe('')
    expect(said.join()).toContain('resto de modelo')
  })
})
