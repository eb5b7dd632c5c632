/** Garden's tokens as CSS variables; the build works them out from Garden's own theme. */
declare module 'virtual:garden-tokens.css' {}

/** A sheet of a component's own: each class by the name that the build gives it. */
declare module '*.module.css'

declare module '*.css' {}
