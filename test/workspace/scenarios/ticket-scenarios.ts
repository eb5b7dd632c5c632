import { FIELD, GROUP, USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'
import { COMPLETE_NOTE } from './note-texts'
import type { Scenario } from './scenario'
import { afterAttempts, fillTags, openTicket, sendAttempts } from './story'

const secondDue: Scenario['build'] = (account, clock) => {
  const ticketId = openTicket(account, clock)
  sendAttempts(account, clock, ticketId, 1, -1)
  return { ticketId }
}

const AUDITS = '^GET /api/v2/tickets/\\d+/audits'

/** Rights, failures, and tickets of unusual size or content. */
export const TICKET_SCENARIOS: readonly Scenario[] = [
  {
    id: 'empty',
    rule: 'Início',
    title: 'Ticket comum, sem nada do roteiro',
    hint: 'Duas linhas discretas: escalonar para TI e iniciar tentativas.',
    build: (account, clock) => ({ ticketId: openTicket(account, clock) }),
  },
  {
    id: 'new-ticket',
    rule: 'Início',
    title: 'Novo ticket, ainda não criado',
    hint: 'A nota já pode ser escrita; as tentativas vêm depois de criar o ticket.',
    build: () => ({}),
  },
  {
    id: 'new-ticket-with-note',
    rule: 'Início',
    title: 'Novo ticket com a nota no rascunho',
    hint: 'O portão da nota vale também aqui: apague uma seção e tente criar.',
    build: () => ({ draft: { text: COMPLETE_NOTE, type: 'internalNote' } }),
  },
  {
    id: 'light-agent',
    rule: 'C14',
    title: 'Quem não responde ao cliente',
    hint: 'Clara só faz notas internas: vê o histórico e o veredito, sem botão de inserir.',
    role: 'light-agent',
    build: secondDue,
  },
  {
    id: 'no-tag-rights',
    rule: 'C14',
    title: 'Função sem permissão para tags',
    hint: 'Insira e envie: a tentativa sai e não é contada, e o painel diz por quê.',
    role: 'agent-without-tags',
    build: secondDue,
  },
  {
    id: 'tags-of-others',
    rule: 'C1',
    title: 'Tags de outras equipes',
    hint: 'Há tags parecidas com as nossas: nenhuma conta e todas ficam.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      const add =
        'vip contato_tentativas contato_tentativa_02 contato_tentativa_4 financeiro'.split(' ')
      saveUpdate(account, ticketId, USER.bruno, { tags: { add, remove: [] }, at: clock.ago(600) })
      return { ticketId }
    },
  },
  {
    id: 'tags-full',
    rule: 'Robustez',
    title: 'Ticket quase sem espaço para tags',
    hint: 'As tags de outros sistemas ocupam 5.080 dos 5.096 caracteres: a tag da 2ª tentativa não cabe.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      fillTags(account, ticketId, 5080, clock.ago(35))
    }),
  },
  {
    id: 'no-requester',
    rule: 'Robustez',
    title: 'Ticket sem solicitante',
    hint: 'Nada quebra: o nome do cliente simplesmente não aparece.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      saveUpdate(account, ticketId, USER.system, { requesterId: null, at: clock.ago(300) })
      return { ticketId }
    },
  },
  {
    id: 'hostile-names',
    rule: 'Robustez',
    title: 'Nomes e assunto com HTML',
    hint: 'O nome do cliente é um pedaço de HTML: aparece como texto em todo lugar.',
    build: (account, clock) => ({
      ticketId: openTicket(account, clock, {
        requester: USER.hostile,
        subject: '<script>alert(1)</script> {{ticket.id}}',
        text: 'Olá <b>equipe</b> & "amigos"',
      }),
    }),
  },
  {
    id: 'two-thousand-comments',
    rule: 'Robustez',
    title: 'Ticket com 2.000 comentários',
    hint: 'O painel abre na mesma hora e lê só as últimas páginas do histórico.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock, { at: clock.at(clock.workday(-30), '08:00') })
      for (let n = 1; n <= 1996; n += 1) {
        saveUpdate(account, ticketId, n % 3 === 0 ? USER.marina : USER.bruno, {
          comment: { text: `Mensagem ${n} de uma conversa longa.`, isPublic: n % 2 === 0 },
          at: clock.at(clock.workday(-29), '08:00') + n * 60_000,
        })
      }
      sendAttempts(account, clock, ticketId, 2, -1)
      return { ticketId }
    },
  },
  {
    id: 'huge-comment',
    rule: 'Robustez',
    title: 'Comentário de 60 KB no rascunho',
    hint: 'Digite no fim do texto: o painel acompanha sem travar.',
    build: (account, clock) => ({
      ticketId: openTicket(account, clock),
      draft: {
        text: `<p>${'Linha de um relatório colado por inteiro: 123.456,78 &lt;ok&gt;<br>'.repeat(850)}</p>${COMPLETE_NOTE}`,
        type: 'internalNote',
      },
    }),
  },
  {
    id: 'settings-faulty',
    rule: 'Configuração',
    title: 'Configuração com valores errados',
    hint: 'Ao pé do painel, uma linha pede que o agente avise o administrador; como administrador, cada erro aparece com o valor que foi usado.',
    settings: { fim_expediente: '5 da tarde', portao_nota: 'talvez', fuso_horario: 'Marte/Olimpo' },
    build: secondDue,
  },
  {
    id: 'setup',
    rule: 'Configuração',
    title: 'Conta configurada, vista por um administrador',
    hint: 'Abra a página do aplicativo pelo ícone à esquerda; ligue falhas da configuração da conta.',
    role: 'admin',
    settings: {
      campos_secoes: `solution=${FIELD.solution}`,
      grupo_escalonamento: String(GROUP.scripts),
      grupo_comercial: String(GROUP.commercial),
      grupo_n1: String(GROUP.n1),
      grupo_nivel_2: String(GROUP.commercial),
      grupo_nivel_3: String(GROUP.commercial),
      grupos_lideres: String(GROUP.n1),
    },
    build: secondDue,
  },
  {
    id: 'times-unknown',
    rule: 'Falhas',
    title: 'Histórico indisponível',
    hint: 'As tags dizem 1, mas as datas não carregam: tente novamente depois de desligar a falha.',
    faults: [{ match: AUDITS, kind: 'status', status: 500 }],
    build: secondDue,
  },
  {
    id: 'history-forbidden',
    rule: 'Falhas',
    title: 'Sem permissão para o histórico',
    hint: 'O Zendesk recusa o histórico: o painel diz isso e segue com as tags.',
    faults: [{ match: AUDITS, kind: 'status', status: 403 }],
    build: secondDue,
  },
  {
    id: 'history-slow',
    rule: 'Falhas',
    title: 'Histórico que demora',
    hint: 'O esqueleto aparece primeiro e o próximo passo chega depois.',
    faults: [{ match: AUDITS, kind: 'slow', ms: 4000 }],
    build: secondDue,
  },
  {
    id: 'zendesk-broken',
    rule: 'Falhas',
    title: 'Zendesk responde com uma página de erro',
    hint: 'Em vez de dados vem HTML: a falha é dita em palavras, com um caminho.',
    faults: [{ match: '^GET /api/v2/', kind: 'html' }],
    build: secondDue,
  },
]
