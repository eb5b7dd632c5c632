import type { ManualWords } from '../../domain/playbook/playbook'
import type { DoneView, PlaybookView } from '../../domain/sidebar/playbook-view'
import * as prose from '../garden/prose.module.css'
import { Facts } from './Facts'
import { Fold } from './Fold'
import * as look from './Folds.module.css'
import { type PlaybookSay, usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

/** What is there on demand: the manual's own words, its reminders, what was done. */
export function Folds(props: PartProps) {
  const say = usePlaybookSay()
  const { ui } = say
  const { id, state, manual, reminders, facts, done } = props.view
  return (
    <div className={look.folds}>
      {manual && (
        <Fold title={ui('ui_manual')}>
          <Passage passage={manual} />
        </Fold>
      )}
      {reminders.length > 0 && (
        <Fold title={ui('ui_reminders')}>
          <ul className={stepLook.points} lang="pt-BR">
            {reminders.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Fold>
      )}
      {facts.length > 0 && state.kind !== 'message' && (
        <Fold title={ui('ui_facts_count', { n: facts.filter(({ isTicked }) => isTicked).length })}>
          <Facts {...props} />
        </Fold>
      )}
      {done.length > 0 && (
        <Fold title={ui('ui_done', { n: done.length })}>
          <ol className={look.done}>
            {done.map((past) => (
              <li key={`${past.step} ${past.n}`}>
                {doneTitle(id, past, say)}
                <span className={prose.source}>{doneMeta(past, say)}</span>
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </div>
  )
}

const Passage = ({ passage: { section, words } }: { readonly passage: ManualWords }) => (
  <blockquote lang="pt-BR">
    <p className={prose.source}>{section}</p>
    <p>{words}</p>
  </blockquote>
)

function doneTitle(id: PlaybookView['id'], { step, way, n }: DoneView, say: PlaybookSay): string {
  const name = say.step(id, step, n)
  return way === undefined
    ? name
    : say.ui('ui_done_answer', { step: name, answer: say.way(id, way) })
}

/** `Ana Lima, hoje, às 09:12`, as far as the history tells. */
const doneMeta = ({ by, at }: DoneView, { dates }: PlaybookSay): string =>
  [...(by ? [by.name] : []), ...(at === undefined ? [] : [dates.moment(at)])].join(', ')
