import type { ReactNode } from 'react'
import * as React from 'react'

import { Fragment } from './jsx-runtime'

type Props = Readonly<Record<string, unknown>>
/** What the components around give, by context. */
type Contexts = ReadonlyMap<unknown, unknown>

/**
 * What components draw before anything happens to them, as tags alone: state as it begins, no effects,
 * nothing that hears an event. `draw` can show it without React's renderer, which weighs more than the
 * rest of the sidebar. Throws for what shows nothing by itself: `lazy`, `Suspense`, portals.
 */
export function stillOf(screen: ReactNode): ReactNode {
  const before = DISPATCHER.current
  contexts = new Map()
  ids = 0
  DISPATCHER.current = FIRST_HOOKS
  try {
    return plain(screen, contexts) as ReactNode
  } finally {
    DISPATCHER.current = before
  }
}

/** Who answers hooks while components are drawn: each of React's renderers (of its version 18) sets its own here. */
const DISPATCHER = (
  React as unknown as Readonly<
    Record<
      '__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED',
      { readonly ReactCurrentDispatcher: { current: unknown } }
    >
  >
).__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED.ReactCurrentDispatcher

/** What the component that is being drawn is in. */
let contexts: Contexts = new Map()
/** Those given so far, as React's renderer counts them. */
let ids = 0

const ignore = (): void => undefined
const begunAs = (initial: unknown): unknown => (typeof initial === 'function' ? initial() : initial)

/** What each hook answers the first time. */
const FIRST_HOOKS = {
  useState: (initial: unknown) => [begunAs(initial), ignore],
  useRef: (current: unknown) => ({ current }),
  useMemo: (make: () => unknown) => make(),
  useCallback: (callback: unknown) => callback,
  useContext: (context: { readonly _currentValue: unknown }) =>
    contexts.has(context) ? contexts.get(context) : context._currentValue,
  useSyncExternalStore: (_: unknown, read: () => unknown) => read(),
  useEffect: ignore,
  useLayoutEffect: ignore,
  useId: () => `:r${(ids++).toString(32)}:`,
}

function plain(part: unknown, around: Contexts): unknown {
  if (Array.isArray(part)) return part.map((one) => plain(one, around))
  if (!isElement(part)) return part
  const { type, props } = part
  if (typeof type === 'string') return { type, props: plainProps(props, around) }
  if (type === Fragment) return plain(props['children'], around)
  if (typeof type === 'symbol') throw new Error(`${String(type)} shows nothing by itself`)
  if (typeof type !== 'function' && type.$$typeof === PROVIDER) {
    return plain(props['children'], new Map([...around, [type._context, props['value']]]))
  }
  contexts = around
  return plain(drawn(type, props, part.ref), around)
}

function drawn(type: Component, props: Props, ref: unknown): unknown {
  if (typeof type !== 'function') {
    if (type.$$typeof !== FORWARD_REF) throw new Error('this shows nothing by itself')
    return type.render(props, ref)
  }
  return isClass(type) ? new type(props).render() : type(props)
}

const PROVIDER = Symbol.for('react.provider')
const FORWARD_REF = Symbol.for('react.forward_ref')

type Component =
  | ((props: Props) => unknown)
  | (new (
      props: Props,
    ) => { readonly render: () => unknown })
  | {
      readonly $$typeof: symbol
      readonly _context: unknown
      readonly render: (props: Props, ref: unknown) => unknown
    }

interface Element {
  readonly type: string | symbol | Component
  readonly props: Props
  readonly ref?: unknown
}

const isElement = (part: unknown): part is Element =>
  typeof part === 'object' && part !== null && 'type' in part && 'props' in part

const isClass = (
  type: Extract<Component, (...args: never) => unknown> | (new (props: Props) => unknown),
): type is new (
  props: Props,
) => { readonly render: () => unknown } => 'isReactComponent' in Object(type.prototype)

/** `aria-expanded="false"` says something; any other attribute that is false is not there. */
function plainProps({ children, ...attributes }: Props, around: Contexts): Props {
  const kept = Object.entries(attributes).filter(([, value]) => typeof value !== 'function')
  const written = kept.map(([name, value]) => [
    name,
    name.startsWith('aria-') && typeof value === 'boolean' ? String(value) : value,
  ])
  return { ...Object.fromEntries(written), children: plain(children, around) }
}
