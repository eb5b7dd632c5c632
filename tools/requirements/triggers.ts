import { ATTEMPT_TAGS, TAG } from '../../src/domain/tags'
import { fold } from '../../src/domain/text/fold'
import { TRIGGER_TITLES } from '../../src/playbooks/rule-titles'
import { AUTOMATIC_PHRASES } from './automatic-phrases'
import { addTags, condition, hasAnyOf, hasNoneOf, removeTags } from './conditions'
import type { Condition, RuleBody } from './shapes'

/** Zendesk's number for a ticket that follows a closed one. */
const VIA_CLOSED_TICKET = '27'

/**
 * What keeps the tags true while no browser is open (C1, C7), and no ticket from the leads' lists.
 * `fixedTags`: all that a follow-up must not begin with; `noteTags`: what asks for a mandatory note.
 */
export const triggers = (
  fixedTags: readonly string[],
  noteTags: readonly string[],
): Readonly<Record<keyof typeof TRIGGER_TITLES, RuleBody>> => ({
  roteiro_retorno: {
    title: TRIGGER_TITLES.roteiro_retorno,
    description: 'O cliente respondeu: a contagem de tentativas termina.',
    conditions: {
      all: [...CUSTOMER_REPLIES, hasAnyOf(ATTEMPT_TAGS), hasNoneOf([TAG.cancelled]), ...A_PERSON],
      any: [],
    },
    actions: [removeTags([...ATTEMPT_TAGS, TAG.cancellationProposed]), addTags([TAG.replied])],
  },
  roteiro_retorno_apos_cancelamento: {
    title: TRIGGER_TITLES.roteiro_retorno_apos_cancelamento,
    description: 'O cliente respondeu a um ticket cancelado por falta de retorno.',
    conditions: {
      all: [...CUSTOMER_REPLIES, hasAnyOf([TAG.cancelled]), hasNoneOf([TAG.reopened]), ...A_PERSON],
      any: [],
    },
    actions: [addTags([TAG.reopened])],
  },
  roteiro_acompanhamento: {
    title: TRIGGER_TITLES.roteiro_acompanhamento,
    description: 'Um ticket de acompanhamento começa sem as marcas do ticket encerrado.',
    conditions: {
      all: [condition('update_type', 'is', 'Create'), condition('via_id', 'is', VIA_CLOSED_TICKET)],
      any: [],
    },
    actions: [removeTags(fixedTags)],
  },
  roteiro_marca: {
    title: TRIGGER_TITLES.roteiro_marca,
    description: 'Tag posta sem o app: o ticket entra nas listas dos líderes.',
    conditions: {
      all: [hasAnyOf([...noteTags, TAG.cancelled, ...ATTEMPT_TAGS]), hasNoneOf([TAG.roteiro])],
      any: [],
    },
    actions: [addTags([TAG.roteiro])],
  },
})

const CUSTOMER_REPLIES: readonly Condition[] = [
  condition('update_type', 'is', 'Change'),
  condition('role', 'is', 'end_user'),
  condition('comment_is_public', 'is', 'true'),
]

/**
 * One condition for each phrase, with and without its accents. A trigger cannot see what is
 * around a phrase: a reply that holds one is left to the sidebar, which reads it (C7).
 */
const A_PERSON: readonly Condition[] = [
  ...new Set(AUTOMATIC_PHRASES.flatMap((phrase) => [phrase, fold(phrase)])),
].map((phrase) => condition('comment_includes_word', 'is_not', phrase))
