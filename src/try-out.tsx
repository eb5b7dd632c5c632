import { useCallback, useMemo } from 'react'

import { readDocument } from './adapters/manuals/read-document'
import { openTryOut, type TryOutAround } from './open-try-out'
import { LANG } from './ui/text/language'
import { useSay } from './ui/text/say'
import { TryOut } from './ui/tryout/TryOut'
import { TRY_WORDS } from './ui/tryout/try-say'

export type TryOutPlace = Omit<TryOutAround, 'firstWords' | 'now' | 'colorScheme' | 'locale'> & {
  readonly now: () => number
}

interface TryOutPanelProps {
  /** As its author has it: it is tried once it has no error. */
  readonly document: unknown
  readonly place: TryOutPlace
}

/** A document tried on an invented ticket; a changed one begins again. */
export function TryOutPanel({ document: written, place }: TryOutPanelProps) {
  const { language } = useSay()
  const { document } = useMemo(() => readDocument(written), [written])
  const open = useCallback(() => {
    if (!document) throw new Error('only a sound document is tried')
    return openTryOut(document, {
      ...place,
      locale: LANG[language],
      now: place.now(),
      colorScheme: pageScheme(),
      firstWords: TRY_WORDS.text(language, 'try_first_words'),
    })
  }, [document, place, language])
  if (!document) return <p>{TRY_WORDS.text(language, 'try_faulty')}</p>
  return <TryOut open={open} />
}

const pageScheme = () =>
  window.document.documentElement.dataset['colorScheme'] === 'dark' ? 'dark' : 'light'
