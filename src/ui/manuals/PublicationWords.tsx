import type { Publication } from '../../ports/manual-shelf'
import * as prose from '../garden/prose.module.css'
import { useManualSay } from './manuals-context'
import * as look from './PublicationWords.module.css'

interface PublicationWordsProps {
  readonly publication: Publication
}

/** `Versão 3 · Ana Lima, ontem, às 10:20`, and why. */
export function PublicationWords({ publication }: PublicationWordsProps) {
  const { manual, dates } = useManualSay()
  const { version, by, at, sentence: why } = publication
  return (
    <div>
      <p className={prose.source}>
        {manual('version', { version })}
        {' · '}
        {manual('published_by', {
          by: by.name || manual('unknown_person'),
          when: dates.shortMoment(at),
        })}
      </p>
      {why !== '' && <q className={look.why}>{why}</q>}
    </div>
  )
}
