import type { Desk, DeskOptions } from './desk'

/** One state of the ticket sidebar: how to come to it, and what an agent reads there. */
export interface Screen {
  readonly state: string
  readonly open: DeskOptions
  /** What the agent does first. */
  readonly before?: (desk: Desk) => Promise<void>
  readonly heading: string
  /** Sentences that are below it, or in a notice. */
  readonly below: readonly string[]
  /** Every button of the state, in order; ⋯, Copiar and the quiet lines are not its own. */
  readonly buttons: readonly string[]
  /** Words of this state say what Zendesk answered, or are another state's: skipped elsewhere. */
  readonly isRare?: boolean
}

const begin = (desk: Desk) => desk.button('Iniciar tentativas de contato').click()

const MONDAY = '2026-11-23T10:30'

/** Beside the manual's own words at a step. */
const IN_MANUAL = 'Abrir o manual neste passo'

export const SCREENS: readonly Screen[] = [
  {
    state: 'first due',
    open: { scenario: 'first-due' },
    before: begin,
    heading: '1ª tentativa, hoje',
    below: ['Nenhuma tentativa registrada.'],
    buttons: ['Inserir 1ª tentativa', 'Fechar roteiro'],
  },
  {
    state: 'due',
    open: { scenario: 'second-due', now: MONDAY },
    heading: '2ª tentativa, hoje',
    below: ['A 1ª foi enviada na quinta, 19/11, por Ana Lima. O cliente ainda não respondeu.'],
    buttons: ['Inserir 2ª tentativa'],
  },
  {
    state: 'staged',
    open: { scenario: 'second-staged' },
    heading: '2ª tentativa no rascunho',
    below: ['Só conta depois que você enviar o ticket. Sugestão: enviar como Pendente.'],
    buttons: ['Desfazer'],
  },
  {
    state: 'waiting for Send in a chat',
    open: { scenario: 'chat-staged' },
    heading: '2ª tentativa no chat',
    below: ['Só conta depois que a mensagem aparecer na conversa.'],
    buttons: ['Desfazer'],
  },
  {
    state: 'composer on internal note',
    open: { scenario: 'attempt-in-internal-note' },
    heading: '2ª tentativa no rascunho',
    below: ['O editor está em nota interna, o cliente não recebe. Mude para resposta pública.'],
    buttons: ['Desfazer'],
  },
  {
    state: 'note in a public reply',
    open: { scenario: 'note-public' },
    heading: 'A nota está como resposta pública',
    below: ['Mude o editor para nota interna. O envio fica bloqueado até lá.'],
    buttons: [],
  },
  {
    state: 'waiting, with a holiday in between',
    open: { scenario: 'holiday-waiting' },
    heading: '3ª tentativa na segunda, 23/11',
    below: ['A 2ª foi enviada hoje; 20/11 é feriado (Consciência Negra).'],
    buttons: ['Enviar 3ª tentativa hoje…'],
  },
  {
    state: 'final day',
    open: { scenario: 'final-day' },
    heading: 'Aguardando até as 17:00 de hoje',
    below: ['3ª tentativa enviada às 09:05 por Ana Lima.'],
    buttons: [],
  },
  {
    state: 'cancellation due',
    open: { scenario: 'cancel-due', now: MONDAY },
    heading: 'Cancelamento por falta de retorno',
    below: ['Três tentativas sem resposta: 18/11, 19/11, 23/11.'],
    buttons: ['Preparar cancelamento'],
  },
  {
    state: 'cancellation staged',
    open: { scenario: 'cancel-staged' },
    heading: 'Cancelamento no rascunho',
    below: ['Confira e envie como Resolvido.'],
    buttons: ['Desfazer'],
  },
  {
    state: 'farewell, status, tag apart',
    open: { scenario: 'cancel-incomplete' },
    heading: 'Cancelamento incompleto',
    below: ['Falta: status Resolvido.'],
    buttons: ['Completar', 'Desfazer'],
  },
  {
    state: 'replied',
    open: { scenario: 'replied' },
    heading: 'Cliente respondeu hoje, às 10:05',
    below: [
      'Oi, pode seguir com o ajuste. Já conferi o inventário.',
      'Responda na conversa. A contagem parou.',
    ],
    buttons: ['Iniciar novas tentativas', 'Não foi um retorno'],
  },
  {
    state: 'automatic answer',
    open: { scenario: 'automatic-answer', now: MONDAY },
    heading: '2ª tentativa, hoje',
    below: ['Resposta automática em 19/11, às 09:06, não conta como retorno.'],
    buttons: ['Inserir 2ª tentativa', 'Foi um retorno'],
  },
  {
    state: 'sent by someone else meanwhile',
    open: { scenario: 'sent-meanwhile' },
    heading: '2ª tentativa já enviada',
    below: ['Por Bruno Sá, hoje, às 10:18.'],
    buttons: ['Remover do rascunho'],
  },
  {
    state: 'sent twice',
    open: { scenario: 'sent-twice' },
    heading: '3ª tentativa amanhã',
    below: [
      '2ª tentativa enviada duas vezes',
      'Ana Lima, 09:05; Bruno Sá, 09:51. Contada uma vez.',
    ],
    buttons: ['Enviar 3ª tentativa hoje…'],
  },
  {
    state: 'date out of date',
    open: { scenario: 'stale-date' },
    heading: 'A data mudou',
    below: ['O rascunho diz Quarta-feira - 18/11/2026; o correto é Quinta-feira - 19/11/2026.'],
    buttons: ['Atualizar data', 'Desfazer', 'Trocar por "Bom dia"'],
  },
  {
    state: 'not deliverable',
    open: { scenario: 'whatsapp-expired' },
    before: begin,
    heading: 'O WhatsApp não entregará esta mensagem',
    below: [
      'Já se passaram mais de 24 h desde a última mensagem do cliente.',
      'No Zendesk: mude o canal no editor para E-mail.',
    ],
    buttons: ['Copiar para WhatsApp', 'Registrar contato externo'],
  },
  {
    state: 'contact outside recorded',
    open: { scenario: 'contact-by-phone' },
    heading: '3ª tentativa amanhã',
    below: ['2ª tentativa por telefone', 'Informada pelo analista: Ana Lima, hoje, às 08:20.'],
    buttons: ['Enviar 3ª tentativa hoje…'],
  },
  {
    state: 'disagreement',
    open: { scenario: 'tags-by-hand' },
    heading: 'A contagem não confere',
    below: ['Nas tags do ticket: 2. No histórico: 1 (16/11).'],
    buttons: ['Usar o histórico (1)', 'Registrar contato externo'],
  },
  {
    state: 'follow-up',
    open: { scenario: 'follow-up' },
    heading: 'Acompanhamento do ticket #4821',
    below: ['Contagem nova: o cliente acabou de escrever.'],
    buttons: [],
  },
  {
    state: 'weekend',
    open: { scenario: 'weekend-today' },
    heading: 'Hoje não é dia útil',
    below: ['Próxima: segunda, 23/11.'],
    buttons: ['Enviar 2ª tentativa hoje…'],
  },
  {
    state: 'paused',
    open: { scenario: 'paused', now: '2026-11-19T10:30' },
    heading: 'Em pausa até 25/11, às 14:00',
    below: ['Retorno agendado com o cliente.'],
    buttons: [],
  },
  {
    state: 'sent, not counted',
    open: { scenario: 'no-tag-rights' },
    before: async (desk) => {
      await desk.button('Inserir 2ª tentativa').click()
      await desk.shows('2ª tentativa no rascunho')
      await desk.submit()
    },
    heading: 'Enviada, não contada',
    below: ['Seu perfil não pode marcar tickets. Fale com o administrador.'],
    buttons: [],
  },
  {
    state: 'saved without check',
    open: { scenario: 'saved-without-check' },
    heading: 'Próximo passo',
    below: ['Salvo sem verificação', 'A nota não pôde ser conferida no envio.'],
    buttons: ['Conferir agora', 'Completar'],
  },
  {
    state: 'cost informed',
    open: { scenario: 'cost-informed' },
    heading: 'Próximo passo',
    below: ['Custo informado', 'Enviado hoje, às 09:30. Aguardando o "sim" do cliente.'],
    buttons: ['Cliente confirmou'],
  },
  {
    state: 'cost confirmed',
    open: { scenario: 'cost-confirmed' },
    heading: 'Próximo passo',
    below: ['Cliente confirmou o custo', 'hoje, às 10:20: "Sim"'],
    buttons: ['Encaminhar ao comercial'],
  },
  {
    state: 'solved',
    open: { scenario: 'solved' },
    heading: 'Ticket encerrado',
    below: [],
    buttons: [],
  },
  {
    state: 'new ticket',
    open: { scenario: 'new-ticket' },
    heading: 'Novo ticket',
    below: ['Tentativas: disponível depois de criar o ticket.'],
    buttons: [],
  },
  {
    state: 'times unknown',
    open: { scenario: 'times-unknown' },
    heading: '2ª tentativa',
    below: ['Não foi possível carregar o histórico. Tentativas registradas: 1.'],
    buttons: ['Tentar novamente'],
  },
  {
    state: 'failed',
    open: { scenario: 'empty', unreadable: 'ticket.tags' },
    heading: 'Não foi possível ler o ticket',
    below: ['O Zendesk respondeu de um jeito que o Roteiro não reconhece.'],
    buttons: ['Tentar novamente'],
    isRare: true,
  },
  {
    state: 'settings faulty',
    open: { scenario: 'settings-faulty', role: 'admin' },
    heading: '2ª tentativa, hoje',
    below: ['"Fim do expediente" não é um horário válido (ex.: 17:00). Usando 17:00.'],
    buttons: ['Inserir 2ª tentativa'],
  },
  {
    // Three bands pushed an agent's button down by 300 px, and no agent can fix a setting.
    state: 'settings faulty, for an agent',
    open: { scenario: 'settings-faulty' },
    heading: '2ª tentativa, hoje',
    below: ['3 configurações do app com erro. Avise o administrador.'],
    buttons: ['Inserir 2ª tentativa'],
  },
  {
    state: 'a list of a playbook',
    open: { scenario: 'return-closing' },
    heading: 'Fechamento na Agenda',
    below: ['Utilize o FAQ 7290', 'Faltam 2.'],
    buttons: ['Copiar linha', 'Concluir', 'Outra situação', IN_MANUAL],
  },
  {
    state: 'a call of a playbook',
    open: { scenario: 'triage-reschedule' },
    heading: 'Ligação para reagendar',
    below: ['Na ligação:', 'Reforce a importância do reagendamento.'],
    buttons: [
      ...['Atendeu', 'Não atendeu', 'Caixa postal'],
      ...['Outra situação', 'Voltar um passo', IN_MANUAL],
    ],
  },
  {
    state: 'a playbook that waits',
    open: { scenario: 'triage-same-day' },
    heading: 'Aguardando resposta até o fim do dia',
    below: ['Aguardando até hoje, às 17:00.', 'Desde hoje, às 10:00'],
    buttons: ['Outra situação', IN_MANUAL],
  },
  {
    state: 'a message that was promised',
    open: { scenario: 'billing-promised' },
    heading: 'Retorno no grupo',
    below: ['Enviar em 3 min, até 10:33', 'Enviar no grupo', '1 de 5'],
    buttons: [...['Enviei', 'Outro texto'], ...['Outra situação', 'Voltar um passo', IN_MANUAL]],
  },
  {
    state: 'a playbook whose wait the customer ended',
    open: { scenario: 'triage-replied' },
    heading: 'Como ficou o cliente?',
    below: ['Cliente respondeu hoje, às 10:27: "Pode ser às 15h."'],
    buttons: [
      ...['Agendado ou reagendado', 'Pendente de pagamento', 'Pendente de documentos'],
      ...['Cancelado', 'Sem resposta', 'Mudar de lista', 'Outra situação', IN_MANUAL],
    ],
  },
  {
    state: 'paused by the three levels',
    open: { scenario: 'levels-manager' },
    heading: 'Gerente',
    below: ['Contato com clientes · Tentativas em pausa'],
    buttons: ['Concluir', IN_MANUAL],
  },
]
