import type { MessageText } from '../domain/messages/message-text'

const MANUAL = {
  manual: 'triagem-certificado-digital',
  source: 'manual',
  corrections: [],
} as const

/** One message for each of the four lists, and the request to cancel an order done elsewhere. */
export const TRIAGEM_TEXTS = [
  {
    ...MANUAL,
    id: 'mensagem_reagendar',
    section: 'Clientes que precisam reagendar',
    text: `Olá {{client}}, tudo bem? Verifiquei que o Sr./Sra. não conseguiu comparecer ao agendamento. Para hoje ainda temos alguns horários disponíveis.
{{booking_link}}`,
    naming: 'não conseguiu comparecer ao agendamento',
  },
  {
    ...MANUAL,
    id: 'mensagem_documentos',
    section: 'Clientes que não enviaram documentos',
    text: `Olá, tudo bem?
Para darmos continuidade ao agendamento da videoconferência para a emissão do seu certificado, por favor, envie a foto da sua CNH (e caso precise contrato social)
Você pode enviar seus documentos através deste link: {{documents_link}}.
Assim que recebermos os documentos, informarei os horários disponíveis para a videoconferência`,
    naming: 'por favor, envie a foto da sua CNH',
    corrections: [
      {
        manual: '(e caso precise contrato social',
        sent: '(e caso precise contrato social)',
        why: 'Brackets are closed.',
      },
    ],
  },
  {
    ...MANUAL,
    id: 'mensagem_pagamento',
    section: 'Clientes com pagamentos pendentes',
    text: `Olá, tudo bem?
Caso não tenha conseguido acessar o e-mail com o boleto, estou enviando as informações por aqui para facilitar. Se preferir, também oferecemos a opção de pagamento via Pix.
Fico à disposição para qualquer dúvida!`,
    naming: 'Caso não tenha conseguido acessar o e-mail com o boleto',
  },
  {
    ...MANUAL,
    id: 'mensagem_agendamento',
    section: 'Clientes que já pagaram e enviaram documentos, mas não agendaram',
    text: `Olá, verificamos que o pagamento foi confirmado e os documentos estão em ordem, porém ainda não foi realizado o agendamento. Podemos marcar um horário hoje?
{{booking_link}}`,
    naming: 'porém ainda não foi realizado o agendamento',
  },
  {
    ...MANUAL,
    source: 'ours',
    id: 'pedir_cancelamento',
    section: 'Finalização',
    text: `Pedido de cancelamento ao suporte
{{agent}} {{moment}}

{{client}} já fez o certificado em outro local. Solicito o cancelamento no sistema.`,
    naming: 'Pedido de cancelamento ao suporte',
  },
] as const satisfies readonly MessageText[]
