import type { AnswerEdit } from './answer-edits'
import type { NamedFault } from './named-faults'

const API = '^GET /api/v2/'

const setup = (edit: AnswerEdit, path: string, sentence: string): NamedFault => {
  const id = `setup-${edit}`
  const fault = { match: `${API}${path}(\\.json)?$`, kind: 'edited', edit, name: id } as const
  return { id, where: 'setup', sentence, faults: [fault] }
}

/** The account is set up otherwise than the app counts on: each is one line of its Configuração page. */
export const SETUP_FAULTS: readonly NamedFault[] = [
  setup('tags-off', 'account/settings', 'A conta está com as tags em tickets desligadas.'),
  setup(
    'tags-crowded',
    'search/export',
    'O ticket marcado quase não tem espaço para tags (aviso).',
  ),
  setup('group-gone', 'groups', 'O grupo de escalonamento não existe mais.'),
  setup('group-deleted', 'groups', 'O grupo de escalonamento foi excluído.'),
  setup('field-gone', 'ticket_fields', 'O campo da seção 4 não existe mais.'),
  setup('field-inactive', 'ticket_fields', 'O campo da seção 4 foi desativado.'),
  setup('field-checkbox', 'ticket_fields', 'O campo da seção 4 não é de texto.'),
  setup('field-with-our-tag', 'ticket_fields', 'A lista de um campo põe uma tag do roteiro.'),
  setup('macro-gone', 'macros(/search)?', 'A macro da 2ª tentativa não existe.'),
  setup('macro-inactive', 'macros(/search)?', 'A macro da 2ª tentativa está desativada.'),
  setup(
    'macro-without-date',
    'macros(/search)?',
    'A macro da 2ª tentativa perdeu a data da terceira.',
  ),
  setup(
    'macro-with-placeholder',
    'macros(/search)?',
    'A macro da 2ª tentativa tem um espaço que só o Zendesk preenche.',
  ),
  setup('macro-unlike', 'macros(/search)?', 'A macro da 2ª tentativa diz o que diz a despedida.'),
  setup('macro-twice', 'macros(/search)?', 'A macro da 2ª tentativa existe duas vezes (aviso).'),
  setup(
    'macro-with-our-tag',
    'macros(/search)?',
    'A macro de outra equipe põe uma tag do roteiro (aviso).',
  ),
  setup('view-gone', 'views', 'A visualização das exceções não existe.'),
  setup('view-inactive', 'views', 'A visualização das exceções está desativada.'),
  setup('trigger-gone', 'triggers', 'O gatilho do retorno do cliente não existe.'),
  setup('trigger-inactive', 'triggers', 'O gatilho do retorno do cliente está desativado.'),
  setup('trigger-with-our-tag', 'triggers', 'O gatilho de outra equipe tira uma tag do roteiro.'),
  setup('trigger-replacing', 'triggers', 'O gatilho de outra equipe troca todas as tags (aviso).'),
  setup('automation-gone', 'automations', 'A automação do silêncio não existe.'),
  setup('automation-inactive', 'automations', 'A automação do silêncio está desativada.'),
  setup('automation-with-our-tag', 'automations', 'A automação de outra equipe põe uma tag nossa.'),
  setup(
    'schedule-zone',
    'business_hours/schedules',
    'O horário comercial é de outro fuso (aviso).',
  ),
  setup('schedule-hours', 'business_hours/schedules', 'O horário comercial é outro (aviso).'),
  setup(
    'holiday-gone',
    'business_hours/schedules/\\d+/holidays',
    'A conta não tem um dos feriados do roteiro (aviso).',
  ),
  setup('language-unspoken', 'locales', 'A conta tem um idioma que o roteiro não fala (aviso).'),
  setup('no-portuguese', 'locales', 'A conta não tem o português (aviso).'),
]
