import type { Day } from '../../../src/domain/calendar/day'
import type { Playbook } from '../../../src/domain/playbook/playbook'
import { ESCALONAMENTO, FATURAMENTO, RETORNO, TRIAGEM } from '../../playbooks/every-playbook'
import type { Account } from '../zendesk/account'
import { customerReplies } from '../zendesk/customer'
import { FORM, GROUP, USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'
import { PLAYBOOK_SETTINGS } from './playbook-settings'
import { type Move, walk } from './playbook-story'
import type { Scenario } from './scenario'
import type { ScenarioClock } from './scenario-clock'
import { CHAT, type Opening, sendAttempts, told } from './story'

const OFFERED = {
  ...PLAYBOOK_SETTINGS,
  ofertas_roteiros: `triagem: form=${FORM.standard}\nfaturamento: tag=vibra`,
}

const BOOKING = 'https://agenda.exemplo.com.br/certificado'

const PHONE_CALL: Opening = { subject: 'Cliente pediu ajuda na emissão de notas' }
const COMPLAINT: Opening = {
  subject: 'Reclamação sobre a demora',
  text: 'É a terceira vez que peço e ninguém resolve.',
}
const CERTIFICATE: Opening = {
  subject: 'Certificado digital: pedido parado',
  text: 'Boa tarde, comprei o certificado e ainda não consegui emitir.',
}
const INCIDENT: Opening = {
  subject: 'Base sem faturar, INC0045871',
  text: 'Pessoal, a base está parada, já abri o incidente INC0045871.',
}

const spoken = (at: number, way: 'encerrar' | 'manter'): Move[] => [
  { step: 'situacao', way, at },
  { step: `dizer_${way}`, at: at + 60_000 },
]

const inOtherGroup = (account: Account, ticketId: number, at: number) =>
  saveUpdate(account, ticketId, USER.ana, { groupId: GROUP.scripts, at })

/** One step after the other in a manual, on a ticket of its own. */
const walked = (
  playbook: Playbook,
  moves: (clock: ScenarioClock) => readonly Move[],
  opening?: Opening,
): Scenario['build'] =>
  told((account, clock, ticketId) => {
    walk(account, ticketId, playbook, moves(clock))
  }, opening)

/** Situations of one rule, with what the four manuals need from an account. */
const situations = (rule: string, list: readonly Omit<Scenario, 'rule'>[]): readonly Scenario[] =>
  list.map((one) => ({ settings: PLAYBOOK_SETTINGS, rule, ...one }))

const RETORNO_SCENARIOS = situations('Retorno', [
  {
    id: 'return-closing',
    title: 'Retorno do cliente, situação 1: encerrar',
    hint: 'O cliente já ouviu: marque o FAQ e a Agenda, insira a nota e confirme o encerramento.',
    build: walked(RETORNO, (clock) => spoken(clock.ago(8), 'encerrar'), PHONE_CALL),
  },
  {
    id: 'return-kept-open',
    title: 'Retorno do cliente, situação 2: manter aberto',
    hint: 'Marque o Portal Estratégico e dê dia e hora: as tentativas ficam em pausa até lá.',
    build: told((account, clock, ticketId) => {
      inOtherGroup(account, ticketId, clock.ago(30))
      walk(account, ticketId, RETORNO, spoken(clock.ago(8), 'manter'))
    }, PHONE_CALL),
  },
  {
    id: 'return-scheduled',
    title: 'Retorno agendado, falta confirmar ao cliente',
    hint: 'A nota está salva e o retorno marcado: a confirmação leva dia e hora.',
    build: told((account, clock, ticketId) => {
      inOtherGroup(account, ticketId, clock.ago(30))
      walk(account, ticketId, RETORNO, [
        ...spoken(clock.ago(20), 'manter'),
        { step: 'agendar', value: { day: clock.workday(3), minutes: 14 * 60 }, at: clock.ago(15) },
        { step: 'nota_manter', at: clock.ago(10), says: { text: 'nota_manter' } },
      ])
    }, PHONE_CALL),
  },
])

const handedOver = (at: number, group: number, step: string, done: readonly string[]): Move => ({
  step,
  at,
  says: { text: step, done, given: { summary: 'Três pedidos de ajuste sem resposta.' } },
  more: { groupId: group },
})

const FIRST_LEVEL = ['- Cumprimentar e identificar', '- Documentar o problema']
const SECOND_LEVEL = ['- Revisar o problema', '- Propor uma resolução']

const toManager = (at: number): Move[] => [
  { step: 'representante', at },
  { step: 'decisao_1', way: 'escalar', at: at + 60_000 },
  handedOver(at + 120_000, GROUP.managers, 'repasse_1', FIRST_LEVEL),
]

const toFollowUp = (at: number, day: Day): Move[] => [
  ...toManager(at),
  { step: 'gerente', at: at + 3_600_000, by: USER.bruno },
  { step: 'decisao_2', way: 'escalar', at: at + 3_700_000, by: USER.bruno },
  {
    ...handedOver(at + 3_800_000, GROUP.supervisors, 'repasse_2', [
      ...FIRST_LEVEL,
      ...SECOND_LEVEL,
    ]),
    by: USER.bruno,
  },
  { step: 'supervisor', at: at + 7_200_000, by: USER.elisa },
  { step: 'acompanhamento', value: { day }, at: at + 7_300_000, by: USER.elisa },
]

const ESCALONAMENTO_SCENARIOS = situations('Escalonamento', [
  {
    id: 'levels-manager',
    title: 'Escalonamento no segundo nível: o gerente',
    hint: 'O repasse está no ticket; as tentativas ficam em pausa até o fim do escalonamento.',
    build: told((account, clock, ticketId) => {
      sendAttempts(account, clock, ticketId, 1, -2)
      walk(account, ticketId, ESCALONAMENTO, toManager(clock.at(clock.workday(-1), '14:00')))
    }, COMPLAINT),
  },
  {
    id: 'levels-follow-up',
    title: 'Escalonamento com acompanhamento agendado',
    hint: 'O supervisor terminou: o painel espera o dia combinado. Avance o relógio.',
    build: walked(
      ESCALONAMENTO,
      (clock) => toFollowUp(clock.at(clock.workday(-1), '09:00'), clock.workday(2)),
      COMPLAINT,
    ),
  },
  {
    id: 'levels-follow-up-due',
    title: 'Escalonamento: chegou o dia do acompanhamento',
    hint: 'Diga como foi: resolvido, outro dia ou de novo com o supervisor.',
    build: walked(
      ESCALONAMENTO,
      (clock) => toFollowUp(clock.at(clock.workday(-4), '09:00'), clock.workday(-1)),
      COMPLAINT,
    ),
  },
])

const inQueue = (way: string, at: number): Move[] => [
  { step: 'preparo', at },
  { step: 'lista', way, at: at + 60_000 },
]

const bookingSent = (at: number): Move[] => [
  ...inQueue('sem_agendamento', at - 120_000),
  {
    step: 'mensagem_agendamento',
    at,
    says: { text: 'mensagem_agendamento', isPublic: true, given: { booking_link: BOOKING } },
  },
]

const paymentSent = (at: number): Move[] => [
  ...inQueue('pagamento', at - 120_000),
  { step: 'mensagem_pagamento', at, says: { text: 'mensagem_pagamento', isPublic: true } },
]

/** One of the four queues, begun a moment ago. */
const queued = (way: string, opening = CERTIFICATE): Scenario['build'] =>
  walked(TRIAGEM, (clock) => inQueue(way, clock.ago(5)), opening)

const TRIAGEM_SCENARIOS = situations('Triagem', [
  {
    id: 'triage-offered',
    title: 'Triagem oferecida pelo formulário',
    hint: 'A configuração oferece o roteiro neste formulário: comece por ele.',
    settings: OFFERED,
    build: told(() => undefined, CERTIFICATE),
  },
  {
    id: 'triage-reschedule',
    title: 'Triagem, lista 1: reagendar',
    hint: 'Diga como terminou a ligação; sem acordo, vem a mensagem de reagendamento.',
    build: queued('reagendar'),
  },
  {
    id: 'triage-documents',
    title: 'Triagem, lista 2: documentos pendentes',
    hint: 'Na ligação combine um prazo: o painel espera até o dia.',
    build: queued('documentos'),
  },
  {
    id: 'triage-payment',
    title: 'Triagem, lista 3: pagamento pendente',
    hint: 'Primeiro a mensagem de cobrança cordial, depois a espera até o fim do dia.',
    build: queued('pagamento'),
  },
  {
    id: 'triage-no-booking',
    title: 'Triagem, lista 4: sem agendamento',
    hint: 'Mensagem para agendar, 30 minutos de espera e ligação.',
    build: queued('sem_agendamento'),
  },
  {
    id: 'triage-half-hour',
    title: 'Triagem: 30 minutos correndo',
    hint: 'Enviada há 12 minutos: a contagem segue mesmo depois de recarregar.',
    build: walked(TRIAGEM, (clock) => bookingSent(clock.ago(12)), CERTIFICATE),
  },
  {
    id: 'triage-replied',
    title: 'Triagem: o cliente respondeu antes dos 30 minutos',
    hint: 'A resposta encerra a espera e aparece no passo seguinte.',
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, TRIAGEM, bookingSent(clock.ago(12)))
      customerReplies(account, ticketId, { text: 'Pode ser às 15h.', at: clock.ago(3) })
    }, CERTIFICATE),
  },
  {
    id: 'triage-same-day',
    title: 'Triagem: cobrança enviada hoje de manhã',
    hint: 'Sem resposta até o fim do expediente, a ligação é devida: avance o relógio.',
    at: (clock) => clock.at(clock.workday(0), '14:00'),
    build: walked(TRIAGEM, (clock) => paymentSent(clock.ago(240)), CERTIFICATE),
  },
  {
    id: 'triage-silent',
    title: 'Triagem: sem resposta no mesmo dia',
    hint: 'O expediente acabou e o cliente não respondeu: ligue.',
    at: (clock) => clock.at(clock.workday(0), '17:05'),
    build: walked(TRIAGEM, (clock) => paymentSent(clock.ago(400)), CERTIFICATE),
  },
  {
    id: 'triage-next-round',
    title: 'Triagem: acompanhamento no dia seguinte',
    hint: 'Ontem ninguém respondeu: comece uma nova rodada ou atualize a situação.',
    build: told((account, clock, ticketId) => {
      const at = clock.at(clock.workday(-1), '10:00')
      walk(account, ticketId, TRIAGEM, [
        ...bookingSent(at),
        { step: 'ligar_agendamento', way: 'nao_atendeu', at: at + 2_400_000 },
        { step: 'situacao', way: 'pendente_documentos', at: at + 2_500_000 },
      ])
    }, CERTIFICATE),
  },
  {
    id: 'triage-done-elsewhere',
    title: 'Triagem: já fez o certificado em outro local',
    hint: 'O pedido de cancelamento ao suporte vira uma nota interna.',
    build: walked(
      TRIAGEM,
      (clock) => [...bookingSent(clock.ago(20)), { way: 'outro_local', at: clock.ago(4) }],
      CERTIFICATE,
    ),
  },
  {
    id: 'triage-in-chat',
    title: 'Triagem em um chat',
    hint: 'A mensagem conta quando aparece na conversa, não no envio do ticket.',
    build: queued('pagamento', { ...CERTIFICATE, channel: CHAT }),
  },
  {
    id: 'triage-hostile-name',
    title: 'Triagem de um cliente com HTML no nome',
    hint: 'O nome vai na mensagem como foi escrito, como texto.',
    build: walked(
      TRIAGEM,
      (clock) => [
        ...inQueue('reagendar', clock.ago(6)),
        { step: 'ligar_reagendar', way: 'caixa_postal', at: clock.ago(4) },
      ],
      { ...CERTIFICATE, requester: USER.hostile },
    ),
  },
])

const firstSent = (at: number): Move[] => [
  { step: 'avaliar', way: 'conheco', at: at - 120_000 },
  { step: 'incidente', way: 'informado', at: at - 60_000 },
  { step: 'resposta_informado', at, says: { text: 'primeira_2', place: 'Enviada no grupo' } },
]

const MINUTE = 60_000

/** Both promised answers are out; the next one follows periodically. */
const secondSent = (at: number): Move[] => [
  ...firstSent(at - 14 * MINUTE),
  { step: 'atendimento', way: 'em_andamento', at: at - 3 * MINUTE },
  { step: 'segunda', at, says: { text: 'retorno_2', place: 'Enviada no grupo' } },
]

const FATURAMENTO_SCENARIOS = situations('Faturamento', [
  {
    id: 'billing-offered',
    title: 'Faturamento oferecido pela tag vibra',
    hint: 'A configuração oferece o roteiro em tickets com esta tag: avalie o pedido primeiro.',
    settings: OFFERED,
    build: told((account, clock, ticketId) => {
      const tags = { add: ['vibra'], remove: [] }
      saveUpdate(account, ticketId, USER.bruno, { tags, at: clock.ago(20) })
    }, INCIDENT),
  },
  {
    id: 'billing-first-sent',
    title: 'Faturamento: primeira resposta há 9 minutos',
    hint: 'Aos 10 minutos verifica-se o atendimento; o retorno foi prometido para 15.',
    build: walked(FATURAMENTO, (clock) => firstSent(clock.ago(9)), INCIDENT),
  },
  {
    id: 'billing-promised',
    title: 'Faturamento: retorno prometido para daqui a 3 minutos',
    hint: 'Marque o que já aconteceu: só os textos verdadeiros são oferecidos.',
    build: walked(
      FATURAMENTO,
      (clock) => [
        ...firstSent(clock.ago(12)),
        { step: 'atendimento', way: 'em_andamento', at: clock.ago(1) },
      ],
      INCIDENT,
    ),
  },
  {
    id: 'billing-periodic',
    title: 'Faturamento: próximo retorno correndo',
    hint: 'Abra outro ticket ao lado: quando a espera acaba, o aviso aparece sobre a página.',
    build: walked(FATURAMENTO, (clock) => secondSent(clock.ago(13)), INCIDENT),
  },
  {
    id: 'billing-return-due',
    title: 'Faturamento: retorno no privado',
    hint: 'Escolha o texto, copie e marque que enviou: a próxima espera começa.',
    build: walked(FATURAMENTO, (clock) => secondSent(clock.ago(20)), INCIDENT),
  },
  {
    id: 'billing-outside-hours',
    title: 'Faturamento: escalonamento sem sucesso, fora do expediente',
    hint: 'São 19:40 e o time não respondeu: o plantão é oferecido.',
    at: (clock) => clock.at(clock.workday(0), '19:40'),
    build: walked(
      FATURAMENTO,
      (clock) => [
        ...firstSent(clock.ago(14)),
        { step: 'atendimento', way: 'parado', at: clock.ago(4) },
        { step: 'escalonar', at: clock.ago(2) },
        { step: 'acionamento', way: 'sem_sucesso', at: clock.ago(1) },
      ],
      INCIDENT,
    ),
  },
])

const TOGETHER = situations('Roteiros', [
  {
    id: 'two-playbooks',
    title: 'Dois roteiros e as tentativas no mesmo ticket',
    hint: 'Insira um texto: os outros dizem que há uma mensagem no rascunho.',
    build: told((account, clock, ticketId) => {
      sendAttempts(account, clock, ticketId, 1, -1)
      walk(account, ticketId, RETORNO, [
        ...spoken(clock.ago(30), 'encerrar'),
        { step: 'fechar', at: clock.ago(25) },
      ])
      walk(account, ticketId, TRIAGEM, inQueue('pagamento', clock.ago(20)))
    }, CERTIFICATE),
  },
])

/** The four neighbouring manuals, each where it is of interest. */
export const PLAYBOOK_SCENARIOS: readonly Scenario[] = [
  ...RETORNO_SCENARIOS,
  ...ESCALONAMENTO_SCENARIOS,
  ...TRIAGEM_SCENARIOS,
  ...FATURAMENTO_SCENARIOS,
  ...TOGETHER,
]
