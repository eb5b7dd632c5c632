import { useSay } from '../text/say'
import { ProblemScreen } from './ProblemScreen'

export function OutsideScreen({ onRetry }: { readonly onRetry: () => void }) {
  const { text } = useSay()
  return (
    <ProblemScreen
      heading={text('outside_heading')}
      reason={text('outside_reason')}
      onRetry={onRetry}
    />
  )
}
