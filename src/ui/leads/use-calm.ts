import { useEffect, useRef, useState } from 'react'

/** Charts and lists that move ten times a second say nothing, and hold up scrolling. */
const CALM_MS = 1_000

/**
 * A value that changes at most once a second, the last one always; at once after a second of rest, and
 * when it answers another question.
 */
export function useCalm<T>(value: T, question: string): T {
  const [calm, setCalm] = useState({ value, question })
  const changedAt = useRef(0)
  const isOther = calm.question !== question
  useEffect(() => {
    const change = () => {
      changedAt.current = performance.now()
      setCalm({ value, question })
    }
    const rest = changedAt.current + CALM_MS - performance.now()
    if (isOther || rest <= 0) {
      change()
      return
    }
    const timer = setTimeout(change, rest)
    return () => clearTimeout(timer)
  }, [value, question, isOther])
  return isOther ? value : calm.value
}
