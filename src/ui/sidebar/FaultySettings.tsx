import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import type { Say } from '../text/say'

interface FaultySettingsProps {
  readonly count: number
  readonly say: Say
}

/** For people who cannot fix them: quiet, and after everything an agent works with. */
export const FaultySettings = ({ count, say }: FaultySettingsProps) => (
  <div className={layout.lines}>
    <p className={prose.source}>
      {say.text(count === 1 ? 'faulty_settings_one' : 'faulty_settings', { count })}
    </p>
  </div>
)
