import type { CSSProperties } from 'react'

import { useWorkspace } from '../context'
import { Icon } from './Icon'

/** An app's own sign in the colour of the text beside it; four squares if it has none. */
export function AppSign({ appId }: { readonly appId: number }) {
  const { apps } = useWorkspace()
  const icon = apps.find(({ id }) => id === appId)?.icon
  if (!icon) return <Icon name="apps" />
  return <span className="icon app-sign" style={{ '--sign': `url("${icon}")` } as CSSProperties} />
}
