/** Comes before anything is pressed. */
const NEAR = ['pointerover', 'focusin'] as const
/** What a component may hear of. */
const PRESSED = ['pointerdown', 'click', 'keydown'] as const
/** Space presses a button as the pointer does: by its release. */
const HELD = ['pointerdown', 'keydown'] as const
const RELEASED = ['pointerup', 'pointercancel', 'keyup'] as const

/** Nobody holds a button longer to press it; one let go outside of the frame is not heard. */
const PRESS_MS = 1_000

export interface KeptTouches {
  /** Between press and release no screen may take another's place: the browser would make no click. */
  readonly whenReleased: () => Promise<void>
  /**
   * Ends the keeping, before another screen of the same tags takes the place of this one; returns what
   * gives that screen the focus and tells it all that was pressed, in order.
   */
  readonly end: () => () => void
}

/**
 * Keeps what an agent does to a screen that hears nothing yet. `onFirst` is called at the first sign of
 * them.
 */
export function keepTouches(root: Element, onFirst: () => void): KeptTouches {
  let released = Promise.resolve()
  const press = (): void => {
    released = new Promise((resolve) => {
      // The click follows in the same turn.
      const release = () => setTimeout(resolve)
      for (const name of RELEASED) addEventListener(name, release, { capture: true, once: true })
      setTimeout(resolve, PRESS_MS)
    })
  }
  const kept: { readonly event: Event; readonly path: readonly number[] }[] = []
  const keep = (event: Event): void => {
    onFirst()
    const { target } = event
    if (target instanceof Element && root.contains(target)) {
      kept.push({ event, path: pathTo(target, root) })
    }
  }
  for (const name of NEAR) addEventListener(name, onFirst, true)
  for (const name of PRESSED) addEventListener(name, keep, true)
  for (const name of HELD) addEventListener(name, press, true)
  const end = () => {
    for (const name of HELD) removeEventListener(name, press, true)
    for (const name of NEAR) removeEventListener(name, onFirst, true)
    for (const name of PRESSED) removeEventListener(name, keep, true)
    const { activeElement: active } = document
    const focused = active && root.contains(active) ? pathTo(active, root) : undefined
    return () => {
      const target = focused && at(root, focused)
      if (target instanceof HTMLElement) target.focus()
      for (const { event, path } of kept) at(root, path)?.dispatchEvent(again(event))
    }
  }
  return { whenReleased: () => released, end }
}

/** From the root down, each element's place among its neighbours. */
function pathTo(element: Element, root: Element): number[] {
  const { parentElement: parent } = element
  if (element === root || !parent) return []
  return [...pathTo(parent, root), [...parent.children].indexOf(element)]
}

const at = (root: Element, path: readonly number[]): Element | undefined =>
  path.reduce<Element | undefined>((element, index) => element?.children[index], root)

/** An event cannot be told twice; its own kind makes the same of it. */
const again = (event: Event): Event => new (event.constructor as typeof Event)(event.type, event)
