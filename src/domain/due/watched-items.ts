import { deliveryNoticeAt, windowEnd } from '../contact/deliverability'
import { endsOfWaits } from '../playbook/waits'
import type { Model } from '../reading/model'
import type { Reading } from '../reading/read-model'
import { isEnded } from '../ticket/is-ended'
import type { WatchedItem } from './agenda'

/** What only an open ticket knows of what becomes due on it: WhatsApp's window, and the waits of manuals. */
export function watchedItems(
  { now, rules, conversation, saved }: Model,
  { entries, playbooks }: Reading,
): readonly WatchedItem[] {
  if (isEnded(saved.status)) return []
  const until = conversation && windowEnd(entries)
  const since =
    until !== undefined && now <= until
      ? deliveryNoticeAt({ kind: 'until', until }, rules.time)
      : undefined
  return [
    ...(until !== undefined && since !== undefined
      ? [{ kind: 'window', since, until } as const]
      : []),
    ...endsOfWaits(playbooks, now).map(
      ({ playbook, at }) => ({ kind: 'wait', playbook, step: '', since: at }) as const,
    ),
  ]
}
