import type { Day } from '../../../src/domain/calendar/day'
import { ESCALONAMENTO, FATURAMENTO, RETORNO, TRIAGEM } from '../../playbooks/every-playbook'
import type { Account } from '../zendesk/account'
import { customerReplies } from '../zendesk/customer'
import { FORM, GROUP, USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'
import { PLAYBOOK_SETTINGS } from './playbook-settings'
import { type Move, walk } from './playbook-story'
import type { Scenario } from './scenario'
import type { ScenarioClock } from './scenario-clock'
import { CHAT, type Opening, openTicket, sendAttempts } from './story'

const OFFERED = {
  ...PLAYBOOK_SETTINGS,
  ofertas_roteiros: `triagem: form=${FORM.standard}\nfaturamento: tag=vibra`,
}

const BOOKING = 'https://agenda.exemplo.com.br/certificado'

type Told = (account: Account, clock: ScenarioClock, ticketId: number) => void

/** A ticket on which a playbook came as far as is told. */
const told =
  (tell: Told, opening?: Opening): Scenario['build'] =>
  (account, clock) => {
    const ticketId = openTicket(account, clock, opening)
    tell(account, clock, ticketId)
    return { ticketId }
  }

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

const RETORNO_SCENARIOS: readonly Scenario[] = [
  {
    id: 'return-closing',
    rule: 'Retorno',
    title: 'Retorno do cliente, situação 1: encerrar',
    hint: 'O cliente já ouviu: marque o FAQ e a Agenda, insira a nota e confirme o encerramento.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, RETORNO, spoken(clock.ago(8), 'encerrar'))
    }, PHONE_CALL),
  },
  {
    id: 'return-kept-open',
    rule: 'Retorno',
    title: 'Retorno do cliente, situação 2: manter aberto',
    hint: 'Marque o Portal Estratégico e dê dia e hora: as tentativas ficam em pausa até lá.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      inOtherGroup(account, ticketId, clock.ago(30))
      walk(account, ticketId, RETORNO, spoken(clock.ago(8), 'manter'))
    }, PHONE_CALL),
  },
  {
    id: 'return-scheduled',
    rule: 'Retorno',
    title: 'Retorno agendado, falta confirmar ao cliente',
    hint: 'A nota está salva e o retorno marcado: a confirmação leva dia e hora.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      inOtherGroup(account, ticketId, clock.ago(30))
      walk(account, ticketId, RETORNO, [
        ...spoken(clock.ago(20), 'manter'),
        { step: 'agendar', value: { day: clock.workday(3), minutes: 14 * 60 }, at: clock.ago(15) },
        { step: 'nota_manter', at: clock.ago(10), says: { text: 'nota_manter' } },
      ])
    }, PHONE_CALL),
  },
]

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

const ESCALONAMENTO_SCENARIOS: readonly Scenario[] = [
  {
    id: 'levels-manager',
    rule: 'Escalonamento',
    title: 'Escalonamento no segundo nível: o gerente',
    hint: 'O repasse está no ticket; as tentativas ficam em pausa até o fim do escalonamento.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      sendAttempts(account, clock, ticketId, 1, -2)
      walk(account, ticketId, ESCALONAMENTO, toManager(clock.at(clock.workday(-1), '14:00')))
    }, COMPLAINT),
  },
  {
    id: 'levels-follow-up',
    rule: 'Escalonamento',
    title: 'Escalonamento com acompanhamento agendado',
    hint: 'O supervisor terminou: o painel espera o dia combinado. Avance o relógio.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      const at = clock.at(clock.workday(-1), '09:00')
      walk(account, ticketId, ESCALONAMENTO, toFollowUp(at, clock.workday(2)))
    }, COMPLAINT),
  },
  {
    id: 'levels-follow-up-due',
    rule: 'Escalonamento',
    title: 'Escalonamento: chegou o dia do acompanhamento',
    hint: 'Diga como foi: resolvido, outro dia ou de novo com o supervisor.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      const at = clock.at(clock.workday(-4), '09:00')
      walk(account, ticketId, ESCALONAMENTO, toFollowUp(at, clock.workday(-1)))
    }, COMPLAINT),
  },
]

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
const queued = (way: string): Scenario['build'] =>
  told((account, clock, ticketId) => {
    walk(account, ticketId, TRIAGEM, inQueue(way, clock.ago(5)))
  }, CERTIFICATE)

const waitsForBooking = (minutes: number): Told => {
  return (account, clock, ticketId) =>
    walk(account, ticketId, TRIAGEM, bookingSent(clock.ago(minutes)))
}

const TRIAGEM_SCENARIOS: readonly Scenario[] = [
  {
    id: 'triage-offered',
    rule: 'Triagem',
    title: 'Triagem oferecida pelo formulário',
    hint: 'A configuração oferece o roteiro neste formulário: comece por ele.',
    settings: OFFERED,
    build: told(() => {}, CERTIFICATE),
  },
  {
    id: 'triage-reschedule',
    rule: 'Triagem',
    title: 'Triagem, lista 1: reagendar',
    hint: 'Diga como terminou a ligação; sem acordo, vem a mensagem de reagendamento.',
    settings: PLAYBOOK_SETTINGS,
    build: queued('reagendar'),
  },
  {
    id: 'triage-documents',
    rule: 'Triagem',
    title: 'Triagem, lista 2: documentos pendentes',
    hint: 'Na ligação combine um prazo: o painel espera até o dia.',
    settings: PLAYBOOK_SETTINGS,
    build: queued('documentos'),
  },
  {
    id: 'triage-payment',
    rule: 'Triagem',
    title: 'Triagem, lista 3: pagamento pendente',
    hint: 'Primeiro a mensagem de cobrança cordial, depois a espera até o fim do dia.',
    settings: PLAYBOOK_SETTINGS,
    build: queued('pagamento'),
  },
  {
    id: 'triage-no-booking',
    rule: 'Triagem',
    title: 'Triagem, lista 4: sem agendamento',
    hint: 'Mensagem para agendar, 30 minutos de espera e ligação.',
    settings: PLAYBOOK_SETTINGS,
    build: queued('sem_agendamento'),
  },
  {
    id: 'triage-half-hour',
    rule: 'Triagem',
    title: 'Triagem: 30 minutos correndo',
    hint: 'Enviada há 12 minutos: a contagem segue mesmo depois de recarregar.',
    settings: PLAYBOOK_SETTINGS,
    build: told(waitsForBooking(12), CERTIFICATE),
  },
  {
    id: 'triage-replied',
    rule: 'Triagem',
    title: 'Triagem: o cliente respondeu antes dos 30 minutos',
    hint: 'A resposta encerra a espera e aparece no passo seguinte.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      waitsForBooking(12)(account, clock, ticketId)
      customerReplies(account, ticketId, { text: 'Pode ser às 15h.', at: clock.ago(3) })
    }, CERTIFICATE),
  },
  {
    id: 'triage-same-day',
    rule: 'Triagem',
    title: 'Triagem: cobrança enviada hoje de manhã',
    hint: 'Sem resposta até o fim do expediente, a ligação é devida: avance o relógio.',
    settings: PLAYBOOK_SETTINGS,
    at: (clock) => clock.at(clock.workday(0), '14:00'),
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, TRIAGEM, paymentSent(clock.ago(240)))
    }, CERTIFICATE),
  },
  {
    id: 'triage-silent',
    rule: 'Triagem',
    title: 'Triagem: sem resposta no mesmo dia',
    hint: 'O expediente acabou e o cliente não respondeu: ligue.',
    settings: PLAYBOOK_SETTINGS,
    at: (clock) => clock.at(clock.workday(0), '17:05'),
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, TRIAGEM, paymentSent(clock.ago(400)))
    }, CERTIFICATE),
  },
  {
    id: 'triage-next-round',
    rule: 'Triagem',
    title: 'Triagem: acompanhamento no dia seguinte',
    hint: 'Ontem ninguém respondeu: comece uma nova rodada ou atualize a situação.',
    settings: PLAYBOOK_SETTINGS,
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
    rule: 'Triagem',
    title: 'Triagem: já fez o certificado em outro local',
    hint: 'O pedido de cancelamento ao suporte vira uma nota interna.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      waitsForBooking(20)(account, clock, ticketId)
      walk(account, ticketId, TRIAGEM, [{ way: 'outro_local', at: clock.ago(4) }])
    }, CERTIFICATE),
  },
  {
    id: 'triage-in-chat',
    rule: 'Triagem',
    title: 'Triagem em um chat',
    hint: 'A mensagem conta quando aparece na conversa, não no envio do ticket.',
    settings: PLAYBOOK_SETTINGS,
    build: told(
      (account, clock, ticketId) => {
        walk(account, ticketId, TRIAGEM, inQueue('pagamento', clock.ago(5)))
      },
      { ...CERTIFICATE, channel: CHAT },
    ),
  },
  {
    id: 'triage-hostile-name',
    rule: 'Triagem',
    title: 'Triagem de um cliente com HTML no nome',
    hint: 'O nome vai na mensagem como foi escrito, como texto.',
    settings: PLAYBOOK_SETTINGS,
    build: told(
      (account, clock, ticketId) => {
        walk(account, ticketId, TRIAGEM, [
          ...inQueue('reagendar', clock.ago(6)),
          { step: 'ligar_reagendar', way: 'caixa_postal', at: clock.ago(4) },
        ])
      },
      { ...CERTIFICATE, requester: USER.hostile },
    ),
  },
]

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

const FATURAMENTO_SCENARIOS: readonly Scenario[] = [
  {
    id: 'billing-offered',
    rule: 'Faturamento',
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
    rule: 'Faturamento',
    title: 'Faturamento: primeira resposta há 9 minutos',
    hint: 'Aos 10 minutos verifica-se o atendimento; o retorno foi prometido para 15.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, FATURAMENTO, firstSent(clock.ago(9)))
    }, INCIDENT),
  },
  {
    id: 'billing-promised',
    rule: 'Faturamento',
    title: 'Faturamento: retorno prometido para daqui a 3 minutos',
    hint: 'Marque o que já aconteceu: só os textos verdadeiros são oferecidos.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, FATURAMENTO, [
        ...firstSent(clock.ago(12)),
        { step: 'atendimento', way: 'em_andamento', at: clock.ago(1) },
      ])
    }, INCIDENT),
  },
  {
    id: 'billing-periodic',
    rule: 'Faturamento',
    title: 'Faturamento: próximo retorno correndo',
    hint: 'Abra outro ticket ao lado: quando a espera acaba, o aviso aparece sobre a página.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, FATURAMENTO, secondSent(clock.ago(13)))
    }, INCIDENT),
  },
  {
    id: 'billing-return-due',
    rule: 'Faturamento',
    title: 'Faturamento: retorno no privado',
    hint: 'Escolha o texto, copie e marque que enviou: a próxima espera começa.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, FATURAMENTO, secondSent(clock.ago(20)))
    }, INCIDENT),
  },
  {
    id: 'billing-outside-hours',
    rule: 'Faturamento',
    title: 'Faturamento: escalonamento sem sucesso, fora do expediente',
    hint: 'São 19:40 e o time não respondeu: o plantão é oferecido.',
    settings: PLAYBOOK_SETTINGS,
    at: (clock) => clock.at(clock.workday(0), '19:40'),
    build: told((account, clock, ticketId) => {
      walk(account, ticketId, FATURAMENTO, [
        ...firstSent(clock.ago(14)),
        { step: 'atendimento', way: 'parado', at: clock.ago(4) },
        { step: 'escalonar', at: clock.ago(2) },
        { step: 'acionamento', way: 'sem_sucesso', at: clock.ago(1) },
      ])
    }, INCIDENT),
  },
]

const TOGETHER: readonly Scenario[] = [
  {
    id: 'two-playbooks',
    rule: 'Roteiros',
    title: 'Dois roteiros e as tentativas no mesmo ticket',
    hint: 'Insira um texto: os outros dizem que há uma mensagem no rascunho.',
    settings: PLAYBOOK_SETTINGS,
    build: told((account, clock, ticketId) => {
      sendAttempts(account, clock, ticketId, 1, -1)
      walk(account, ticketId, RETORNO, [
        ...spoken(clock.ago(30), 'encerrar'),
        { step: 'fechar', at: clock.ago(25) },
      ])
      walk(account, ticketId, TRIAGEM, inQueue('pagamento', clock.ago(20)))
    }, CERTIFICATE),
  },
]

/** The four neighbouring manuals, each where it is of interest. */
export const PLAYBOOK_SCENARIOS: readonly Scenario[] = [
  ...RETORNO_SCENARIOS,
  ...ESCALONAMENTO_SCENARIOS,
  ...TRIAGEM_SCENARIOS,
  ...FATURAMENTO_SCENARIOS,
  ...TOGETHER,
]
