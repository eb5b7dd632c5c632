import { Button as GardenButton } from '@zendeskgarden/react-buttons'

import { useSay } from '../text/say'
import * as look from './CauseChips.module.css'

/** The causes that the template itself names; they begin an answer, they are not one. */
const CAUSES = [
  'Erro de sistema',
  'Falha de versão',
  'Problema de OFF',
  'Processo operacional',
] as const

interface CauseChipsProps {
  readonly onChoose: (cause: string) => void
}

/** Causes to begin the answer with; in Portuguese, as the note is. */
export function CauseChips({ onChoose }: CauseChipsProps) {
  const { text } = useSay()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as fields to fill in.
    <div className={look.chips} role="group" aria-label={text('form_suggestions')} lang="pt-BR">
      {CAUSES.map((cause) => (
        <GardenButton key={cause} isPill isNeutral size="small" onClick={() => onChoose(cause)}>
          {cause}
        </GardenButton>
      ))}
    </div>
  )
}
