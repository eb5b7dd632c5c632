/** Garden's tokens as CSS variables; the build works them out from Garden's own theme. */
declare module 'virtual:garden-tokens.css' {}

declare module '*.css' {}
