/**
 * What JSX becomes in the built app: React's elements (of its version 18), made without React. Its own
 * `react/jsx-runtime` brings React's core with it, and the first screen is drawn before React is there.
 */
export const Fragment = Symbol.for('react.fragment')

type Props = Readonly<Record<string, unknown>>

/** An element of a component or a tag. `key`: JSX hands it beside the other properties. */
export function jsx(type: unknown, given: Props, key?: unknown) {
  const { ref = null, ...own } = given
  return {
    $$typeof: ELEMENT,
    type,
    key: key === undefined ? null : String(key),
    ref,
    props: { ...defaultsOf(type), ...own },
    _owner: null,
  }
}

/** The same with more than one child. */
export { jsx as jsxs }

const ELEMENT = Symbol.for('react.element')

/** Garden's components have some. */
const defaultsOf = (type: unknown): Props | undefined =>
  (type as { readonly defaultProps?: Props }).defaultProps
