import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import * as prose from '../garden/prose.module.css'
import { Answers } from './Answers'
import { langOf, usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

interface QuestionProps extends PartProps {
  readonly state: Extract<PlaybookState, { kind: 'question' }>
}

/** What is to be said or asked, then the answers: one click each. */
export function QuestionStep({ view, screen, state }: QuestionProps) {
  const { ui } = usePlaybookSay()
  const { isCall, points } = state
  return (
    <>
      {isCall && points.length > 0 && <p className={prose.reason}>{ui('ui_call')}</p>}
      {points.length > 0 && (
        <ul className={stepLook.points} lang={langOf(view)}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <Answers view={view} screen={screen} ways={answersOf(view)} />
    </>
  )
}

/** An aside belongs to no step, and answers nothing. */
const answersOf = ({ ways }: PartProps['view']) => ways.filter(({ step }) => step !== undefined)
