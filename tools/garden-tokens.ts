import { DEFAULT_THEME, getColor, getFocusBoxShadow } from '@zendeskgarden/react-theming'
import type { Plugin } from 'vite'

type Scheme = 'light' | 'dark'

const ID = 'virtual:garden-tokens.css'
const RESOLVED = `\0${ID}`

/**
 * Garden's tokens as CSS variables, worked out at build time: plain elements wear Garden's look
 * without Garden's JavaScript. `import 'virtual:garden-tokens.css'` brings them.
 */
export function gardenTokens(): Plugin {
  return {
    name: 'garden-tokens',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? tokenSheet() : undefined),
  }
}

/** Light is the rule; `<html data-color-scheme="dark">` changes colours and shadows only. */
export function tokenSheet(): string {
  return [
    rule(':root', { 'color-scheme': 'light', ...measures(), ...colors('light') }),
    rule(':root[data-color-scheme=dark]', { 'color-scheme': 'dark', ...colors('dark') }),
  ].join('\n')
}

type Declarations = Readonly<Record<string, string>>

const rule = (selector: string, declarations: Declarations): string =>
  `${selector}{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`

function measures(): Declarations {
  const { fonts, fontSizes, fontWeights, lineHeights, borderRadii, space } = DEFAULT_THEME
  const { base: _unit, ...steps } = space
  return {
    ...named('font', fonts),
    ...named('font-size', fontSizes),
    ...named('font-weight', { regular: fontWeights.regular, semibold: fontWeights.semibold }),
    ...named('line-height', lineHeights),
    ...named('radius', borderRadii),
    ...named('space', steps),
  }
}

function colors(scheme: Scheme): Declarations {
  const theme = { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }
  const groups = Object.entries(DEFAULT_THEME.colors.variables[scheme])
  const plain = groups.flatMap(([group, tokens]) =>
    Object.keys(tokens).map((token) => [
      variable(group, token),
      getColor({ theme, variable: `${group}.${token}` }),
    ]),
  )
  return { ...Object.fromEntries(plain), ...pressed(theme), ...shadows(theme) }
}

/** How Garden's filled and plain buttons answer the pointer: one shade on, then two. */
function pressed(theme: typeof DEFAULT_THEME): Declarations {
  const shade = (of: string, offset: number) =>
    getColor({ theme, variable: of, light: { offset }, dark: { offset: -offset } })
  // A step of the theme's opacity scale.
  const tint = (transparency: number) =>
    getColor({ theme, variable: 'background.primaryEmphasis', transparency })
  return {
    '--background-primary-emphasis-hover': shade('background.primaryEmphasis', 100),
    '--background-primary-emphasis-active': shade('background.primaryEmphasis', 200),
    '--foreground-primary-hover': shade('foreground.primary', 100),
    '--foreground-primary-active': shade('foreground.primary', 200),
    '--background-primary-hover': tint(100),
    '--background-primary-active': tint(200),
  }
}

function shadows(theme: typeof DEFAULT_THEME): Declarations {
  const { lg } = DEFAULT_THEME.shadows
  const color = (size: string) => getColor({ theme, variable: `shadow.${size}` })
  return {
    '--shadow-small': lg('4px', '8px', color('small')),
    '--shadow-medium': lg('12px', '20px', color('medium')),
    '--shadow-large': lg('20px', '28px', color('large')),
    '--focus-ring': getFocusBoxShadow({ theme }).trim().replace(/\s+/g, ' '),
  }
}

const named = (group: string, tokens: Readonly<Record<string, string | number>>): Declarations =>
  Object.fromEntries(
    Object.entries(tokens).map(([token, value]) => [variable(group, token), String(value)]),
  )

/** `background`, `primaryEmphasis` -> `--background-primary-emphasis` */
const variable = (group: string, token: string): string =>
  `--${group}-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
