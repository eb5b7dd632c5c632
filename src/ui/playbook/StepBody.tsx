import { Bars } from '../frame/Skeleton'
import { useSay } from '../text/use-say'
import { ChecklistStep } from './ChecklistStep'
import { FormStep } from './FormStep'
import { MessageStep } from './MessageStep'
import { NoteStep } from './NoteStep'
import { OutcomeStep } from './OutcomeStep'
import { QuestionStep } from './QuestionStep'
import { StillStep } from './StillStep'
import type { PartProps } from './screen'
import { WaitingStep } from './WaitingStep'

/** What the current step asks for; a state without a body does not compile. */
export function StepBody(props: PartProps) {
  const { text } = useSay()
  const { state } = props.view
  switch (state.kind) {
    case 'loading':
      return <Bars label={text('loading')} />
    case 'message':
      return <MessageStep {...props} state={state} />
    case 'note':
      return <NoteStep {...props} state={state} />
    case 'question':
      return <QuestionStep {...props} state={state} />
    case 'checklist':
      return <ChecklistStep {...props} items={state.items} />
    case 'form':
      return <FormStep {...props} state={state} />
    case 'waiting':
      return <WaitingStep {...props} state={state} />
    case 'outcome':
      return <OutcomeStep {...props} state={state} />
    case 'failed':
    case 'time-unknown':
    case 'closed':
    case 'over':
      return <StillStep {...props} state={state} />
    case 'in-draft':
      return null
  }
}
