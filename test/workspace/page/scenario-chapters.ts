import type { ScenarioInfo } from '../server/api'

/** The chapters of the chooser, in its order, each with the rules that are shown in it. */
const CHAPTERS: readonly (readonly [chapter: string, rules: RegExp])[] = [
  ['Tentativas', /^(Início|C([1-8]|1[0-3])|S1)$/],
  ['Nota', /^E\d$/],
  ['WhatsApp e chat', /^C9$/],
  ['Escrita', /^W\d$/],
  ['Outros manuais', /^(Roteiros|Retorno|Escalonamento|Triagem|Faturamento)$/],
  ['Líder', /^Líderes$/],
  ['Administrador', /^Configuração$/],
  ['Quando algo falha', /^(C14|Falhas|Robustez)$/],
]

export interface Chapter<T> {
  readonly name: string
  readonly scenarios: readonly T[]
}

/** Situations under words that a newcomer knows; a chapter without any is left out. */
export const chaptersOf = <T extends Pick<ScenarioInfo, 'rule'>>(
  scenarios: readonly T[],
): readonly Chapter<T>[] =>
  CHAPTERS.map(([name, rules]) => ({
    name,
    scenarios: scenarios.filter(({ rule }) => rules.test(rule)),
  })).filter((chapter) => chapter.scenarios.length > 0)

export interface Journey {
  readonly title: string
  /** What to do, from the first click to the last. */
  readonly steps: string
  /** Where it begins. */
  readonly scenario: string
}

/** Where somebody new begins; step by step in docs/tour.md. */
export const JOURNEYS: readonly Journey[] = [
  {
    title: 'Do ticket comum ao escalonamento salvo (2 minutos)',
    steps:
      'Escalonar para TI, deixe a causa vaga, insira a nota e envie: o envio para, até completar.',
    scenario: 'empty',
  },
  {
    title: 'Da 1ª tentativa ao cancelamento (3 minutos)',
    steps:
      'Iniciar tentativas, inserir, enviar; no relógio, o próximo dia útil; e assim até cancelar.',
    scenario: 'empty',
  },
  {
    title: 'O que um líder vê (1 minuto)',
    steps: 'O ícone do Roteiro à esquerda: Hoje, Auditoria, Indicadores.',
    scenario: 'leads',
  },
]
