import type { ManualWords, Playbook, Way } from '../domain/playbook/playbook'
import { RETORNO_TEXTS } from './retorno-texts'

const CLOSING = 'Fechamento da OC'
const KEPT_OPEN = 'Situação 2'

const WANTS_IT_OPEN: ManualWords = {
  section: KEPT_OPEN,
  words: 'Mas caso o cliente informe que não deseja que o chamado seja encerrado',
}

const PORTAL: ManualWords = {
  section: KEPT_OPEN,
  words:
    'Utilizar o Portal Estratégico para marcar o horário de atendimento conforme disponibilidade',
}

const REOPENING: ManualWords = {
  section: 'Situação 1',
  words: 'Explique que a OC será encerrada mas que ele pode reabrir facilmente ao retornar.',
}

const CLOSE_IN_AGENDA: ManualWords = {
  section: CLOSING,
  words: 'Feche a OC na Agenda da seguinte forma:',
}

/** The customer may say so until the call is over. */
const KEEP_OPEN: Way = { id: 'manter', next: 'dizer_manter' }

/** A customer who was called and cannot talk now: the ticket is closed, or kept for an appointment. */
export const RETORNO: Playbook = {
  id: 'retorno',
  steps: [
    {
      kind: 'question',
      id: 'situacao',
      manual: {
        section: 'Solução',
        words:
          'OCs em que entramos em contato com o cliente, mas ele não está disponível e pedimos que retorne para realizar o atendimento',
      },
      ways: [
        { id: 'encerrar', next: 'dizer_encerrar' },
        { id: 'manter', next: 'dizer_manter' },
      ],
    },
    {
      kind: 'message',
      id: 'dizer_encerrar',
      manual: REOPENING,
      reminders: [WANTS_IT_OPEN],
      texts: ['dizer_encerrar'],
      by: ['spoken'],
      ways: [KEEP_OPEN],
      next: 'fechar',
    },
    {
      kind: 'checklist',
      id: 'fechar',
      manual: CLOSE_IN_AGENDA,
      items: [
        { id: 'faq', words: 'Utilize o FAQ 7290' },
        { id: 'agenda', words: 'Feche a OC na Agenda da seguinte forma:', copies: 'nota_encerrar' },
      ],
      ways: [KEEP_OPEN],
      next: 'nota_encerrar',
    },
    {
      kind: 'note',
      id: 'nota_encerrar',
      manual: CLOSE_IN_AGENDA,
      text: 'nota_encerrar',
      next: 'confirmar_encerrar',
    },
    {
      kind: 'message',
      id: 'confirmar_encerrar',
      manual: {
        section: CLOSING,
        words:
          'Ao fechar a OC, envie a mensagem de confirmação ao cliente pelo MegaZap, reforçando o processo de reabertura.',
      },
      texts: ['confirmar_encerrar'],
      by: ['copy', 'draft'],
      place: 'megazap',
      shortcut: '/retornodocliente',
      next: 'encerrado',
    },
    {
      kind: 'outcome',
      id: 'encerrado',
      manual: REOPENING,
      effects: { status: 'solved' },
    },
    {
      kind: 'message',
      id: 'dizer_manter',
      manual: WANTS_IT_OPEN,
      texts: ['dizer_manter'],
      by: ['spoken'],
      next: 'agendar',
    },
    {
      kind: 'form',
      id: 'agendar',
      asks: 'moment',
      manual: PORTAL,
      items: [{ id: 'portal', words: PORTAL.words, opens: 'portal' }],
      pauses: true,
      next: 'nota_manter',
    },
    {
      kind: 'note',
      id: 'nota_manter',
      manual: { section: KEPT_OPEN, words: 'Detalhamento da OC:' },
      text: 'nota_manter',
      next: 'confirmar_manter',
    },
    {
      kind: 'message',
      id: 'confirmar_manter',
      manual: { section: KEPT_OPEN, words: 'Enviar mensagem de confirmação:' },
      texts: ['confirmar_manter'],
      by: ['copy', 'draft'],
      place: 'megazap',
      shortcut: '/ocmantida',
      // A mistyped hour is corrected before it goes out; the note names none.
      ways: [{ id: 'mudar_horario', next: 'agendar', again: ['agendar'] }],
      next: 'devolvido',
    },
    {
      kind: 'outcome',
      id: 'devolvido',
      manual: { section: KEPT_OPEN, words: 'Retornar OC para o Apoio N1' },
      effects: { group: 'n1' },
    },
  ],
  asides: [],
  reminders: [],
  texts: RETORNO_TEXTS,
  facts: [],
}
