import { publishedPlaybook } from '../../../src/adapters/manuals/published-playbook'
import { readDocument } from '../../../src/adapters/manuals/read-document'
import type { Playbook } from '../../../src/domain/playbook/playbook'
import type { WrittenManual } from '../../../src/ports/manual-shelf'
import { USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'
import {
  EXCHANGE,
  EXCHANGE_LONGER_NOTE,
  EXCHANGE_NOTE,
  EXCHANGE_REWORDED,
  EXCHANGE_WITHOUT_CHECK,
} from './exchange'
import { type Move, walk } from './playbook-story'
import { publish } from './published-manuals'
import type { Scenario } from './scenario'
import type { ScenarioClock } from './scenario-clock'
import { type Opening, told } from './story'

const DEFECT: Opening = {
  subject: 'A tela do aparelho não liga',
  text: 'Comprei na semana passada e quero trocar.',
}

function playbookOf(written: WrittenManual): Playbook {
  const { document } = readDocument(written)
  const playbook = document && publishedPlaybook({ id: document.id, document: () => document })
  if (!playbook) throw new Error(`${written['id']} is no manual`)
  return playbook
}

/** A ticket under way in one version of a manual; another one is put in force after that. */
const changed = (
  moves: (clock: ScenarioClock) => readonly Move[],
  then: WrittenManual,
  sentence: string,
): Scenario['build'] =>
  told((account, clock, ticketId) => {
    publish(account, EXCHANGE, { at: clock.at(clock.workday(-10), '09:00'), sentence: 'Primeira' })
    walk(account, ticketId, playbookOf(EXCHANGE), moves(clock))
    publish(account, then, { at: clock.ago(20), sentence })
  }, DEFECT)

const answered = (clock: ScenarioClock): Move => ({
  ...{ step: 'motivo', way: 'defeito', at: clock.ago(60) },
})

/** A team changes a manual while tickets are under way in it. */
export const PUBLISHED_SCENARIOS: readonly Scenario[] = [
  {
    id: 'manual-step-gone',
    rule: 'Roteiros',
    title: 'Manual publicado: o passo deste ticket saiu',
    hint: 'O painel diz o que saiu e pergunta onde continuar; nenhuma tag se perde.',
    build: changed((clock) => [answered(clock)], EXCHANGE_WITHOUT_CHECK, 'Sem conferência'),
  },
  {
    id: 'manual-reworded',
    rule: 'Roteiros',
    title: 'Manual publicado: um texto mudou',
    hint: 'O painel avisa da nova versão; a mensagem já é a nova. Insira e envie.',
    build: changed(
      (clock) => [answered(clock), { step: 'conferir', at: clock.ago(40) }],
      EXCHANGE_REWORDED,
      'A coleta acabou: agora o cliente leva à loja',
    ),
  },
  {
    id: 'manual-note-longer',
    rule: 'Roteiros',
    title: 'Manual publicado: a nota ganhou uma seção',
    hint: 'A nota salva continua completa; a próxima pede a seção nova.',
    build: told((account, clock, ticketId) => {
      publish(account, EXCHANGE, {
        at: clock.at(clock.workday(-10), '09:00'),
        sentence: 'Primeira',
      })
      walk(account, ticketId, playbookOf(EXCHANGE), [answered(clock)])
      saveUpdate(account, ticketId, USER.ana, {
        comment: { html: EXCHANGE_NOTE.replace('\n', '<br>'), isPublic: false },
        tags: { add: ['roteiro_nota_troca', 'roteiro_nota_troca_completa', 'estoque'], remove: [] },
        at: clock.ago(40),
      })
      publish(account, EXCHANGE_LONGER_NOTE, {
        at: clock.ago(20),
        sentence: 'O estoque quer saber da embalagem',
      })
    }, DEFECT),
  },
]
