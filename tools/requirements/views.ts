import { queuesIn } from '../../src/domain/playbook/playbook-head'
import { ATTEMPT_NUMBERS, type AttemptNumber, attemptTag, TAG } from '../../src/domain/tags'
import { VIEW_TITLES } from '../../src/playbooks/rule-titles'
import type { Manual } from '../playbooks/manuals'
import { hasAnyOf, hasNoneOf, IS_NOT_CLOSED, IS_UNSOLVED } from './conditions'
import type { Condition, ViewBody } from './shapes'

type ViewName = keyof typeof VIEW_TITLES

/**
 * Lists of tickets with something to do or to look at, the one that waits longest first. A queue's
 * view is named for its tag.
 */
export const views = (
  manuals: readonly Manual[],
): Readonly<Record<ViewName, ViewBody> & Record<string, ViewBody>> => ({
  roteiro_tentativa_1: view('roteiro_tentativa_1', 'Falta a 2ª tentativa.', newest(1)),
  roteiro_tentativa_2: view('roteiro_tentativa_2', 'Falta a 3ª tentativa.', newest(2)),
  roteiro_tentativa_3: view('roteiro_tentativa_3', 'Todas as tentativas feitas.', newest(3)),
  roteiro_cancelamento: view(
    'roteiro_cancelamento',
    'Mais de 24 horas sem retorno depois da 3ª tentativa. Quem decide é o painel do ticket.',
    [hasAnyOf([TAG.cancellationProposed])],
  ),
  roteiro_nao_validados: view(
    'roteiro_nao_validados',
    'Enviados sem conferência.',
    [hasAnyOf([TAG.notChecked])],
    IS_NOT_CLOSED,
  ),
  roteiro_excecoes: view(
    'roteiro_excecoes',
    'Enviados fora de uma regra, com o motivo.',
    [hasAnyOf([TAG.exception])],
    IS_NOT_CLOSED,
  ),
  ...Object.fromEntries(
    manuals.flatMap(({ head, about }) =>
      queuesIn([head]).map(({ tag, view: title }) => [tag, body(title, about, [hasAnyOf([tag])])]),
    ),
  ),
})

const view = (
  name: ViewName,
  description: string,
  all: readonly Condition[],
  status?: Condition,
): ViewBody => body(VIEW_TITLES[name], description, all, status)

const body = (
  title: string,
  description: string,
  all: readonly Condition[],
  status: Condition = IS_UNSOLVED,
): ViewBody => ({
  title,
  description,
  all: [status, ...all],
  any: [],
  output: {
    columns: ['status', 'nice_id', 'subject', 'requester', 'assignee', 'group', 'updated'],
    sort_by: 'updated',
    sort_order: 'asc',
  },
})

/** The tags of earlier attempts stay: the newest one tells (C1). */
const newest = (n: AttemptNumber): readonly Condition[] => {
  const later = ATTEMPT_NUMBERS.filter((other) => other > n).map(attemptTag)
  return [hasAnyOf([attemptTag(n)]), ...(later.length > 0 ? [hasNoneOf(later)] : [])]
}
