import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parameters } from '../../../manifest.json'
import { toSettings } from '../../../src/adapters/settings/to-settings'
import { NAMED } from '../../../src/playbooks/named'
import { SETTINGS, type Setting, type Settings } from '../../../src/ports/settings'

const settingsOf = (raw: unknown) => toSettings(raw, NAMED)

const NAMES = Object.values(SETTINGS).map(({ name }) => name)

const DEFAULTS: Settings = {
  gate: 'bloquear',
  startOfDay: 8 * 60,
  endOfDay: 17 * 60,
  zone: '',
  holidays: [],
  carnival: false,
  corpusChristi: false,
  ticketAs: 'numero',
  sectionFields: new Map(),
  escalationGroup: null,
  commercialGroup: null,
  n1Group: null,
  levelTwoGroup: null,
  levelThreeGroup: null,
  leadGroups: [],
  auditedSince: null,
  onCall: '',
  escalationSheet: '',
  portalLink: '',
  supportPhone: '0800 003 3600',
  whatsappLink: 'https://api.whatsapp.com/send?phone=5508000033600',
  macroTitles: new Map(),
  offers: [],
  dueNotices: true,
}

test.each([
  ['nothing was set', { title: 'Roteiro' }],
  ['every field was left empty', Object.fromEntries(NAMES.map((name) => [name, '  ']))],
  ['fields are null', Object.fromEntries(NAMES.map((name) => [name, null]))],
  ['there are no settings at all', null],
  ['settings are no object', 'portao_nota'],
])('the defaults apply when %s', (_, raw) => {
  expect(settingsOf(raw)).toEqual({ settings: DEFAULTS, faults: [] })
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
      'a range of holidays',
      { feriados: '12-20 a 01-06 Férias coletivas' },
      {
        holidays: [{ kind: 'yearly-span', from: '12-20', to: '01-06', name: 'Férias coletivas' }],
      },
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
    [
      'groups of the levels',
      { grupo_n1: '1', grupo_nivel_2: '22', grupo_nivel_3: ' 333 ' },
      { n1Group: 1, levelTwoGroup: 22, levelThreeGroup: 333 },
    ],
    [
      'groups of the leads, however they are parted',
      { grupos_lideres: '1, 22;333\n 4444  55555' },
      { leadGroups: [1, 22, 333, 4444, 55555] },
    ],
    ['a day to audit from', { auditar_desde: '01/12/2026' }, { auditedSince: '2026-12-01' }],
    [
      'whom to call',
      { contato_plantao: ' Plantão CMC, ramal 7290 ' },
      { onCall: 'Plantão CMC, ramal 7290' },
    ],
    [
      'a sheet that is a link',
      { planilha_escalonamento: 'https://drive.example.com/d/1?gid=0#a' },
      { escalationSheet: 'https://drive.example.com/d/1?gid=0#a' },
    ],
    [
      'a sheet on the network',
      { planilha_escalonamento: '\\\\servidor\\Gerência [Y]' },
      { escalationSheet: '\\\\servidor\\Gerência [Y]' },
    ],
    [
      'a sheet on a drive of the machine',
      { planilha_escalonamento: 'Z:\\escalonamento.xlsx' },
      { escalationSheet: 'Z:\\escalonamento.xlsx' },
    ],
    [
      'a sheet in words',
      { planilha_escalonamento: 'Drive: pasta CMC' },
      { escalationSheet: 'Drive: pasta CMC' },
    ],
    [
      'links',
      { link_portal: ' https://portal.example.com ', link_whatsapp: 'HTTPS://wa.me/55' },
      { portalLink: 'https://portal.example.com', whatsappLink: 'HTTPS://wa.me/55' },
    ],
    [
      'a telephone as the team writes it',
      { telefone_suporte: '(47) 3333-0000 ou 0800 1' },
      { supportPhone: '(47) 3333-0000 ou 0800 1' },
    ],
    [
      'titles of macros',
      { titulos_macros: 'tentativa_2 = Contato::2; o e-mail = texto\r\n CANCELAMENTO=Fim' },
      {
        macroTitles: new Map([
          ['attempt-2', 'Contato::2; o e-mail = texto'],
          ['farewell', 'Fim'],
        ]),
      },
    ],
    [
      'all the messages a macro may have',
      {
        titulos_macros:
          'tentativa_1=a\ntentativa_2=b\ntentativa_3=c\ncancelamento=d\nservico_cobrado=e',
      },
      {
        macroTitles: new Map([
          ['attempt-1', 'a'],
          ['attempt-2', 'b'],
          ['attempt-3', 'c'],
          ['farewell', 'd'],
          ['cost', 'e'],
        ]),
      },
    ],
    [
      'where playbooks are offered',
      {
        ofertas_roteiros:
          'triagem: form=123\nFaturamento : tag = Vibra, group=4; retorno: brand=5\nescalonamento:tag=n2',
      },
      {
        offers: [
          { playbook: 'triagem', conditions: [{ kind: 'form', id: 123 }] },
          {
            playbook: 'faturamento',
            conditions: [
              { kind: 'tag', tag: 'vibra' },
              { kind: 'group', id: 4 },
            ],
          },
          { playbook: 'retorno', conditions: [{ kind: 'brand', id: 5 }] },
          { playbook: 'escalonamento', conditions: [{ kind: 'tag', tag: 'n2' }] },
        ],
      },
    ],
  ])('%s', (_, raw, expected) => {
    expect(settingsOf(raw)).toEqual({ settings: { ...DEFAULTS, ...expected }, faults: [] })
  })
})

describe('a wrong value is named and its default applies', () => {
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
    ['a holiday with an hour', 'feriados', '2027-02-10 até 13h'],
    ['an unknown section', 'campos_secoes', 'solucao=360001234567'],
    ['a section without a field', 'campos_secoes', 'solution'],
    ['a lead’s group by its name', 'grupos_lideres', 'Líderes'],
    ['a day that no calendar has', 'auditar_desde', '31/11/2026'],
    ['a contact as long as a letter', 'contato_plantao', 'a'.repeat(201)],
    ['a contact of two lines', 'contato_plantao', 'Ramal 1\nRamal 2'],
    ['a sheet at an address without encryption', 'planilha_escalonamento', 'http://a.example'],
    ['a sheet that is a script', 'planilha_escalonamento', 'javascript:alert(1)'],
    ['a sheet that is a script in capitals', 'planilha_escalonamento', 'JavaScript:alert(1)'],
    ['a portal without encryption', 'link_portal', 'http://portal.example.com'],
    ['a portal that is a script', 'link_portal', 'javascript:alert(1)//https://a.example'],
    ['a portal without its scheme', 'link_portal', 'portal.example.com'],
    ['a portal without a host', 'link_portal', 'https:///agenda'],
    ['a link with words behind it', 'link_whatsapp', 'https://wa.me/55 (suporte)'],
    ['a link with markup', 'link_whatsapp', 'https://wa.me/"><b>'],
    ['a telephone of two lines', 'telefone_suporte', '0800 1\n0800 2'],
    ['a telephone with a story', 'telefone_suporte', '1'.repeat(41)],
    ['a macro of a message we do not have', 'titulos_macros', 'tentativa_4 = Quarta'],
    ['a message without a title', 'titulos_macros', 'tentativa_2 ='],
    ['a title alone', 'titulos_macros', 'Minha macro'],
    ['an unknown playbook', 'ofertas_roteiros', 'cobranca: form=123'],
    ['contact attempts, which are on every ticket', 'ofertas_roteiros', 'contato: form=123'],
    ['a playbook on every ticket', 'ofertas_roteiros', 'triagem:'],
    ['a playbook alone', 'ofertas_roteiros', 'triagem'],
    ['an unknown condition', 'ofertas_roteiros', 'triagem: status=open'],
    ['a form by its name', 'ofertas_roteiros', 'triagem: form=Certificado'],
    ['a condition left empty', 'ofertas_roteiros', 'triagem: form=1,'],
    ['two forms at once, which no ticket has', 'ofertas_roteiros', 'triagem: form=1, form=2'],
    ['a tag of two words', 'ofertas_roteiros', 'faturamento: tag=vibra energia'],
  ])('%s', (_, setting, written) => {
    expect(settingsOf({ [setting]: written })).toEqual({
      settings: DEFAULTS,
      faults: [{ setting, written: written.slice(0, 200) }],
    })
  })

  test.each([
    ['a number for a choice', 'portao_nota', 3, '3'],
    ['a list for holidays', 'feriados', ['12-24'], '["12-24"]'],
    ['an object that hides its text', 'fuso_horario', { toString: 1 }, '{"toString":1}'],
  ])('%s', (_, setting, value, written) => {
    expect(settingsOf({ [setting]: value }).faults).toEqual([{ setting, written }])
  })

  test('of a list only the wrong entries are left out', () => {
    const { settings, faults } = settingsOf({ feriados: '12-24 Véspera\n13-45 Errado' })
    expect(settings.holidays).toHaveLength(1)
    expect(faults).toEqual([{ setting: 'feriados', written: '13-45 Errado' }])
  })

  test.each([
    ['groups of leads', 'grupos_lideres', '1, N1, 2', 'N1', { leadGroups: [1, 2] }],
    [
      'titles of macros',
      'titulos_macros',
      'tentativa 1 = Errada\ntentativa_3 = Certa',
      'tentativa 1 = Errada',
      { macroTitles: new Map([['attempt-3', 'Certa']]) },
    ],
    [
      'offers',
      'ofertas_roteiros',
      'triagem: formulario=1\ntriagem: tag=ar',
      'triagem: formulario=1',
      { offers: [{ playbook: 'triagem', conditions: [{ kind: 'tag', tag: 'ar' }] }] },
    ],
  ])('of %s too', (_, setting, list, written, expected) => {
    expect(settingsOf({ [setting]: list })).toEqual({
      settings: { ...DEFAULTS, ...expected },
      faults: [{ setting, written }],
    })
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
    expect(settingsOf(raw)).toEqual({ settings: DEFAULTS, faults: [{ setting, written }] })
  })
})

test('the manifest has the same settings in the same order, with the same defaults', () => {
  const shown = parameters.filter(({ type }) => type !== 'hidden')
  const declared = shown.map((parameter) => [
    parameter.name,
    'default' in parameter ? String(parameter.default) : undefined,
  ])
  const known = Object.values<Setting>(SETTINGS).map(({ name, usual }) => [name, usual])
  expect(known).toEqual(declared)
})

test('no settings are too strange to read', () => {
  const values = fc.dictionary(fc.constantFrom(...NAMES), fc.jsonValue())
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), values), (raw) => {
      const { settings, faults } = settingsOf(raw)
      expect(settings.startOfDay).toBeLessThan(settings.endOfDay)
      expect(faults.every(({ written }) => typeof written === 'string')).toBe(true)
    }),
  )
})
