import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { SETTING_NAMES } from '../../../src/adapters/settings/setting-names'
import { toSettings } from '../../../src/adapters/settings/to-settings'
import { DEFAULTS } from '../../../src/ports/settings'

test.each([
  ['nothing was set', { title: 'Roteiro' }],
  [
    'every field was left empty',
    Object.fromEntries(Object.values(SETTING_NAMES).map((name) => [name, '  '])),
  ],
  ['fields are null', Object.fromEntries(Object.values(SETTING_NAMES).map((name) => [name, null]))],
  ['there are no settings at all', null],
  ['settings are no object', 'portao_nota'],
])('the defaults stand when %s', (_, raw) => {
  expect(toSettings(raw)).toEqual({ settings: DEFAULTS, faults: [] })
})

describe('what an admin wrote is used', () => {
  test.each([
    ['the gate', { portao_nota: 'avisar' }, { gate: 'avisar' }],
    [
      'the gate, capitals and blanks forgiven',
      { portao_nota: ' Desligado ' },
      { gate: 'desligado' },
    ],
    [
      'the working day',
      { inicio_expediente: '07:30', fim_expediente: '18:15' },
      { startOfDay: 450, endOfDay: 1095 },
    ],
    ['an hour of one digit', { inicio_expediente: '7:30' }, { startOfDay: 450 }],
    ['a zone', { fuso_horario: 'America/Manaus' }, { zone: 'America/Manaus' }],
    ['a zone as Zendesk names it', { fuso_horario: 'Brasilia' }, { zone: 'America/Sao_Paulo' }],
    [
      'holidays',
      { feriados: '12-24 Véspera' },
      { holidays: [{ kind: 'yearly', monthDay: '12-24', name: 'Véspera' }] },
    ],
    [
      'ticked boxes',
      { carnaval: true, corpus_christi: true },
      { carnival: true, corpusChristi: true },
    ],
    ['boxes as text', { carnaval: 'true', corpus_christi: 'false' }, { carnival: true }],
    ['the ticket as a link', { ticket_nos_textos: 'link' }, { ticketAs: 'link' }],
    [
      'fields of sections',
      { campos_secoes: 'solution=360001234567; cause = 12' },
      {
        sectionFields: new Map([
          ['solution', 360001234567],
          ['cause', 12],
        ]),
      },
    ],
    [
      'groups',
      { grupo_escalonamento: ' 360001 ', grupo_comercial: 42 },
      { escalationGroup: 360001, commercialGroup: 42 },
    ],
  ])('%s', (_, raw, expected) => {
    expect(toSettings(raw)).toEqual({ settings: { ...DEFAULTS, ...expected }, faults: [] })
  })
})

describe('a wrong value is named and its default stands', () => {
  test.each([
    ['an unknown gate', 'portao_nota', 'talvez'],
    ['an hour that no day has', 'inicio_expediente', '25:00'],
    ['an hour in words', 'fim_expediente', 'cinco da tarde'],
    ['an unknown zone', 'fuso_horario', 'Blumenau'],
    ['an offset for a zone', 'fuso_horario', '-03:00'],
    ['a box with a word', 'carnaval', 'sim'],
    ['an unknown form of tickets', 'ticket_nos_textos', 'url'],
    ['a group by its name', 'grupo_escalonamento', 'Desenvolvimento'],
    ['a group of digits that are no number of Zendesk’s', 'grupo_comercial', '0123'],
    ['a holiday in the Brazilian way', 'feriados', '24/12/2026 Véspera'],
    ['an unknown section', 'campos_secoes', 'solucao=360001234567'],
    ['a section without a field', 'campos_secoes', 'solution'],
  ])('%s', (_, setting, written) => {
    expect(toSettings({ [setting]: written })).toEqual({
      settings: DEFAULTS,
      faults: [{ setting, written }],
    })
  })

  test.each([
    ['a number for a choice', 'portao_nota', 3, '3'],
    ['a list for holidays', 'feriados', ['12-24'], '["12-24"]'],
    ['an object that hides its text', 'fuso_horario', { toString: 1 }, '{"toString":1}'],
  ])('%s', (_, setting, value, written) => {
    expect(toSettings({ [setting]: value }).faults).toEqual([{ setting, written }])
  })

  test('of a list only the wrong entries are left out', () => {
    const { settings, faults } = toSettings({ feriados: '12-24 Véspera\n13-45 Errado' })
    expect(settings.holidays).toHaveLength(1)
    expect(faults).toEqual([{ setting: 'feriados', written: '13-45 Errado' }])
  })

  test.each([
    [
      'both written',
      { inicio_expediente: '18:00', fim_expediente: '09:00' },
      'fim_expediente',
      '09:00',
    ],
    [
      'the same hour',
      { inicio_expediente: '09:00', fim_expediente: '09:00' },
      'fim_expediente',
      '09:00',
    ],
    ['only the start written', { inicio_expediente: '18:00' }, 'inicio_expediente', '18:00'],
    ['only the end written', { fim_expediente: '07:00' }, 'fim_expediente', '07:00'],
  ])('a day that ends before it begins has its default hours: %s', (_, raw, setting, written) => {
    expect(toSettings(raw)).toEqual({ settings: DEFAULTS, faults: [{ setting, written }] })
  })
})

test('no settings are too strange to read', () => {
  const values = fc.dictionary(fc.constantFrom(...Object.values(SETTING_NAMES)), fc.jsonValue())
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), values), (raw) => {
      const { settings, faults } = toSettings(raw)
      expect(settings.startOfDay).toBeLessThan(settings.endOfDay)
      expect(faults.every(({ written }) => typeof written === 'string')).toBe(true)
    }),
  )
})
