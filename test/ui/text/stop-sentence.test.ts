import { beforeAll, expect, test } from 'vitest'

import type { Day } from '../../../src/domain/calendar/day'
import type { Stop } from '../../../src/domain/contact/stop'
import { noticeText } from '../../../src/ui/text/notice-words'
import { loadSettingLabels } from '../../../src/ui/text/setting-labels'
import { createSidebarSay } from '../../../src/ui/text/sidebar-say'
import { stopSentence } from '../../../src/ui/text/stop-sentence'
import { loadWords } from '../../../src/ui/text/text'
import { ESCALATION } from '../../fixtures/templates'

const ana = { id: 1, name: 'Ana Lima', role: 'agent' } as const
const at = Date.parse('2026-11-19T12:12:00Z')
const monday = '2026-11-23' as Day
const here = { zone: 'America/Sao_Paulo', today: '2026-11-19' as Day }

/** One of each kind and shape, with the sentence that Zendesk shows. */
const STOPS: readonly (readonly [Stop, string])[] = [
  [
    { kind: 'note-public', template: ESCALATION },
    'A nota Escalonar TI está como resposta pública.',
  ],
  [
    { kind: 'note-incomplete', template: ESCALATION, sections: ['cause'] },
    'Nota Escalonar TI incompleta: falta preencher a seção 3, Causa da demanda. Complete no painel Roteiro ou registre uma exceção.',
  ],
  [
    { kind: 'note-incomplete', template: ESCALATION, sections: ['system', 'solution'] },
    'Nota Escalonar TI incompleta: falta preencher as seções 1, É possível realizar pelo sistema?; 4, Solução esperada. Complete no painel Roteiro ou registre uma exceção.',
  ],
  [
    { kind: 'mixed' },
    'O rascunho traz duas mensagens do roteiro. Deixe só uma: cada envio leva uma tentativa ou o cancelamento.',
  ],
  [{ kind: 'leftover', text: 'xx/xx/xxxx' }, 'Falta preencher um trecho: "xx/xx/xxxx".'],
  [
    { kind: 'wrong-date', written: '20/11', correct: 'Segunda-feira - 23/11/2026' },
    'A data da 3ª tentativa está errada: o rascunho diz 20/11; o correto é Segunda-feira - 23/11/2026. Atualize a data no painel Roteiro.',
  ],
  [
    { kind: 'wrong-date', written: '', correct: 'Segunda-feira - 23/11/2026' },
    'Falta a data da 3ª tentativa: Segunda-feira - 23/11/2026. Atualize a data no painel Roteiro.',
  ],
  [
    { kind: 'internal-attempt', n: 2 },
    'A 2ª tentativa está em nota interna e o cliente não a recebe. Mude o editor para resposta pública.',
  ],
  [
    { kind: 'already-sent', n: 2, by: ana, at },
    'A 2ª tentativa já foi enviada por Ana Lima, hoje, às 09:12. Remova o texto do rascunho no painel Roteiro.',
  ],
  [
    { kind: 'answered', at },
    'O cliente respondeu hoje, às 09:12 e a contagem recomeça. Desfaça no painel Roteiro antes de enviar.',
  ],
  [
    { kind: 'answered' },
    'O cliente respondeu e a contagem recomeça. Desfaça no painel Roteiro antes de enviar.',
  ],
  [
    { kind: 'too-soon', n: 3, on: monday },
    'A 3ª tentativa só pode ser enviada na segunda, 23/11. Aguarde ou registre uma exceção no painel Roteiro.',
  ],
  [
    { kind: 'too-soon', n: 3, on: undefined },
    'As tentativas estão em pausa. Aguarde ou registre uma exceção no painel Roteiro.',
  ],
  [
    { kind: 'out-of-order', n: 3, expected: 2 },
    'A 3ª tentativa está fora de ordem: a próxima é a 2ª. Remova o texto do rascunho no painel Roteiro.',
  ],
  [
    { kind: 'out-of-order', n: 3, expected: 4 },
    'As três tentativas já foram feitas. Remova o texto do rascunho no painel Roteiro.',
  ],
  [
    { kind: 'not-here', why: 'ended' },
    'O ticket está encerrado e não recebe tentativas de contato. Remova o texto do rascunho no painel Roteiro.',
  ],
  [
    { kind: 'not-here', why: 'new-ticket' },
    'Tentativas de contato só depois de criar o ticket. Remova o texto do rascunho no painel Roteiro.',
  ],
  [
    { kind: 'cancel-incomplete', missing: ['farewell', 'status'] },
    'Cancelamento incompleto. Falta: mensagem de despedida, status Resolvido. Complete ou desfaça no painel Roteiro.',
  ],
  [
    { kind: 'cancel-early', until: at + 28_080_000 },
    'Ainda não é hora de cancelar: o cliente tem até hoje, às 17:00. Desfaça ou registre uma exceção no painel Roteiro.',
  ],
  [
    { kind: 'cancel-early', until: undefined },
    'Ainda não é hora de cancelar: faltam tentativas de contato. Desfaça ou registre uma exceção no painel Roteiro.',
  ],
  [{ kind: 'cancel-unassigned' }, 'Atribua o ticket antes de cancelar.'],
  [
    { kind: 'cancel-unchecked' },
    'Não foi possível conferir se o cliente respondeu. Envie de novo para cancelar mesmo assim.',
  ],
]

beforeAll(() => Promise.all([loadWords('en'), loadWords('es')]))

test.each(STOPS)('a submit stopped for %o says so', (stop, words) => {
  expect(stopSentence(stop, 'pt', here)).toBe(words)
})

test.each(STOPS)('%o is said in English and Spanish, with nothing left to fill in', (stop) => {
  for (const language of ['en', 'es'] as const) {
    const words = stopSentence(stop, language, here)
    expect(words).not.toMatch(/\{\w+\}|undefined/)
    expect(words).not.toBe(stopSentence(stop, 'pt', here))
  }
})

test('without a zone no hour is said, rather than a wrong one', () => {
  const sentences = STOPS.map(([stop]) => stopSentence(stop, 'pt'))
  expect(sentences.filter((words) => /\d\d:\d\d/.test(words))).toEqual([])
})

test('a notice with a title is one sentence in a toast', () => {
  expect(noticeText({ kind: 'saved-unchecked' }, createSidebarSay('pt'))).toBe(
    'Salvo sem verificação: A nota não pôde ser conferida no envio.',
  )
})

test.each([
  [
    'fim_expediente',
    '25h',
    '"Fim do expediente" não é um horário válido (ex.: 17:00). Usando 17:00.',
  ],
  [
    'portao_nota',
    'sim',
    '"Nota incompleta no envio" não aceita "sim" (use bloquear, avisar, desligado). Usando bloquear.',
  ],
  [
    'cor_do_painel',
    'azul',
    'A configuração "cor_do_painel" tem um valor inválido: "azul". Usando o padrão.',
  ],
])('a wrong %s is named in words, with what is used instead', async (setting, written, words) => {
  const say = createSidebarSay('pt', {}, await loadSettingLabels('pt'))
  expect(noticeText({ kind: 'setting-fault', setting, written }, say)).toBe(words)
})
