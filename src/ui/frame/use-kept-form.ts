import { useEffect, useRef, useState } from 'react'

import { type FormKey, useHands } from './hands'

/** A pause in typing, after which what was typed is kept (New ticket). */
const PAUSE_MS = 400

/**
 * The contents of a form, begun with what was kept of it, and kept again at pauses in typing.
 * `toContents` turns whatever was kept into contents, or refuses it.
 */
export function useKeptForm<T>(
  key: FormKey,
  toContents: (kept: unknown) => T | undefined,
  fresh: () => T,
): {
  readonly contents: T
  readonly change: (part: Partial<T>) => void
  readonly forget: () => void
} {
  const { forms } = useHands()
  const [contents, setContents] = useState<T>(() => toContents(forms.read(key)) ?? fresh())
  const latest = useRef(contents)
  const isUnsaved = useRef(false)

  useEffect(() => {
    if (!isUnsaved.current) return
    const timer = setTimeout(() => {
      // Forgotten in the meantime.
      if (!isUnsaved.current) return
      isUnsaved.current = false
      forms.write(key, contents)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [contents, forms, key])

  // A panel closed in the middle of a word keeps that word too.
  useEffect(
    () => () => {
      if (isUnsaved.current) forms.write(key, latest.current)
    },
    [forms, key],
  )

  return {
    contents,
    change: (part) => {
      isUnsaved.current = true
      latest.current = { ...latest.current, ...part }
      setContents(latest.current)
    },
    forget: () => {
      isUnsaved.current = false
      forms.forget(key)
    },
  }
}
