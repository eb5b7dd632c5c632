import type { ManualWords } from '../../domain/playbook/playbook'
import type { DoneView, PlaybookView } from '../../domain/sidebar/playbook-view'
import * as prose from '../garden/prose.module.css'
import { Facts } from './Facts'
import { Fold } from './Fold'
import * as look from './Folds.module.css'
import { ManualDoor } from './ManualDoor'
import { langOf, type PlaybookSay, usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

/** What is there on demand: the manual's own words, its reminders, what was done. */
export function Folds(props: PartProps) {
  const say = usePlaybookSay()
  const { ui } = say
  const { view } = props
  const { state, manual, reminders, facts, done } = view
  const lang = langOf(view)
  return (
    <div className={look.folds}>
      {manual ? (
        <Fold title={ui('ui_manual')}>
          <Passage passage={manual} lang={lang} />
          <ManualDoor view={view} name={ui('ui_manual_open')} />
        </Fold>
      ) : (
        <ManualDoor view={view} name={ui('ui_manual')} />
      )}
      {reminders.length > 0 && (
        <Fold title={ui('ui_reminders')}>
          <ul className={stepLook.points} lang={lang}>
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
        // At the end it sums up what was reached.
        <Fold title={ui('ui_done', { n: done.length })} isOpen={state.kind === 'over'}>
          <ol className={look.done}>
            {done.map((past) => (
              <li key={`${past.step} ${past.n}`}>
                {doneTitle(view, past, say)}
                <span className={prose.source}>{doneMeta(past, say)}</span>
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </div>
  )
}

interface PassageProps {
  readonly passage: ManualWords
  readonly lang: string
}

const Passage = ({ passage: { section, words }, lang }: PassageProps) => (
  <blockquote lang={lang}>
    <p className={prose.source}>{section}</p>
    <p>{words}</p>
  </blockquote>
)

function doneTitle(view: PlaybookView, { step, way, n }: DoneView, say: PlaybookSay): string {
  const name = say.step(view, step, n)
  return way === undefined
    ? name
    : say.ui('ui_done_answer', { step: name, answer: say.way(view, way) })
}

/** `Ana Lima, hoje, às 09:12`, as far as the history tells. */
const doneMeta = ({ by, at }: DoneView, { dates }: PlaybookSay): string =>
  [...(by ? [by.name] : []), ...(at === undefined ? [] : [dates.moment(at)])].join(', ')
