import { useCallback, useState } from 'react'

import { copyText } from '../contact/copy-text'

export type CopyResult = 'copied' | 'failed' | undefined

/** How long the word about a copy stays. */
const SHOWN_MS = 2_500

/** Copies, and for a moment says how it went. */
export function useCopy(): readonly [CopyResult, (text: string) => void] {
  const [result, setResult] = useState<CopyResult>()
  const copy = useCallback((text: string) => {
    void copyText(text).then((isCopied) => {
      setResult(isCopied ? 'copied' : 'failed')
      if (isCopied) setTimeout(() => setResult(undefined), SHOWN_MS)
    })
  }, [])
  return [result, copy]
}
