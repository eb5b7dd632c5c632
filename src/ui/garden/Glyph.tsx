import * as look from './Icon.module.css'

/** The icons of the first screen; it comes without the others. */
export const GLYPHS = {
  check: 'm3 8.5 3.3 3.3L13 5',
  warning: 'M8 1.8 15 14H1L8 1.8ZM8 6.3v3.6m0 1.9v.2',
  stop: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.6v4m0 2.4v.3',
} as const

interface GlyphProps {
  /** Drawn on a grid of 16, in strokes of the text's colour. */
  readonly path: string
  readonly isBold?: boolean
}

/** Always beside a word, so hidden from readers. */
export function Glyph({ path, isBold = false }: GlyphProps) {
  return (
    <svg
      className={isBold ? `${look.icon} ${look.bold}` : look.icon}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  )
}
