import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

import * as look from './MenuButton.module.css'

/** The classes that turn a menu's list around where the frame has no room for it. */
export function useRoom(isOpen: boolean): readonly [RefObject<HTMLDivElement>, string] {
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState('')
  useLayoutEffect(() => {
    const box = isOpen && list.current?.getBoundingClientRect()
    if (!box) return setPlace('')
    const isCutLeft = box.left < 0
    const isCutBelow = box.bottom > window.innerHeight && box.top > box.height + MARGIN
    setPlace(`${isCutLeft ? look.toRight : ''} ${isCutBelow ? look.above : ''}`)
  }, [isOpen])
  return [list, place]
}

/** The button that the list stands beside. */
const MARGIN = 40
