import { useId } from 'react'

import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import { excerpt } from '../contact/describe-step'
import * as prose from '../garden/prose.module.css'
import { Facts } from './Facts'
import { Folds } from './Folds'
import { FootButtons } from './FootButtons'
import { GoneStep, isGone } from './GoneStep'
import * as look from './PlaybookCard.module.css'
import { usePlaybookSay } from './playbook-say'
import { SentBefore } from './SentBefore'
import { StepBody } from './StepBody'
import type { PartProps } from './screen'
import { placeOf, useForgottenSteps } from './step-form'

/** The playbook that is open: what its current step asks for. The head of the screen names it. */
export function PlaybookCard(props: PartProps) {
  const { view } = props
  const { playbook: name } = usePlaybookSay()
  const id = useId()
  useForgottenSteps(view)
  const { kind } = view.state
  // Another way on would leave a text in the draft that nothing asks for: undoing comes first.
  const isInDraft = kind === 'in-draft'
  const isAtGone = kind === 'question' && isGone(view)
  return (
    <section className={look.card} aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {name(view.id)}
      </h2>
      <SentBefore view={view} />
      <ReplyLine view={view} />
      {isAtGone ? <GoneStep {...props} /> : <StepBody key={placeOf(view)} {...props} />}
      {!isAtGone && <NewVersion view={view} />}
      {kind === 'message' && <Facts {...props} />}
      {!isInDraft && kind !== 'loading' && <FootButtons {...props} ways={waysBeside(view)} />}
      {kind !== 'loading' && kind !== 'failed' && <Folds {...props} />}
    </section>
  )
}

/** A question's own ways are its answers. */
const waysBeside = ({ state, ways }: PlaybookView) =>
  state.kind === 'question' ? ways.filter(({ step }) => step === undefined) : ways

/** Said until a step is done by it: this ticket was last worked on while another version was in force. */
function NewVersion({ view: { playbook, done, state } }: { readonly view: PlaybookView }) {
  const { ui, dates } = usePlaybookSay()
  const replaced = playbook?.replaced
  const last = Math.max(0, ...done.map(({ at = 0 }) => at))
  if (!replaced || last === 0 || last >= replaced.at || state.kind === 'over') return null
  const { at, sentence } = replaced
  return (
    <p className={prose.source}>{ui('ui_new_version', { moment: dates.moment(at), sentence })}</p>
  )
}

/** The customer's reply that brought the ticket here. */
function ReplyLine({ view: { reply } }: { readonly view: PlaybookView }) {
  const { ui, dates } = usePlaybookSay()
  if (!reply) return null
  return (
    <p className={prose.reason}>
      {ui('ui_reply', { moment: dates.moment(reply.at), quote: excerpt(reply.text) })}
    </p>
  )
}
