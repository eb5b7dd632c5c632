import { FIELD, USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'
import {
  COMPLETE_NOTE,
  FREE_NOTE,
  HALF_NOTE,
  HOSTILE_NOTE,
  LONE_YES_NOTE,
  SIGNED_NOTE,
} from './note-texts'
import type { Scenario } from './scenario'
import { note, openTicket } from './story'

/** A ticket with this note in the composer, as an internal note. */
const drafted =
  (text: string): Scenario['build'] =>
  (account, clock) => ({
    ticketId: openTicket(account, clock),
    draft: { text, type: 'internalNote' },
  })

export const NOTE_SCENARIOS: readonly Scenario[] = [
  {
    id: 'note-saved',
    rule: 'E1',
    title: 'Nota completa já salva no ticket',
    hint: 'O rascunho está vazio: o painel mostra que leu a nota salva.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      const tags = {
        add: ['roteiro', 'escalonar_ti_script_db2', 'script_db2_completo'],
        remove: [],
      }
      saveUpdate(account, ticketId, USER.ana, {
        comment: { html: COMPLETE_NOTE, isPublic: false },
        tags,
        at: clock.at(clock.workday(-1), '11:20'),
      })
      return { ticketId }
    },
  },
  {
    id: 'note-in-fields',
    rule: 'E1',
    title: 'Nota escrita nos campos do ticket',
    hint: 'Não há comentário com o modelo: o painel lê os campos mapeados nas configurações.',
    settings: {
      campos_secoes: `system=${FIELD.system}; description=${FIELD.description}; cause=${FIELD.cause}; solution=${FIELD.solution}`,
    },
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      const fields = {
        [FIELD.system]: 'Não, a tela não permite.',
        [FIELD.description]: 'Ajustar o saldo da filial 3.',
        [FIELD.cause]: '',
        [FIELD.solution]: 'Saldo igual ao do inventário.',
      }
      saveUpdate(account, ticketId, USER.ana, { fields, at: clock.at(clock.workday(-1), '11:20') })
      return { ticketId }
    },
  },
  {
    id: 'note-in-description',
    rule: 'E1',
    title: 'Nota na descrição do ticket',
    hint: 'A nota veio na abertura: o painel diz onde a leu.',
    build: (account, clock) => ({
      ticketId: openTicket(account, clock, {
        text: '1 - Possível pelo sistema: Não há tela.\n2 - Descrição: ajustar saldo da filial 3\n3 - Causa:\n4 - Solução esperada: saldo do inventário',
      }),
    }),
  },
  {
    id: 'note-half',
    rule: 'E2',
    title: 'Nota pela metade no rascunho',
    hint: 'A causa só tem o texto do modelo e a solução só um traço: tente enviar.',
    build: drafted(HALF_NOTE),
  },
  {
    id: 'note-filler',
    rule: 'E2',
    title: 'Nota com respostas que não dizem nada',
    hint: 'Veja o que falta em cada seção: só “Sim”, “asdf” e “não sei”.',
    build: drafted(LONE_YES_NOTE),
  },
  {
    id: 'note-free',
    rule: 'E3',
    title: 'Nota escrita do jeito do analista',
    hint: 'Títulos encurtados, outra numeração, sem acento: tudo é reconhecido.',
    build: drafted(FREE_NOTE),
  },
  {
    id: 'note-hostile',
    rule: 'E3',
    title: 'Nota com HTML dentro das respostas',
    hint: 'Nada aparece em negrito nem executa: o que o cliente escreveu é só texto.',
    build: drafted(HOSTILE_NOTE),
  },
  {
    id: 'note-typing',
    rule: 'E4',
    title: 'Só falta a solução',
    hint: 'Escreva a solução no editor e veja a seção 4 mudar enquanto digita.',
    build: drafted(
      COMPLETE_NOTE.replace(/(4 - Solução esperada:<\/strong><br>).*?<\/p>/, '$1</p>'),
    ),
  },
  {
    id: 'note-signed',
    rule: 'E5',
    title: 'Nota com texto em volta e assinatura',
    hint: 'Complete pelo painel: só as seções mudam, a assinatura fica.',
    build: drafted(SIGNED_NOTE),
  },
  {
    id: 'note-attachment',
    rule: 'E6',
    title: 'Nota que promete um anexo',
    hint: 'O texto fala em anexo e não há arquivo: o painel lembra uma vez e não bloqueia.',
    build: drafted(COMPLETE_NOTE.replace('em anexo', 'que segue em anexo na planilha')),
  },
  {
    id: 'note-public',
    rule: 'E7',
    title: 'Nota como resposta pública',
    hint: 'O envio é barrado até mudar para nota interna.',
    build: (account, clock) => ({
      ticketId: openTicket(account, clock),
      draft: { text: COMPLETE_NOTE, type: 'publicReply' },
    }),
  },
  {
    id: 'gate-warns',
    rule: 'E7',
    title: 'Nota incompleta com o portão em “avisar”',
    hint: 'O envio passa, e o aviso diz o que falta.',
    settings: { portao_nota: 'avisar' },
    build: drafted(HALF_NOTE),
  },
  {
    id: 'escalated-by-tag',
    rule: 'E7',
    title: 'Tag de escalonamento sem nota',
    hint: 'O rascunho só adiciona a tag escalonar_ti_script_db2: tente enviar.',
    build: (account, clock) => ({
      ticketId: openTicket(account, clock),
      draft: { tags: { add: ['escalonar_ti_script_db2'], remove: [] } },
    }),
  },
  {
    id: 'saved-without-check',
    rule: 'E7',
    title: 'Salvo sem verificação',
    hint: 'A nota não pôde ser conferida no envio: use “Conferir agora”.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      saveUpdate(account, ticketId, USER.bruno, {
        comment: { html: HALF_NOTE, isPublic: false },
        tags: { add: ['roteiro', 'escalonar_ti_script_db2', 'roteiro_nao_validado'], remove: [] },
        at: clock.at(clock.workday(-1), '16:40'),
      })
      return { ticketId }
    },
  },
  {
    id: 'note-complete',
    rule: 'E8',
    title: 'Nota completa no rascunho',
    hint: 'Envie e veja as tags que entram junto.',
    build: drafted(COMPLETE_NOTE),
  },
  {
    id: 'note-completed-later',
    rule: 'E8',
    title: 'Nota incompleta salva, agora completa',
    hint: 'Ao enviar, script_db2_incompleto dá lugar a script_db2_completo.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      note(
        account,
        ticketId,
        'Nota anterior ficou pela metade.',
        clock.at(clock.workday(-1), '10:00'),
        {
          tags: {
            add: ['roteiro', 'escalonar_ti_script_db2', 'script_db2_incompleto'],
            remove: [],
          },
        },
      )
      return { ticketId, draft: { text: COMPLETE_NOTE, type: 'internalNote' } }
    },
  },
]
