import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import { Alert } from '../garden/Alert'
import { sendersOf } from '../text/senders'
import { usePlaybookSay } from './playbook-say'
import * as look from './SentBefore.module.css'

/** Words that are on the ticket twice (C8), or without their mark (C14): nobody sends them again. */
export function SentBefore({ view }: { readonly view: PlaybookView }) {
  const { done, unmarked } = view
  const { ui, step: name, dates } = usePlaybookSay()
  return (
    <>
      {done.map(({ step, n, by, at, again }) => {
        if (again.length === 0 || !by || at === undefined) return null
        const title = ui('ui_done_twice', { step: name(view, step, n) })
        return (
          <div key={`${step} ${n}`} className={look.said}>
            <Alert tone="warning" title={title}>
              {ui('ui_done_twice_by', { senders: sendersOf([{ by, at }, ...again], dates) })}
            </Alert>
          </div>
        )
      })}
      {unmarked && (
        <div className={look.said}>
          <Alert tone="warning">
            {ui('ui_unmarked', { who: unmarked.by.name, moment: dates.moment(unmarked.at) })}
          </Alert>
        </div>
      )}
    </>
  )
}
