import { describe, expect, test } from 'vitest'

import { parseOffers } from '../../../src/adapters/settings/offer-lines'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import type { NoteTemplate } from '../../../src/domain/note/template'
import { offerLine } from '../../../src/domain/playbook/offers'
import type { AccountField, AccountMacro, Schedule } from '../../../src/domain/setup/account'
import { adminPageOf } from '../../../src/domain/setup/admin-page'
import { checkAccount } from '../../../src/domain/setup/check-account'
import { checkFields } from '../../../src/domain/setup/check-fields'
import { checkGroups, type GroupSetting } from '../../../src/domain/setup/check-groups'
import { checkLanguages } from '../../../src/domain/setup/check-languages'
import { checkMacros } from '../../../src/domain/setup/check-macros'
import { checkOffers } from '../../../src/domain/setup/check-offers'
import { checkRules } from '../../../src/domain/setup/check-rules'
import { checkSchedules } from '../../../src/domain/setup/check-schedules'
import { checkSettings } from '../../../src/domain/setup/check-settings'
import { checkRoles, checkTagging } from '../../../src/domain/setup/check-tags'
import type { EmptyGroup, Line } from '../../../src/domain/setup/line'
import { ESCALATION } from '../../fixtures/templates'
import { day } from './days'

/** State and finding of each line. */
const told = (lines: readonly Line[]) => lines.map(({ state, what }) => `${state} ${what.key}`)

const visitor = {
  id: 370000000006,
  groupIds: [],
  isAdmin: true,
  locale: 'pt-BR',
  zone: 'Asia/Tokyo',
  account: { subdomain: 'exemplo', plan: 'Suite Team', trialDaysLeft: null, zone: 'Brasilia' },
}

describe('account and role', () => {
  test.each([
    ['a paid plan and a zone Rails names', {}, '', ['green plan', 'green zone_account']],
    ['a trial', { trialDaysLeft: 3 }, '', ['yellow plan_trial', 'green zone_account']],
    ['a zone nobody knows', { zone: 'Marte' }, '', ['green plan', 'red zone_agent']],
    ['no zone at all', { zone: '' }, '', ['green plan', 'red zone_agent']],
    [
      'a zone of the settings',
      { zone: '' },
      'America/Manaus',
      ['green plan', 'green zone_setting'],
    ],
  ])('%s', (_, account, setting, expected) => {
    const seen = { ...visitor, account: { ...visitor.account, ...account } }
    const [plan, role, zone] = told(checkAccount(seen, setting))
    expect([plan, zone]).toEqual(expected)
    expect(role).toBe('green role_admin')
  })
})

describe('settings read back', () => {
  const read = { name: 'fim_expediente', written: '', usual: '17:00' }
  test.each([
    ['nothing written, a default', read, 'setting_default', '17:00'],
    ['the default written out', { ...read, written: '17:00' }, 'setting_default', '17:00'],
    ['another value', { ...read, written: '18:00' }, 'setting_value', '18:00'],
    ['nothing written, no default', { ...read, usual: '' }, 'setting_empty', ''],
  ])('%s', (_, setting, key, value) => {
    expect(checkSettings([setting], [])).toMatchObject([
      { state: 'green', what: { key, values: { setting: 'fim_expediente', value } } },
    ])
  })

  test('what is looked up in the account is told there, unless it cannot be read', () => {
    const group = { name: 'grupo_n1', written: '12', usual: '', isLookedUp: true }
    expect(checkSettings([group], [])).toEqual([])
    const faults = [{ setting: 'grupo_n1', written: 'doze' }]
    expect(told(checkSettings([group], faults))).toEqual(['red setting_fault'])
  })

  test('a fault takes the place of the value, each wrong line for itself', () => {
    const faults = ['amanhã', '31-02'].map((written) => ({ setting: 'feriados', written }))
    const lines = checkSettings([read, { ...read, name: 'feriados' }], faults)
    expect(told(lines)).toEqual(['green setting_default', 'red setting_fault', 'red setting_fault'])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(3)
  })
})

describe('tags', () => {
  test('can be switched off for the whole account', () => {
    expect(told(checkTagging(true))).toEqual(['green tags_on'])
    expect(told(checkTagging(false))).toEqual(['red tags_off'])
  })

  test.each([
    ['no roles of its own', [], 'green'],
    ['a role that may do both', [[true, true]], 'green'],
    ['a light agent, who replies to nobody', [[false, false]], 'green'],
    [
      'one that replies and may not tag',
      [
        [true, true],
        [true, false],
      ],
      'yellow',
    ],
  ] as const)('%s', (_, rights, state) => {
    const roles = rights.map(([canReplyPublicly, canEditTags], index) => ({
      name: `Perfil ${index}`,
      canReplyPublicly,
      canEditTags,
    }))
    expect(checkRoles(roles)[0]?.state).toBe(state)
  })
})

describe('groups', () => {
  const groups = [
    { id: 1, name: 'N1', isDeleted: false },
    { id: 2, name: 'Antigo', isDeleted: true },
  ]
  test.each([
    ['one that is there', [1], ['green group_found']],
    ['one that was deleted', [2], ['red group_gone']],
    ['one that never was', [3], ['red group_gone']],
    ['none', [], ['yellow groups_empty']],
    ['several, one of them gone', [1, 3], ['green group_found', 'red group_gone']],
  ])('%s', (_, ids, expected) => {
    expect(
      told(checkGroups(groups, [{ setting: 'grupo_n1', ids, whenEmpty: 'group_empty_move' }])),
    ).toEqual(expected)
  })
})

test('a group that a manual names by number is fixed in its document', () => {
  const asked: GroupSetting = {
    ...{ setting: 'Devolução, Estoque', isOfManual: true },
    ...{ ids: [9], whenEmpty: 'group_empty_move' },
  }
  expect(checkGroups([], [asked])).toMatchObject([
    { state: 'red', what: { key: 'group_gone' }, fix: 'fix_group_manual' },
  ])
})

describe('settings of groups that are empty', () => {
  test('are one line, each with what follows', () => {
    const empty = (setting: string, whenEmpty: EmptyGroup) => ({ setting, ids: [], whenEmpty })
    const lines = checkGroups(
      [],
      [
        empty('grupo_escalonamento', 'group_empty_check'),
        empty('grupo_n1', 'group_empty_move'),
        empty('grupos_lideres', 'group_empty_leads'),
      ],
    )
    expect(told(lines)).toEqual(['yellow groups_empty'])
    expect(lines[0]?.items).toMatchObject([
      { setting: 'grupo_escalonamento', note: 'group_empty_check' },
      { setting: 'grupo_n1', note: 'group_empty_move' },
      { setting: 'grupos_lideres', note: 'group_empty_leads' },
    ])
  })
})

describe('offers of manuals', () => {
  const forms = [
    { id: 5, name: 'Padrão', isActive: true },
    { id: 6, name: 'Antigo', isActive: false },
  ]
  const on = (...ids: readonly number[]) => ({
    playbook: 'triagem' as const,
    conditions: ids.map((id) => ({ kind: 'form' as const, id })),
  })
  test.each([
    ['on a form that is there', [on(5)], []],
    ['on one that is out of use', [on(6)], ['red form_gone']],
    ['on one that never was, twice', [on(7), on(7)], ['red form_gone']],
    [
      'on a tag',
      [{ playbook: 'faturamento' as const, conditions: [{ kind: 'tag' as const, tag: 'vibra' }] }],
      [],
    ],
  ])('%s', (_, offers, expected) => {
    expect(told(checkOffers(forms, offers))).toEqual(expected)
  })

  test('are written as the setting reads them', () => {
    for (const playbook of ['triagem', 'faturamento', 'retorno', 'escalonamento'] as const) {
      const { entries, faults } = parseOffers(offerLine(playbook, 360001234567), [playbook])
      expect(faults).toEqual([])
      expect(entries).toEqual([{ playbook, conditions: [{ kind: 'form', id: 360001234567 }] }])
    }
  })
})

describe('where a line is fixed', () => {
  const gone: Line = {
    ...{ id: 'rule', part: 'triggers', state: 'red' },
    ...{ what: { key: 'rule_missing' }, fix: 'fix_rule_missing' },
  }
  test.each<[string, Line, string | undefined]>([
    ['a trigger among the triggers', gone, 'triggers'],
    ['an automation among the automations', { ...gone, part: 'automations' }, 'automations'],
    ['a view among the views', { ...gone, part: 'views' }, 'views'],
    ['a group in the settings of apps', { ...gone, part: 'groups', fix: 'fix_group' }, 'apps'],
    ['a role among the roles', { ...gone, part: 'tags', fix: 'fix_roles' }, 'roles'],
    ['what could not be read nowhere', { ...gone, fix: 'fix_unread' }, undefined],
  ])('%s', (_, line, page) => {
    expect(adminPageOf(line)).toBe(page)
  })
})

describe('fields that hold a section', () => {
  const field: AccountField = { id: 7, title: 'Causa', type: 'textarea', isActive: true, tags: [] }
  test.each([
    ['none is mapped', [field], new Map(), ['green fields_none']],
    ['a field of text', [field], new Map([['cause', 7]]), ['green field_found']],
    ['no such field', [field], new Map([['cause', 8]]), ['red field_gone']],
    [
      'one that is out of use',
      [{ ...field, isActive: false }],
      new Map([['cause', 7]]),
      ['red field_inactive'],
    ],
    [
      'a list instead of text',
      [{ ...field, type: 'tagger' }],
      new Map([['cause', 7]]),
      ['red field_wrong'],
    ],
  ])('%s', (_, fields, mapped, expected) => {
    expect(told(checkFields(fields, mapped, [ESCALATION]))).toEqual(expected)
  })

  test('that its note names, unless a setting maps another to it', () => {
    const causeIn = (id: string, own: number): NoteTemplate => ({
      ...{ ...ESCALATION, id },
      sections: ESCALATION.sections.map((one) =>
        one.id === 'cause' ? { ...one, field: own } : one,
      ),
    })
    const notes = [causeIn('a', 7), causeIn('b', 8)]
    const numbers = (mapped: ReadonlyMap<string, number>) =>
      checkFields([field], mapped, notes).map(
        ({ state, what }) => `${what.values?.['id']} ${state}`,
      )
    expect(numbers(new Map())).toEqual(['7 green', '8 red'])
    expect(numbers(new Map([['cause', 7]]))).toEqual(['7 green'])
  })
})

describe('macros', () => {
  const SECOND = 'Roteiro::2ª tentativa'
  const TEXT = '[[saudacao]]! Ticket [[ticket]]: **segunda tentativa de contato**.'
  const macro: AccountMacro = {
    ...{ title: SECOND, text: TEXT, at: '2026-01-02T00:00:00Z' },
    ...{ isActive: true, tags: [], replacesAll: false },
  }
  const texts = [
    {
      id: 'attempt-2',
      text: '{{greeting}}! Sobre o ticket {{ticket}}: segunda tentativa de contato.',
      naming: 'segunda tentativa de contato',
    },
    {
      id: 'attempt-3',
      text: '{{greeting}}! Sobre o ticket {{ticket}}: terceiro contato.',
      naming: 'terceiro contato',
    },
  ] as const
  const first = (macros: readonly AccountMacro[], wanted = SECOND) => {
    const rules = {
      titles: new Map([['attempt-2' as const, [wanted, SECOND]]]),
      blanks: { greeting: '[[saudacao]]', ticket: '[[ticket]]' },
    }
    return checkMacros(macros, { rules, texts })[0] as Line
  }
  const off = { ...macro, isActive: false }
  const older = { ...macro, text: '[[saudacao]]!', at: '2026-01-01T00:00:00Z' }
  const worded = (text: string) => [{ ...macro, text }]
  test.each([
    ['one with our blanks', [macro], 'green macro_found'],
    ['none of that title', [{ ...macro, title: 'Outra' }], 'red macro_missing'],
    ['one that is out of use', [off], 'red macro_inactive'],
    ['an old one beside the one in use', [off, macro], 'green macro_found'],
    ['two in use', [macro, macro], 'yellow macro_twice'],
    ['two in use, the older one wrong', [macro, older], 'red macro_blanks'],
    ['a blank left out', worded('[[saudacao]]!'), 'red macro_blanks'],
    ['a blank nobody fills', worded(`${TEXT} [[dia]]`), 'red macro_blanks'],
    ['a blank only Zendesk fills', worded(`${TEXT} {{ticket.id}}`), 'red macro_blanks'],
    ['no text', worded(''), 'red macro_blanks'],
    [
      'the words of another message',
      worded('[[saudacao]]! [[ticket]]: terceiro contato.'),
      'red macro_unlike',
    ],
  ])('%s', (_, macros, expected) => {
    expect(told([first(macros)])).toEqual([expected])
  })

  test('say which blank is missing, or which is unknown', () => {
    expect(first(worded('[[saudacao]]')).items).toEqual([
      { name: '[[ticket]]', note: 'blank_missing' },
    ])
    expect(first(worded(`${TEXT} [[dia]]`)).items).toEqual([
      { name: '[[dia]]', note: 'blank_unknown' },
    ])
  })

  test.each([
    ['is there', [macro, { ...macro, title: 'Minha' }], 'green macro_found', 'Minha'],
    ['is not there: ours words the message', [macro], 'yellow macro_ours', 'Minha'],
    ['is not there, nor is ours', [], 'red macro_missing', 'Minha'],
    ['is not there, and ours is wrong', [older], 'red macro_blanks', SECOND],
  ])('the macro an admin named %s', (_, macros, expected, title) => {
    const line = first(macros, 'Minha')
    expect(told([line])).toEqual([expected])
    expect(line.what.values).toMatchObject({ title })
  })
})

test.each([
  ['views', 'fix_view_inactive'],
  ['triggers', 'fix_rule_inactive'],
  ['automations', 'fix_rule_inactive'],
] as const)('who deactivated one of the %s is told what that means', (part, fix) => {
  expect(checkRules(part, [{ title: 'A', isActive: false }], ['A'])).toMatchObject([{ fix }])
})

test.each([
  ['in use', [{ title: 'A', isActive: true }], 'green rule_found'],
  ['out of use', [{ title: 'A', isActive: false }], 'red rule_inactive'],
  ['renamed', [{ title: 'A (antiga)', isActive: true }], 'red rule_missing'],
])('a view that is %s', (_, views, expected) => {
  expect(told(checkRules('views', views, ['A']))).toEqual([expected])
})

describe('business hours beside the calendar of the app', () => {
  const calendar = createCalendar({ rules: [], carnival: false, corpusChristi: false })
  const time = { zone: 'America/Sao_Paulo', calendar, startOfDay: 480, endOfDay: 1020 }
  const today = day('2026-11-18')
  const week = [1, 2, 3, 4, 5].map((n) => ({ from: n * 1440 + 480, to: n * 1440 + 1020 }))
  /** Those of C4 that fall on a weekday within the year. */
  const holidays = [
    ...['2026-11-20', '2026-12-25', '2027-01-01', '2027-03-26', '2027-04-21'],
    ...['2027-09-07', '2027-10-12', '2027-11-02', '2027-11-15'],
  ].map((one) => ({ name: 'Feriado', from: day(one), to: day(one) }))
  const schedule: Schedule = { name: 'N1', zone: 'Brasilia', intervals: week, holidays }
  const all = ['green hours_same', 'green holidays_same']

  test.each([
    ['none at all', [], ['green schedules_none']],
    ['the same', [schedule], all],
    ['two of them', [schedule, schedule], [...all, ...all]],
    [
      'another zone',
      [{ ...schedule, zone: 'Tokyo' }],
      ['yellow schedule_zone', 'green hours_same', 'green holidays_same'],
    ],
    [
      'a pause at noon',
      [
        {
          ...schedule,
          intervals: week.flatMap(({ from, to }) => [
            { from, to: from + 240 },
            { from: from + 300, to },
          ]),
        },
      ],
      all,
    ],
    [
      'a Saturday',
      [{ ...schedule, intervals: [...week, { from: 6 * 1440 + 480, to: 6 * 1440 + 720 }] }],
      ['yellow hours_differ', 'green holidays_same'],
    ],
    [
      'a Friday that ends sooner',
      [
        {
          ...schedule,
          intervals: [...week.slice(0, 4), { from: 5 * 1440 + 480, to: 5 * 1440 + 960 }],
        },
      ],
      ['yellow hours_differ', 'green holidays_same'],
    ],
    [
      'a holiday less',
      [{ ...schedule, holidays: holidays.slice(1) }],
      ['green hours_same', 'yellow holidays_differ'],
    ],
  ])('%s', (_, schedules, expected) => {
    expect(told(checkSchedules(schedules, time, today))).toEqual(expected)
  })

  test('tell each day that differs, and on whose side it is a holiday', () => {
    const recess = { name: 'Recesso', from: day('2026-12-24'), to: day('2026-12-27') }
    const lines = checkSchedules(
      [{ ...schedule, holidays: [...holidays.slice(1), recess] }],
      time,
      today,
    )
    expect(lines.at(-1)?.items).toEqual([
      { day: '2026-11-20', name: 'Consciência Negra', note: 'only_app' },
      { day: '2026-12-24', name: 'Recesso', note: 'only_zendesk' },
    ])
  })
})

test.each([
  ['all of them ours', ['pt-BR', 'en-US', 'es-419'], 'green languages_spoken'],
  ['one we do not speak', ['pt-BR', 'fr'], 'yellow languages_unspoken'],
  ['no Portuguese', ['en-US', 'es'], 'yellow languages_no_portuguese'],
])('languages: %s', (_, locales, expected) => {
  expect(told(checkLanguages(locales))).toEqual([expected])
})
