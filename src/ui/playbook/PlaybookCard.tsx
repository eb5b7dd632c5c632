import { useId, useRef } from 'react'

import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import { excerpt } from '../contact/describe-step'
import { useKeptFocus } from '../frame/use-kept-focus'
import { Icon } from '../garden/Icon'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { Facts } from './Facts'
import { FoldedLine } from './FoldedLine'
import { Folds } from './Folds'
import { FootButtons } from './FootButtons'
import * as look from './PlaybookCard.module.css'
import { usePlaybookSay } from './playbook-say'
import { SaidBefore } from './SaidBefore'
import { StepBody } from './StepBody'
import type { PartProps } from './screen'
import { STATE_MARK } from './state-mark'
import { placeOf, useForgottenSteps } from './step-form'
import { WayButtons } from './WayButtons'

interface PlaybookCardProps extends PartProps {
  /** The head of the screen names the step already. */
  readonly isLeading: boolean
  readonly isUnfolded: boolean
  readonly onFold: () => void
}

/** A playbook: its current step, or one line that unfolds to it. */
export function PlaybookCard({ isLeading, isUnfolded, onFold, ...props }: PlaybookCardProps) {
  const { view, screen } = props
  const { playbook: name } = usePlaybookSay()
  const id = useId()
  useForgottenSteps(view)
  // Another way on would leave a text in the draft that nothing asks for: undoing comes first.
  const isInDraft = IN_DRAFT.includes(view.state.kind)
  const isKnown = view.state.kind !== 'loading' && view.state.kind !== 'failed'
  return (
    <section className={isLeading ? undefined : `${look.card} ${layout.card}`} aria-labelledby={id}>
      {isLeading ? (
        <h2 id={id} className="visually-hidden">
          {name(view.id)}
        </h2>
      ) : (
        <FoldedLine {...{ id, view, isUnfolded, onFold }} now={screen.now} />
      )}
      {isUnfolded && (
        <div className={look.body}>
          {!isLeading && <StepName view={view} />}
          <SaidBefore view={view} />
          <ReplyLine view={view} />
          <StepBody key={placeOf(view)} {...props} />
          {view.state.kind === 'message' && <Facts {...props} />}
          {!isInDraft && <WayButtons {...props} ways={waysBeside(view)} />}
          {isKnown && <Folds {...props} />}
          {view.state.kind !== 'loading' && !isInDraft && <FootButtons {...props} />}
        </div>
      )}
    </section>
  )
}

const IN_DRAFT: readonly string[] = ['staged', 'wrong-composer', 'done-meanwhile']

/** A question's own ways are its answers. */
const waysBeside = ({ state, ways }: PlaybookView) =>
  state.kind === 'question' ? ways.filter(({ step }) => step === undefined) : ways

/** Takes the focus when the button that had it did what it said. */
function StepName({ view }: { readonly view: PlaybookView }) {
  const { step: name } = usePlaybookSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useKeptFocus(heading, `.${look.body}`)
  const { icon } = STATE_MARK[view.state.kind]
  if (view.step === undefined) return null
  return (
    <h3 ref={heading} tabIndex={-1} className={look.name}>
      <Icon name={icon} />
      {name(view, view.step, view.n)}
    </h3>
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
