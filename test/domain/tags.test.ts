import { describe, expect, test } from 'vitest'

import { applyChange, changeBetween, isNoChange, NO_CHANGE } from '../../src/domain/tag-change'
import { attemptsIn, isOurTag } from '../../src/domain/tags'

describe('attempts counted by tags', () => {
  test.each([
    ['none', ['filial_3'], []],
    ['in whatever order they are', ['contato_tentativa_2', 'contato_tentativa_1'], [1, 2]],
    ['a gap stays one', ['contato_tentativa_3'], [3]],
    ['a number that is not ours', ['contato_tentativa_02', 'contato_tentativa_4'], []],
    ['a longer name', ['contato_tentativa_1_ok', 'x_contato_tentativa_1'], []],
  ])('%s', (_, tags, attempts) => {
    expect(attemptsIn(tags)).toEqual(attempts)
  })
})

describe('an edit as data', () => {
  test.each([
    ['adds at the end', ['a'], { add: ['b'], remove: [] }, ['a', 'b']],
    ['adds nothing twice', ['a', 'b'], { add: ['b'], remove: [] }, ['a', 'b']],
    ['removes', ['a', 'b'], { add: [], remove: ['a'] }, ['b']],
    ['takes out and puts back what it names twice', ['a'], { add: ['a'], remove: ['a'] }, ['a']],
  ])('%s', (_, tags, change, result) => {
    expect(applyChange(tags, change)).toEqual(result)
  })

  test('between two states it turns the one into the other and touches nothing else', () => {
    const change = changeBetween(['vip', 'roteiro'], ['vip', 'contato_tentativa_1'])
    expect(change).toEqual({ add: ['contato_tentativa_1'], remove: ['roteiro'] })
    expect(isNoChange(changeBetween(['vip'], ['vip']))).toBe(true)
    expect([isNoChange(change), isNoChange(NO_CHANGE)]).toEqual([false, true])
  })
})

describe('which tags are ours', () => {
  test.each([
    ['roteiro', true],
    ['contato_tentativa_3', true],
    ['contato_respondido', true],
    ['cancelamento_proposto', true],
    ['cancelado_sem_retorno', true],
    ['escalonar_ti_script_db2', true],
    ['custo_confirmado', true],
    ['roteiro_pausa_ate_20261125_1400', true],
    ['roteiro_motivo_outro', true],
    ['triagem_reagendar', true],
    ['triagem_status_cancelado', true],
    ['contato', false],
    ['contato_tentativa_4', false],
    ['roteirox', false],
    ['filial_3', false],
  ])('%s: %s', (tag, isOurs) => {
    expect(isOurTag(tag)).toBe(isOurs)
  })
})
