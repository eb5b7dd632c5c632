import { describe, expect, test } from 'vitest'

import { toDay } from '../../../src/domain/calendar/day'
import {
  beginAgain,
  changeFor,
  changeOfFact,
  changeOfWait,
  takeBack,
} from '../../../src/domain/playbook/change-for'
import type { PlaybookStep, WaitStep, Way } from '../../../src/domain/playbook/playbook'
import { stepOf } from '../../../src/domain/playbook/position'
import { applyChange, type TagChange } from '../../../src/domain/tag-change'
import { positionOf } from './explore'
import { ticketWith, VISIT } from './visit-playbook'

const step = (id: string): PlaybookStep => stepOf(VISIT, id)
const wayOf = (id: string, way: string): { readonly step: PlaybookStep; readonly way: Way } => {
  const found = step(id).ways?.find((candidate) => candidate.id === way)
  return { step: step(id), way: found ?? expect.fail(`${id} has no way ${way}`) }
}
const day = toDay('2026-11-25') ?? expect.fail('no such day')
const value = { day, minutes: 14 * 60 }

const tagsAfter = (tags: readonly string[], change: TagChange) => applyChange(tags, change).sort()

describe('what an act leaves on a ticket', () => {
  test.each<[string, Parameters<typeof changeFor>[1], string[], string[]]>([
    ['a message', { step: step('aviso') }, ['vip'], ['roteiro', 'roteiro_triagem_aviso', 'vip']],
    [
      'an answer',
      wayOf('ligar', 'atendeu'),
      ['roteiro'],
      ['roteiro', 'roteiro_triagem_ligar_atendeu', 'triagem_status_reagendado'],
    ],
    [
      'an appointment, in place of an older one, and the pause it brings',
      { step: step('visita'), value },
      ['roteiro', 'roteiro_triagem_visita_20261124', 'roteiro_pausa_ate_20261124_0900'],
      ['roteiro', 'roteiro_pausa_ate_20261125_1400', 'roteiro_triagem_visita_20261125_1400'],
    ],
    [
      'a message said for the third time',
      { step: step('lembrar') },
      ['roteiro', 'roteiro_triagem_lembrar_2'],
      ['roteiro', 'roteiro_triagem_lembrar_3'],
    ],
    [
      'a way back: its steps begin again, and the rounds are counted',
      wayOf('ligar', 'nao_atendeu'),
      ['roteiro', 'roteiro_triagem_aviso', 'roteiro_triagem_ligacoes_1'],
      ['roteiro', 'roteiro_triagem_ligacoes_2'],
    ],
    [
      'an answer that ends it: one status of its family, a fact, the end',
      wayOf('ligar', 'desistiu'),
      ['roteiro', 'triagem_status_reagendado', 'triagem_statusquo'],
      [
        'roteiro',
        'roteiro_triagem_encerrado',
        'roteiro_triagem_fato_desistencia',
        'roteiro_triagem_ligar_desistiu',
        'triagem_status_cancelado',
        'triagem_statusquo',
      ],
    ],
    [
      'an answer to an outcome with effects: not over before they are saved',
      wayOf('lembrar', 'basta'),
      ['roteiro', 'roteiro_triagem_lembrar_2'],
      ['roteiro', 'roteiro_triagem_lembrar_basta'],
    ],
    [
      'such an outcome',
      { step: step('entregue') },
      ['roteiro'],
      ['roteiro', 'roteiro_triagem_encerrado'],
    ],
    [
      'an aside, which belongs to no step',
      { way: { id: 'outro_local', next: 'fim' } },
      ['roteiro', 'roteiro_triagem_aviso'],
      [
        'roteiro',
        'roteiro_triagem_aviso',
        'roteiro_triagem_encerrado',
        'roteiro_triagem_outro_local',
      ],
    ],
  ])('%s', (_, act, tags, expected) => {
    expect(tagsAfter(tags, changeFor(VISIT, act, tags))).toEqual(expected)
  })

  test('a second time it leaves nothing new', () => {
    const tags = tagsAfter([], changeFor(VISIT, { step: step('aviso') }, []))
    expect(changeFor(VISIT, { step: step('aviso') }, tags)).toEqual({ add: [], remove: [] })
  })
})

test('begun again, a ticket keeps what belongs to others', () => {
  const own = ['roteiro_triagem_aviso', 'triagem_status_cancelado', 'roteiro_triagem_encerrado']
  const others = ['roteiro', 'vip', 'roteiro_retorno_fechar', 'contato_tentativa_1']
  expect(applyChange([...own, ...others], beginAgain(VISIT, [...own, ...others]))).toEqual(others)
})

test('the last answer is taken back with the status it left', () => {
  const marks = {
    roteiro_triagem_aviso: '18 09:00',
    roteiro_triagem_ligar_atendeu: '18 09:40',
    triagem_status_reagendado: '18 09:40',
  }
  const ticket = ticketWith(marks, '18 09:41')
  const change = takeBack(VISIT, positionOf(VISIT, ticket), ticket.tags)
  expect(applyChange(ticket.tags, change)).toEqual(['roteiro_triagem_aviso'])
})

test('nothing was done, so nothing is taken back', () => {
  const ticket = ticketWith({}, '18 09:00')
  expect(takeBack(VISIT, positionOf(VISIT, ticket), ['vip'])).toEqual({ add: [], remove: [] })
})

test('another length of a wait replaces the one before', () => {
  const wait = step('periodo') as WaitStep
  const tags = ['roteiro', 'roteiro_triagem_periodo_15', 'roteiro_triagem_lembrar_2']
  expect(tagsAfter(tags, changeOfWait(VISIT, wait, 30, tags))).toEqual([
    'roteiro',
    'roteiro_triagem_lembrar_2',
    'roteiro_triagem_periodo_30',
  ])
  expect(changeOfWait(VISIT, wait, 15, tags)).toEqual({ add: [], remove: [] })
})

test('a fact is ticked, and unticked', () => {
  const ticked = tagsAfter([], changeOfFact(VISIT, 'desistencia', true, []))
  expect(ticked).toEqual(['roteiro', 'roteiro_triagem_fato_desistencia'])
  expect(tagsAfter(ticked, changeOfFact(VISIT, 'desistencia', false, ticked))).toEqual(['roteiro'])
})
