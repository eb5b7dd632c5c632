import type { MessageText } from '../domain/messages/message-text'

const MANUAL = { manual: 'retorno-do-cliente', source: 'manual', corrections: [] } as const

/** What is said to a customer who could not talk when called, and the lines that close the call. */
export const RETORNO_TEXTS = [
  {
    ...MANUAL,
    id: 'dizer_encerrar',
    section: 'Situação 1',
    text: 'Entendemos que você não pôde nos atender no momento, e tudo bem! Para facilitar, vamos encerrar seu chamado temporariamente. Quando você puder retornar, estaremos prontos para continuar exatamente de onde paramos, conforme a disponibilidade dos nossos atendentes, e o motivo de seu chamado. É só nos procurar pelos nossos canais oficiais, seja por ligação ou WhatsApp, no número {{phone}}. Conte sempre com a gente!',
    naming: 'Para facilitar, vamos encerrar seu chamado temporariamente.',
  },
  {
    ...MANUAL,
    id: 'nota_encerrar',
    section: 'Fechamento da OC',
    text: '{{agent}} {{moment}} - Encerrado - Cliente indisponível no momento. Orientado sobre como reabrir o chamado.',
    naming: 'Encerrado - Cliente indisponível no momento.',
  },
  {
    ...MANUAL,
    id: 'confirmar_encerrar',
    section: 'Fechamento da OC',
    text: 'Sabemos que imprevistos acontecem, e está tudo bem! Como não conseguimos falar agora, seu chamado foi encerrado temporariamente para sua conveniência. Assim que for possível, é só nos procurar pelos nossos canais oficiais, seja por ligação ou pelo WhatsApp, no número {{phone}}. Se preferir, este link te leva direto para o atendimento via WhatsApp: {{whatsapp}}. Quando você puder retornar, estaremos prontos para continuar exatamente de onde paramos, conforme a disponibilidade dos nossos atendentes, e o motivo de seu chamado. Até breve!',
    naming: 'seu chamado foi encerrado temporariamente para sua conveniência',
  },
  {
    ...MANUAL,
    id: 'dizer_manter',
    section: 'Situação 2',
    text: 'Entendemos a sua preferência em manter o chamado aberto. Para garantir um atendimento mais ágil e organizado, faremos o agendamento do retorno.',
    naming: 'Entendemos a sua preferência em manter o chamado aberto.',
  },
  {
    ...MANUAL,
    id: 'nota_manter',
    section: 'Situação 2',
    text: '{{agent}} {{moment}} - Chamado Mantido Aberto - Agendado pelo Portal Estratégico.',
    naming: 'Chamado Mantido Aberto - Agendado pelo Portal Estratégico.',
  },
  {
    ...MANUAL,
    id: 'confirmar_manter',
    section: 'Situação 2',
    text: `Seu chamado continuará aberto, conforme solicitado, e já foi agendado para {{day}} às {{hour}}. Estamos prontos para continuar o atendimento no momento marcado.

Se precisar reagendar, entre em contato pelos nossos canais oficiais: ligação ou WhatsApp no número {{phone}}. Se preferir, este link te leva direto para o atendimento via WhatsApp: {{whatsapp}}.

Quando chegar o horário agendado, continuaremos exatamente de onde paramos. Até breve!`,
    naming: 'Seu chamado continuará aberto, conforme solicitado, e já foi agendado para',
  },
] as const satisfies readonly MessageText[]
