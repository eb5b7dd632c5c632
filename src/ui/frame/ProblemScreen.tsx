import { Button } from '../garden/Button'
import { GLYPHS, Glyph } from '../garden/Glyph'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import * as toneLook from './tone.module.css'

interface ProblemScreenProps {
  readonly heading: string
  readonly reason: string
  /** What the button is called. */
  readonly retry: string
  readonly onRetry: () => void
}

/** Nothing else can be shown: what happened, in words, and a way on. */
export function ProblemScreen({ heading, reason, retry, onRetry }: ProblemScreenProps) {
  return (
    <main className={layout.screen}>
      <div role="alert">
        <h1 className={toneLook.danger}>
          <Glyph path={GLYPHS.stop} />
          {heading}
        </h1>
        <p className={prose.reason}>{reason}</p>
      </div>
      <div className={layout.actions}>
        <Button look="primary" onPress={onRetry}>
          {retry}
        </Button>
      </div>
    </main>
  )
}
