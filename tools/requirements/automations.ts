import { attemptTag, TAG } from '../../src/domain/tags'
import { AUTOMATION_TITLES } from '../../src/playbooks/rule-titles'
import { addTags, condition, hasAnyOf, hasNoneOf, IS_UNSOLVED } from './conditions'
import type { RuleBody } from './shapes'

/**
 * Silence after the third attempt. It only fills a view: hours are no business days, and when a
 * cancellation is due the sidebar decides (C6).
 */
export const automations = (): Readonly<Record<keyof typeof AUTOMATION_TITLES, RuleBody>> => ({
  roteiro_silencio: {
    title: AUTOMATION_TITLES.roteiro_silencio,
    description: 'Leva o ticket à visualização de cancelamentos a conferir. Não cancela nada.',
    conditions: {
      all: [
        hasAnyOf([attemptTag(3)]),
        hasNoneOf([TAG.replied, TAG.cancellationProposed]),
        IS_UNSOLVED,
        condition('updated_at', 'greater_than', '24'),
      ],
      any: [],
    },
    actions: [addTags([TAG.cancellationProposed])],
  },
})
