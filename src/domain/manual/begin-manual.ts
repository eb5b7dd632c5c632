import type { Draft } from './read-draft'

/** A manual with nothing in it yet: no step either, since a note may be all there is. */
export const emptyManual = (id: string): Draft => ({
  format: 1,
  id,
  title: '',
  about: '',
  language: 'pt-BR',
  source: '',
  texts: {},
})

/**
 * A small manual to begin with, with a question, a message, a wait, an internal note and an end. It has
 * one mistake on purpose: only its author knows the number of the group.
 */
export const exampleManual = (id: string): Draft => ({
  format: 1,
  id,
  title: 'Troca de produto',
  about: 'O cliente quer trocar um produto que comprou.',
  language: 'pt-BR',
  source: 'Exemplo do Roteiro',
  offer: [{ tag: 'troca' }],
  values: { estoque: { kind: 'group', name: 'Estoque' } },
  asks: { codigo: 'Código da etiqueta' },
  texts: {
    envio: {
      text: '{{greeting}}, {{client}}!\nPara a troca, cole a etiqueta **{{codigo}}** na embalagem e leve o produto aos Correios em até 5 dias.',
    },
    conferencia: {
      text: 'Troca do ticket {{ticket}}, pedida por {{client}}.\nConferir o produto quando chegar.',
    },
  },
  steps: [
    {
      id: 'lacrado',
      kind: 'question',
      name: 'O produto está lacrado?',
      ways: [
        { id: 'sim', name: 'Sim', next: 'etiqueta' },
        { id: 'nao', name: 'Não', next: 'conferencia' },
      ],
    },
    {
      id: 'etiqueta',
      kind: 'message',
      name: 'Etiqueta para o envio',
      texts: ['envio'],
      by: ['draft'],
      next: 'chegada',
    },
    {
      id: 'chegada',
      kind: 'wait',
      name: 'Chegada do produto',
      until: { minutes: 7200 },
      onReply: 'conferencia',
      next: 'conferencia',
    },
    {
      id: 'conferencia',
      kind: 'note',
      name: 'Conferência pelo estoque',
      text: 'conferencia',
      effects: { group: 'estoque' },
      next: 'fim',
    },
    { id: 'fim', kind: 'outcome', name: 'Troca encaminhada' },
  ],
})

/** Another manual after one that is there: what holds for that one alone is not taken along. */
export function asNewManual(draft: Draft, id: string): Draft {
  const { order: _, ...rest } = draft
  return { ...rest, id }
}
