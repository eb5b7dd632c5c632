import { Component, type ReactNode } from 'react'

import { useSay } from '../text/use-say'
import { ProblemScreen } from './ProblemScreen'

interface ErrorBoundaryProps {
  /** Before the children are drawn again. */
  readonly onRetry?: () => void
  readonly children: ReactNode
}

/** Our own mistake while drawing: a readable page instead of none, and another try. Around a panel it leaves the rest as it is. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override readonly state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    const retry = () => {
      this.props.onRetry?.()
      this.setState({ isBroken: false })
    }
    return <BrokenScreen onRetry={retry} />
  }
}

function BrokenScreen({ onRetry }: { readonly onRetry: () => void }) {
  const { text } = useSay()
  return (
    <ProblemScreen
      heading={text('broken_heading')}
      reason={text('broken_reason')}
      retry={text('retry')}
      onRetry={onRetry}
    />
  )
}
