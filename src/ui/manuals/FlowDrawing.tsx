import { useEffect, useMemo, useRef } from 'react'

import { type FlowStep, flowOf } from '../../domain/manual/flow'
import { stepNameAt } from '../../domain/manual/read-draft'
import { Icon } from '../garden/Icon'
import * as look from './FlowDrawing.module.css'
import type { FlowProps } from './flow-props'
import { wayWords } from './flow-words'
import { type Box, type DrawnWay, layOutFlow, type Point } from './lay-out-flow'
import { useManualSay } from './manuals-context'
import { kindWords } from './step-sentences'

/** The steps of a manual and the ways between them, as a drawing; a press on a step chooses it. */
export function FlowDrawing({ draft, chosen, onChoose }: FlowProps) {
  const say = useManualSay()
  const flow = useMemo(() => flowOf(draft), [draft])
  const picture = useMemo(
    () => layOutFlow(flow, (way) => wayWords(draft, way, say)),
    [draft, flow, say],
  )
  const { width, height, everywhere } = picture
  const paper = useRef<HTMLDivElement>(null)
  // A wide drawing is looked at from where the manual begins.
  useEffect(() => {
    const [first] = picture.steps
    const { current } = paper
    if (first && current) current.scrollLeft = first.x - current.clientWidth / 2
  }, [picture])
  if (flow.steps.length === 0) return <p>{say.manual('flow_empty')}</p>
  return (
    <div className={look.flow} ref={paper}>
      <div className={look.paper} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          <title>{say.manual('view_drawing')}</title>
          <defs>
            <marker
              id="flow-end"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto-start-reverse"
            >
              <path d="M1 1 7 4 1 7" className={look.head} />
            </marker>
          </defs>
          {picture.ways.map(({ way, points }) => (
            <path
              key={keyOf(way)}
              d={lineThrough(points)}
              className={way.by === 'reply' ? `${look.way} ${look.reply}` : look.way}
              markerEnd="url(#flow-end)"
            />
          ))}
        </svg>
        <div aria-hidden="true">
          {picture.ways.map(({ way, label }) => (
            <WayLabel key={keyOf(way)} at={label} words={wayWords(draft, way, say)} />
          ))}
        </div>
        {everywhere && (
          <p className={`${look.step} ${look.everywhere}`} style={placed(everywhere)}>
            {say.manual('flow_everywhere')}
          </p>
        )}
        {flow.steps.map((step) => (
          <StepBox
            key={step.n}
            step={step}
            name={stepNameAt(draft, step.n, say.language)}
            at={picture.steps[step.n]}
            isChosen={step.id === chosen}
            onChoose={() => onChoose(step.id)}
          />
        ))}
      </div>
    </div>
  )
}

interface StepBoxProps {
  readonly step: FlowStep
  readonly name: string
  readonly at: Box | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function StepBox({ step: { n, kind, isReached }, name, at, isChosen, onChoose }: StepBoxProps) {
  const say = useManualSay()
  if (!at) return null
  return (
    <button
      type="button"
      className={isReached ? look.step : `${look.step} ${look.lost}`}
      style={placed(at)}
      title={name}
      aria-current={isChosen ? 'step' : undefined}
      onClick={onChoose}
    >
      <span className={look.kind}>
        {!isReached && <Icon name="warning" />}
        {isReached ? kindWords(kind, say) : say.manual('flow_lost')}
      </span>
      <span className={look.name}>{say.manual('step_at', { n: n + 1, name })}</span>
    </button>
  )
}

function WayLabel({ at, words }: { readonly at: Box | undefined; readonly words: string }) {
  return at ? (
    <span className={look.label} style={placed(at)} title={words}>
      {words}
    </span>
  ) : null
}

const keyOf = ({ from, by, n }: DrawnWay['way']): string => `${from} ${by} ${n}`

const placed = ({ x, y, width, height }: Box) => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
})

/** A line through points, round where it turns. */
function lineThrough(points: readonly Point[]): string {
  const [first, ...others] = points
  const last = others.pop()
  if (!first || !last) return ''
  const turns = others.map((point, n) => {
    const next = others[n + 1] ?? last
    const end = n === others.length - 1 ? next : middle(point, next)
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`
  })
  return `M${first.x} ${first.y}${turns.length > 0 ? turns.join('') : `L${last.x} ${last.y}`}`
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
