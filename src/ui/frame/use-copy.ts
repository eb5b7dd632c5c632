import { useCallback, useState } from 'react'

import { copyText } from './copy-text'

/** What is said about a copy, by the words' key. */
export type CopyResult = 'copied' | 'copied_no_chat' | 'copy_failed' | undefined

export type Copy = (text: string, words?: 'copied' | 'copied_no_chat') => void

/** How long the word about a copy stays. */
const SHOWN_MS = 2_500

/** Copies, and for a moment says how it went. */
export function useCopy(): readonly [CopyResult, Copy] {
  const [result, setResult] = useState<CopyResult>()
  const copy = useCallback<Copy>((text, words = 'copied') => {
    void copyText(text).then((isCopied) => {
      setResult(isCopied ? words : 'copy_failed')
      if (isCopied) setTimeout(() => setResult(undefined), SHOWN_MS)
    })
  }, [])
  return [result, copy]
}
