import { useEffect, useRef, useState } from 'react'

/** While an agent types, verdicts change with every letter; only where they come to rest is said. */
const REST_MS = 1_000

/** What the polite live region says: these words once they have changed and come to rest. */
export function useAnnouncement(words: string): string {
  const [said, setSaid] = useState('')
  // What is there at the beginning is read anyway.
  const known = useRef(words)
  useEffect(() => {
    if (words === known.current) return
    const timer = setTimeout(() => {
      known.current = words
      setSaid(words)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [words])
  return said
}
