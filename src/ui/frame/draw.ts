import type { ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>>

const SVG = 'http://www.w3.org/2000/svg'
/** Attributes that JSX calls otherwise than HTML does. */
const HTML_NAMES: Readonly<Partial<Record<string, string>>> = {
  className: 'class',
  tabIndex: 'tabindex',
}

/**
 * Draws components in a page that React has not reached yet, in place of what is there: the first
 * screen's markup is written once, and React shows the same later. Components may use no hooks, no
 * refs and no context; of the events only `onClick` is heard.
 */
export const draw = (root: Element, screen: ReactNode): void =>
  root.replaceChildren(...nodesOf(screen))

function nodesOf(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesOf)
  if (typeof part === 'string' || typeof part === 'number') return [new Text(String(part))]
  return isElement(part) ? nodesOfElement(part) : []
}

function nodesOfElement({ type, props }: Drawable): Node[] {
  if (typeof type === 'function') return nodesOf(type(props))
  const isSvg = type === 'svg' || type === 'path'
  const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type)
  const { children, ...attributes } = props
  for (const [name, value] of Object.entries(attributes)) set(element, name, value)
  element.append(...nodesOf(children))
  return [element]
}

function set(element: Element, name: string, value: unknown): void {
  if (name === 'onClick') element.addEventListener('click', value as EventListener)
  else if (typeof value === 'string' || typeof value === 'number' || value === true)
    element.setAttribute(HTML_NAMES[name] ?? name, String(value))
}

interface Drawable {
  readonly type: string | ((props: Props) => unknown)
  readonly props: Props
}

const isElement = (part: unknown): part is Drawable =>
  typeof part === 'object' && part !== null && 'type' in part && 'props' in part
