import 'virtual:garden-tokens.css'

import { useCallback, useMemo } from 'react'
import { createRoot } from 'react-dom/client'

import { readDocument } from './adapters/manuals/read-document'
import { openTryOut, type TryOutAround } from './open-try-out'
import type { MountedTryOut } from './ui/manuals/manuals-context'
import { LANG, type Language } from './ui/text/language'
import { createSay } from './ui/text/say'
import { loadWords } from './ui/text/text'
import { SayContext } from './ui/text/use-say'
import { TryOut } from './ui/tryout/TryOut'
import { TRY_WORDS } from './ui/tryout/try-say'

/** Where manuals are tried. */
export interface TryOutPlace extends Pick<TryOutAround, 'settings' | 'zones'> {
  readonly now: () => number
  readonly language: Language
}

/** Draws in an element what tries manuals. If a language does not come, Portuguese is spoken. */
export async function mountTryOut(element: Element, place: TryOutPlace): Promise<MountedTryOut> {
  const { language } = place
  await Promise.all([loadWords(language), TRY_WORDS.load(language)]).catch(() => undefined)
  const root = createRoot(element)
  const say = createSay(language)
  return {
    show: (document) =>
      root.render(
        <SayContext.Provider value={say}>
          <TryOutPanel document={document} place={place} />
        </SayContext.Provider>,
      ),
    remove: () => root.unmount(),
  }
}

interface TryOutPanelProps {
  readonly document: unknown
  readonly place: TryOutPlace
}

/** A document tried on an invented ticket; a changed one begins again. */
export function TryOutPanel({ document: written, place }: TryOutPanelProps) {
  const { language } = place
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
