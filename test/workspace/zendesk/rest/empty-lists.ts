import { type Exchange, ok, type Reply } from './exchange'
import { pageOf } from './paging'

/** What an account may well have nothing of: lists that are empty here, under the names they have. */
const EMPTY = [
  ['satisfaction_ratings', 'satisfaction_ratings'],
  ['suspended_tickets', 'suspended_tickets'],
  ['sharing_agreements', 'sharing_agreements'],
  ['dynamic_content/items', 'items'],
  ['slas/policies', 'sla_policies'],
  ['activities', 'activities'],
  ['skips', 'skips'],
  ['problems', 'tickets'],
  ['deleted_tickets', 'deleted_tickets'],
  ['deleted_users', 'deleted_users'],
  ['tickets/\\d+/incidents', 'tickets'],
  ['tickets/\\d+/side_conversations', 'side_conversations'],
  ['help_center/(?:[\\w-]+/)?articles', 'articles'],
  ['help_center/(?:[\\w-]+/)?articles/search', 'results'],
  ['help_center/(?:[\\w-]+/)?(?:sections/\\d+|categories/\\d+)/articles', 'articles'],
  ['help_center/(?:[\\w-]+/)?sections', 'sections'],
  ['help_center/(?:[\\w-]+/)?categories', 'categories'],
] as const

export const EMPTY_LISTS = EMPTY.map(
  ([path, name]) =>
    [
      'GET',
      new RegExp(`^${path}$`),
      (exchange: Exchange): Reply => ok(pageOf(exchange, name, [])),
    ] as const,
)
