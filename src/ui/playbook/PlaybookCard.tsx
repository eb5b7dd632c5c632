import { useId } from 'react'

import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import { excerpt } from '../contact/describe-step'
import * as prose from '../garden/prose.module.css'
import { Facts } from './Facts'
import { Folds } from './Folds'
import { FootButtons } from './FootButtons'
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
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {name(view.id)}
      </h2>
      <SentBefore view={view} />
      <ReplyLine view={view} />
      <StepBody key={placeOf(view)} {...props} />
      {kind === 'message' && <Facts {...props} />}
      {!isInDraft && kind !== 'loading' && <FootButtons {...props} ways={waysBeside(view)} />}
      {kind !== 'loading' && kind !== 'failed' && <Folds {...props} />}
    </section>
  )
}

/** A question's own ways are its answers. */
const waysBeside = ({ state, ways }: PlaybookView) =>
  state.kind === 'question' ? ways.filter(({ step }) => step === undefined) : ways

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
