import { GLYPHS, Glyph } from './Glyph'

const PATHS = {
  ...GLYPHS,
  next: 'M2.5 8h10m-4-4 4 4-4 4',
  clock: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.5V8l2.5 1.5',
  draft: 'M2.5 13.5 3.3 10 10.8 2.5a1.4 1.4 0 0 1 2 0l.7.7a1.4 1.4 0 0 1 0 2L6 12.7l-3.5.8Z',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 7.4v4M8 4.8v.3',
  reply: 'M6 3.5 2 7.5l4 4m-4-4h7.5a4 4 0 0 1 4 4v1.5',
  pause: 'M5.5 3v10m5-10v10',
  done: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM5 8.3l2.1 2.1L11 6.2',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  right: 'm6 4 4 4-4 4',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  cost: 'M8 1.5v13M11 4.3C10.4 3.500 9.300 3 8 3 6.200 3 5 3.900 5 5.300c0 3.300 6.300 1.700 6.300 5.200C11.300 12 10 13 8 13c-1.600 0-2.900-.700-3.500-1.700',
} as const

export type IconName = keyof typeof PATHS

export const Icon = ({ name }: { readonly name: IconName }) => (
  <Glyph path={PATHS[name]} isBold={name === 'more'} />
)
