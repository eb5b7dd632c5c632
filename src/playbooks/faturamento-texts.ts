import type { MessageText } from '../domain/messages/message-text'

const MANUAL = {
  manual: 'faturamento-tratativa',
  source: 'manual',
  corrections: [],
} as const

const GIVEN = { ...MANUAL, section: 'Resposta: Sim' } as const
const FOLLOW_UP = {
  ...MANUAL,
  section: 'APÓS A PRIMEIRA MENSAGEM DE RETORNO AO CLIENTE, ENCAMINHA A 2°',
} as const

const SPACE = 'A space follows a full stop.'

/**
 * Numbered as in the manual, whose first answers have no 3. Plans ("Iremos acionar") and what the
 * writer does at that moment ("em posse do CMC", "em análise") state no fact.
 */
export const FATURAMENTO_TEXTS = [
  {
    ...GIVEN,
    id: 'primeira_1',
    text: `{{greeting}}, {{client}}!
Iniciamos a análise com as informações inseridas na abertura do incidente. A demanda será tratada com prioridade. Faremos follow-up em até 15mins. Gentileza aguardar.`,
    naming: 'Iniciamos a análise com as informações inseridas na abertura do incidente.',
    corrections: [
      { manual: 'incidente.A demanda', sent: 'incidente. A demanda', why: SPACE },
      { manual: 'prioridade.Faremos', sent: 'prioridade. Faremos', why: SPACE },
      { manual: '15mins.Gentileza', sent: '15mins. Gentileza', why: SPACE },
    ],
  },
  {
    ...GIVEN,
    id: 'primeira_2',
    text: `{{greeting}}, {{client}}!
O incidente encontra-se em posse do CMC e daremos início na análise.
Caso seja necessário informações adicionais, faremos contato no privado.
Favor aguardar novo contato em até 15 mins.
Obrigado!`,
    naming: 'O incidente encontra-se em posse do CMC',
  },
  {
    ...GIVEN,
    id: 'primeira_4',
    text: `{{greeting}}, {{client}}!
Daremos início na análise do incidente mencionado e retornaremos com novas informações em até 15 mins.
Gentileza aguardar.`,
    naming: 'Daremos início na análise do incidente mencionado',
  },
  {
    ...GIVEN,
    id: 'primeira_5',
    text: `{{greeting}}, {{client}}!
Iremos acionar a mesa de atendimento responsável para que possam priorizar e solucionar no menor tempo possível.
Favor aguardar novo contato em até 15 mins.
Obrigado.`,
    naming: 'Iremos acionar a mesa de atendimento responsável',
  },
  {
    ...GIVEN,
    id: 'primeira_6',
    text: `{{greeting}}, {{client}}!
Equipe responsável acionada e o incidente localizado. Segue em análise. Estamos acompanhando e repassamos as atualizações pelo privado.`,
    naming: 'Equipe responsável acionada e o incidente localizado.',
    corrections: [{ manual: 'localizado.Segue', sent: 'localizado. Segue', why: SPACE }],
    states: ['mesa', 'localizado'],
  },
  {
    ...MANUAL,
    id: 'sem_numero',
    section: 'Resposta: NÃO',
    text: `{{greeting}}, {{client}}!
Entraremos em contato no privado para maiores detalhes.
Gentileza aguardar.`,
    naming: 'Entraremos em contato no privado para maiores detalhes.',
  },
  {
    ...MANUAL,
    id: 'sem_abertura',
    section: 'Se usuário reportar que não há nenhuma forma de realizar a abertura do incidente',
    text: `{{greeting}}, {{client}}!
Não se preocupe, vamos apoiar na abertura do chamado e agilizar as ações.
Retornaremos em instantes com as atualizações e com o número do incidente.
Favor aguardar.`,
    naming: 'vamos apoiar na abertura do chamado e agilizar as ações',
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_1',
    text: '{{client}}, as ações estão em curso e as atualizações serão enviadas no privado. Seguimos monitorando junto ao time responsável e a validação final será informada aqui no grupo.',
    naming: 'as ações estão em curso e as atualizações serão enviadas no privado',
    corrections: [{ manual: 'Cliente)', sent: '(Cliente)', why: 'Brackets are closed.' }],
    states: ['em_curso'],
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_2',
    text: '{{client}}, o incidente está em processo de investigação pelo time responsável. As atualizações serão enviadas no privado e a confirmação do encerramento será realizada no grupo.',
    naming: 'o incidente está em processo de investigação pelo time responsável',
    states: ['em_curso'],
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_3',
    text: '{{client}}, o chamado está em análise e sendo tratado com prioridade. O CMC continua monitorando e mantendo contato com o analista, garantindo o feedback com a frequência necessária. As ações serão enviadas no privado e a resolução informada no grupo. Favor aguardar mais alguns instantes.',
    naming: 'o chamado está em análise e sendo tratado com prioridade',
    states: ['analista'],
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_4',
    text: '{{client}}, acionamos o analista responsável pelo atendimento e o incidente continua em análise.',
    naming: 'acionamos o analista responsável pelo atendimento',
    states: ['analista'],
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_5',
    text: 'Vamos acompanhar do início ao fim e garantir as atualizações e a resolução no menor tempo possível. Gentileza aguardar mais alguns instantes.',
    naming: 'Vamos acompanhar do início ao fim',
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_6',
    text: '{{client}}, o chamado continua em processo de análise. O CMC segue acompanhando e buscando todas as atualizações. Vamos manter o feedback no privado e a resolução final aqui no grupo.',
    naming: 'o chamado continua em processo de análise',
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_7',
    text: '{{client}}, acionamos a operadora e o CMC continua acompanhando as atualizações para garantirmos a resolução no menor tempo possível. A base está operando em um link alternativo e pedimos que ele seja utilizado com os serviços prioritários para o faturamento. Caso tenha qualquer tipo de eventualidade, nos avise.',
    naming: 'acionamos a operadora e o CMC continua acompanhando',
    states: ['operadora', 'link'],
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_8',
    text: `{{client}}, neste momento, a base está operando por um link alternativo e reforçamos a necessidade de utilizar os serviços prioritários para o faturamento.
Abrimos o chamado na operadora e ele está sendo tratado com a máxima prioridade.
Daremos retorno breve.`,
    naming: 'Abrimos o chamado na operadora',
    states: ['operadora', 'link'],
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_9',
    text: `{{client}}, o CMC continua em contato com o analista responsável e buscando todas as atualizações.
O progresso será notificado no privado.
Favor aguardar o contato.`,
    naming: 'o CMC continua em contato com o analista responsável',
    states: ['analista'],
  },
  {
    ...FOLLOW_UP,
    id: 'retorno_10',
    text: `{{client}}, obrigado por aguardar.
O incidente continua em análise e faremos contato no privado para que receba todas as atualizações.
A resolução final será registrada no grupo.`,
    naming: 'faremos contato no privado para que receba todas as atualizações',
  },
] as const satisfies readonly MessageText[]
