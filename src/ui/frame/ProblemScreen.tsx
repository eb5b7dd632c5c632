import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import { useSay } from '../text/say'

interface ProblemScreenProps {
  readonly heading: string
  readonly reason: string
  readonly onRetry: () => void
}

/** Nothing else can be shown: what happened, in words, and a way on. */
export function ProblemScreen({ heading, reason, onRetry }: ProblemScreenProps) {
  const { text } = useSay()
  return (
    <main className="sidebar">
      <div role="alert">
        <h1 className="step-danger">
          <Icon name="stop" />
          {heading}
        </h1>
        <p className="reason">{reason}</p>
      </div>
      <div className="actions">
        <Button look="primary" onPress={onRetry}>
          {text('retry')}
        </Button>
      </div>
    </main>
  )
}
