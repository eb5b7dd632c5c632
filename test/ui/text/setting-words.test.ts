import { beforeAll, describe, expect, test } from 'vitest'

import { parameters } from '../../../manifest.json'
import { createSay } from '../../../src/ui/text/say'
import { loadSettingLabels, type SettingLabel } from '../../../src/ui/text/setting-labels'
import { faultWords } from '../../../src/ui/text/setting-words'
import { loadWords } from '../../../src/ui/text/text'
import en from '../../../translations/en.json'
import es from '../../../translations/es.json'
import pt from '../../../translations/pt-br.json'

let portuguese: SettingLabel
beforeAll(async () => {
  await Promise.all([loadWords('en'), loadWords('es')])
  portuguese = await loadSettingLabels('pt')
})

const settings = parameters.filter(({ type }) => type !== 'hidden').map(({ name }) => name)
const labelIn = (words: typeof pt, setting: string): string =>
  new Map(Object.entries(words.app.parameters)).get(setting)?.label ?? ''

describe('a faulty setting is called what the admin sees in the form', () => {
  test.each([
    ['pt', pt],
    ['en', en],
    ['es', es],
  ] as const)('in %s', async (language, words) => {
    const say = createSay(language, {}, await loadSettingLabels(language))
    for (const setting of settings) {
      const said = faultWords({ setting, written: 'x' }, say)
      expect(said).toContain(`"${labelIn(words, setting)}"`)
      expect(said).not.toMatch(/\{\w+\}/)
    }
  })
})

test('a setting goes by its name until the labels are here, and always if it has none', () => {
  const fault = { setting: 'link_portal', written: 'http://portal' }
  expect(faultWords(fault, createSay('pt'))).toContain('"link_portal"')
  expect(portuguese('outra')).toBe('outra')
})

test.each([
  [
    'link_portal',
    'http://portal',
    '"Link do Portal Estratégico" não é um endereço https:// (ex.: https://…): "http://portal". O valor foi ignorado.',
  ],
  [
    'auditar_desde',
    'ontem',
    '"Auditar desde" não é uma data (ex.: 2026-12-01): "ontem". O valor foi ignorado.',
  ],
  [
    'telefone_suporte',
    '0800…',
    '"Telefone do suporte" só aceita uma linha de até 40 caracteres. O valor foi ignorado.',
  ],
  [
    'fim_expediente',
    '25:00',
    '"Fim do expediente" não é um horário válido (ex.: 17:00). Usando 17:00.',
  ],
  [
    'inicio_expediente',
    '18:00',
    'Com "Início do expediente" às 18:00, o expediente termina antes de começar. Usando das 08:00 às 17:00.',
  ],
  [
    'grupo_n1',
    'Apoio N1',
    '"Grupo N1" não é um número de grupo: "Apoio N1". O valor foi ignorado.',
  ],
  [
    'titulos_macros',
    'Minha macro',
    '"Títulos das macros" tem uma linha que não pode ser lida: "Minha macro" (ex.: tentativa_2 = Minha macro). A linha foi ignorada.',
  ],
])('a wrong %s says what it takes', (setting, written, words) => {
  expect(faultWords({ setting, written }, createSay('pt', {}, portuguese))).toBe(words)
})
