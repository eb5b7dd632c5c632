import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming'
import type { ReactNode } from 'react'

import type { ColorScheme } from '../../ports/ticket-host'

const THEMES = {
  light: DEFAULT_THEME,
  dark: { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: 'dark' as const } },
}

interface GardenThemeProps {
  readonly scheme: ColorScheme
  readonly children: ReactNode
}

/** Garden's components in Zendesk's own choice of light and dark. */
export const GardenTheme = ({ scheme, children }: GardenThemeProps) => (
  <ThemeProvider theme={THEMES[scheme]}>{children}</ThemeProvider>
)
