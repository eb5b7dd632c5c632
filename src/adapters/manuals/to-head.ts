import type { OfferCondition } from '../../domain/playbook/offers'
import type { PlaybookHead, Queue } from '../../domain/playbook/playbook-head'
import { tagOfWay } from '../../domain/playbook/step-tags'
import type { PlaybookDocument } from './document-schema'
import { ownTagsOf } from './own-tags'
import { toName } from './to-name'
import { toPlaybook } from './to-playbook'

/** What a starting page needs to know of a document. */
export function toHead(document: PlaybookDocument): PlaybookHead {
  const { id, title, language, offer = [], pauses, queues } = document
  const list = queuesOf(document)
  return {
    id,
    title: toName(title, language),
    ownTags: ownTagsOf(document),
    offer: offer.map(conditionsOf),
    ...(pauses && { pauses }),
    ...(list.length > 0 && { queues: { name: toName(queues?.name ?? title, language), list } }),
  }
}

function conditionsOf(line: NonNullable<PlaybookDocument['offer']>[number]): OfferCondition[] {
  const { tag, channel, ...ids } = line
  return [
    ...Object.entries(ids).map(([kind, id]) => ({ kind: kind as keyof typeof ids, id })),
    ...(tag ? [{ kind: 'tag', tag } as const] : []),
    ...(channel ? [{ kind: 'channel', channel } as const] : []),
  ]
}

/** The answers whose tickets are listed, under the tags that the engine leaves for them. */
function queuesOf(document: PlaybookDocument): Queue[] {
  const playbook = toPlaybook(document)
  return (document.steps ?? []).flatMap((step, n) =>
    (step.ways ?? []).flatMap(({ queue }, m): Queue[] => {
      const way = playbook.steps[n]?.ways?.[m]
      if (!queue || !way) return []
      return [
        {
          tag: tagOfWay(playbook, way, playbook.steps[n]),
          name: toName(queue.name, document.language),
          view: queue.view,
        },
      ]
    }),
  )
}
