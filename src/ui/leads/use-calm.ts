import { useEffect, useRef, useState } from 'react'

/** Charts that move ten times a second say nothing. */
const CALM_MS = 1_000

/** A value that changes at most once a second, the last one always; at once after a second of rest. */
export function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value)
  const changedAt = useRef(0)
  useEffect(() => {
    const change = () => {
      changedAt.current = performance.now()
      setCalm(value)
    }
    const timer = setTimeout(change, Math.max(0, changedAt.current + CALM_MS - performance.now()))
    return () => clearTimeout(timer)
  }, [value])
  return calm
}
