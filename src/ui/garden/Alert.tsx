import type { ReactNode } from 'react'

import { useSay } from '../text/say'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'

export type AlertTone = 'info' | 'success' | 'warning' | 'error'

const ICON: Readonly<Record<AlertTone, IconName>> = {
  info: 'info',
  success: 'done',
  warning: 'warning',
  error: 'stop',
}

interface AlertProps {
  readonly tone: AlertTone
  readonly title?: string | undefined
  /** Said at once by screen readers: only for what stops the agent. */
  readonly isUrgent?: boolean
  readonly onDismiss?: (() => void) | undefined
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Garden's Alert, in plain markup. */
export function Alert({ tone, title, isUrgent, onDismiss, actions, children }: AlertProps) {
  const { text } = useSay()
  return (
    <div className={`alert alert-${tone}`} role={isUrgent ? 'alert' : undefined}>
      <Icon name={ICON[tone]} />
      <div className="alert-body">
        {title && <p className="alert-title">{title}</p>}
        {children && <div className="alert-text">{children}</div>}
        {actions && <div className="actions">{actions}</div>}
      </div>
      {onDismiss && (
        <Button look="basic" label={text('dismiss')} onPress={onDismiss}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  )
}
