import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ANA, at, attempt, audit, MARTA, opened, said, TICKET, tagged, users } from './export-story'
import { NOW, runAudit } from './run-audit'

const BEFORE = ['roteiro', 'contato_tentativa_1']
const AFTER = [...BEFORE, 'roteiro_espera_representante']

/** After the first attempt Ana took the ticket to her team's own manual. */
const LINE = JSON.stringify({
  ticket: { ...TICKET, status: 'open', tags: AFTER },
  audits: [opened(), attempt(1, ANA), audit(at(9, 11), ANA, tagged(BEFORE, AFTER))],
  users: users(MARTA, ANA),
})

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-own-'))
  const ours = await readFile('src/playbooks/escalonamento.yaml', 'utf8')
  await writeFile(join(folder, 'espera.yaml'), ours.replace('id: escalonamento', 'id: espera'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a manual of a team’s own that holds the attempts', { timeout: 600_000 }, () => {
  test('is not known to our audit: the second attempt is overdue', async () => {
    const { out, code } = await runAudit(['-', ...NOW], `${LINE}\n`)
    expect(code).toBe(0)
    expect(out).toContain('F9')
  })

  test('is known to an audit with the team’s manuals: nothing is overdue', async () => {
    const { out, said, code } = await runAudit(['-', '--playbooks', folder, ...NOW], `${LINE}\n`)
    expect(said).not.toContain('error')
    expect(code).toBe(0)
    expect(out).not.toContain('F9')
  })

  test('with an error is named, and nothing is judged', async () => {
    const broken = join(folder, 'broken')
    const { out, said, code } = await runAudit(['-', '--playbooks', broken, ...NOW], `${LINE}\n`)
    expect(code).toBe(1)
    expect(said).toContain(`There is no folder ${broken}.`)
    expect(out).toBe('')
  })
})

const NOTE = `format: 1
id: devnota
title: Devolução
about: A nota de uma devolução.
language: pt-BR
source: nenhum
note:
  title: Devolução
  checkedWhen:
    tags: [devolucao_aberta]
  sections:
    - {id: pedido, heading: "1 - Número do pedido:", hints: [(Como na nota.)]}
    - {id: motivo, heading: "2 - Motivo da devolução:"}
`

/** Ana opened a return with an internal note; the hook said that it was whole, or nothing. */
const returned = (note: string, ...verdict: readonly string[]): string => {
  const tags = ['roteiro', 'devolucao_aberta', ...verdict]
  return JSON.stringify({
    ticket: { ...TICKET, status: 'open', tags },
    audits: [
      opened(),
      audit(at(9, 10), ANA, said(note, { public: false }), tagged(['roteiro'], tags)),
    ],
    users: users(MARTA, ANA),
  })
}

describe('a mandatory note of a team’s own', { timeout: 600_000 }, () => {
  const HALF = '1 - Número do pedido: 884120\n2 - Motivo da devolução: não sei'
  let notes = ''
  beforeAll(async () => {
    notes = await mkdtemp(join(tmpdir(), 'roteiro-note-'))
    await writeFile(join(notes, 'devnota.yaml'), NOTE)
  })
  afterAll(() => rm(notes, { recursive: true }))

  test('is not known to our audit: nothing is lacking', async () => {
    const { out, code } = await runAudit(['-', ...NOW], `${returned(HALF)}\n`)
    expect(code).toBe(0)
    expect(out).not.toContain('F8')
  })

  test('that lacks an answer is a finding of an audit that knows it, and unverified', async () => {
    const { out, said: told } = await runAudit(
      ['-', '--playbooks', notes, ...NOW],
      `${returned(HALF)}\n`,
    )
    expect(told).not.toContain('error')
    const [names = '', ...records] = out.replace('\ufeff', '').split('\r\n')
    const [rule, note] = ['rule', 'note'].map((name) => names.split(';').indexOf(name))
    const found = records.map((record) => record.split(';')).filter(({ length }) => length > 1)
    expect(found.map((cells) => [cells[rule ?? -1], cells[note ?? -1]])).toEqual([
      ['F8', 'devnota'],
      ['F13', 'devnota'],
    ])
  })

  test('in JSON it says what it lacked', async () => {
    const json = ['-', '--playbooks', notes, '--format', 'json', ...NOW]
    const { out } = await runAudit(json, `${returned(HALF)}\n`)
    expect(JSON.parse(out)).toMatchObject([
      { rule: 'F8', note: 'devnota', lacking: ['motivo'] },
      { rule: 'F13', note: 'devnota' },
    ])
  })

  test('that is whole lacks nothing', async () => {
    const whole = HALF.replace('não sei', 'veio o modelo errado')
    const { out } = await runAudit(['-', '--playbooks', notes, ...NOW], `${returned(whole)}\n`)
    expect(out).not.toContain('F8')
  })

  test('that was whole before its template asked for more lacks nothing, where its tags tell', async () => {
    const longer = await mkdtemp(join(tmpdir(), 'roteiro-longer-'))
    const more = '    - {id: prazo, heading: "3 - Prazo combinado:"}\n'
    await writeFile(join(longer, 'devnota.yaml'), NOTE + more)
    const whole = HALF.replace('não sei', 'veio o modelo errado')
    const outOf = async (line: string) =>
      (await runAudit(['-', '--playbooks', longer, ...NOW], `${line}\n`)).out
    expect(await outOf(returned(whole))).toContain('F8')
    expect(await outOf(returned(whole, 'roteiro_nota_devnota_completa'))).not.toContain('F8')
    await rm(longer, { recursive: true })
  })

  test('that went by another template, and no tag tells which, says that it is today’s', async () => {
    const longer = await mkdtemp(join(tmpdir(), 'roteiro-today-'))
    const more = '    - {id: prazo, heading: "3 - Prazo combinado:"}\n'
    await writeFile(join(longer, 'devnota.yaml'), NOTE + more)
    const whole = returned(HALF.replace('não sei', 'veio o modelo errado'))
    const judged = returned(HALF, 'roteiro_nota_devnota_incompleta')
    const outOf = async (line: string, ...format: readonly string[]) =>
      (await runAudit(['-', '--playbooks', longer, ...format, ...NOW], `${line}\n`)).out
    const [names = '', f8 = ''] = (await outOf(whole)).replace('\ufeff', '').split('\r\n')
    const cells = f8.split(';')
    expect(
      ['rule', 'lacking', 'template'].map((name) => cells[names.split(';').indexOf(name)]),
    ).toEqual(['F8', 'prazo', 'today'])
    expect(JSON.parse(await outOf(whole, '--format', 'json'))[0]).toMatchObject({
      ...{ rule: 'F8', lacking: ['prazo'], template: 'today' },
    })
    const [told] = JSON.parse(await outOf(judged, '--format', 'json'))
    expect(told).toMatchObject({ rule: 'F8', lacking: ['motivo', 'prazo'] })
    expect(told).not.toHaveProperty('template')
    await rm(longer, { recursive: true })
  })
})
