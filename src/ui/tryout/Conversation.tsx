import type { InventedState } from '../../ports/invented-ticket'
import * as prose from '../garden/prose.module.css'
import * as look from './TryOut.module.css'
import { useTrySay } from './try-say'

/** What was said on the ticket, oldest first. */
export function Conversation({ state: { updates } }: { readonly state: InventedState }) {
  const { tell, dates } = useTrySay()
  return (
    <ol className={look.conversation} aria-label={tell('try_conversation')}>
      {updates.flatMap(({ auditId, at, author, comment }) =>
        comment
          ? [
              <li key={auditId} className={comment.isPublic ? look.said : look.noted}>
                <p className={prose.source}>
                  {[
                    author.name,
                    dates.moment(at),
                    ...(comment.isPublic ? [] : [tell('try_internal')]),
                  ].join(' · ')}
                </p>
                <p className={look.words}>{comment.text}</p>
              </li>,
            ]
          : [],
      )}
    </ol>
  )
}
