import type { ReactNode } from 'react'

import { useSay } from '../text/use-say'
import * as look from './Alert.module.css'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'
import * as layout from './layout.module.css'

export type AlertTone = 'info' | 'success' | 'warning' | 'error'

const ICON: Readonly<Record<AlertTone, IconName>> = {
  info: 'info',
  success: 'done',
  warning: 'warning',
  error: 'stop',
}

const TONE: Readonly<Record<AlertTone, string>> = {
  info: '',
  success: look.success,
  warning: look.warning,
  error: look.error,
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
    <div className={`${look.alert} ${TONE[tone]}`} role={isUrgent ? 'alert' : undefined}>
      <Icon name={ICON[tone]} />
      <div className={look.body}>
        {title && <p className={look.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={`${layout.actions} ${look.actions}`}>{actions}</div>}
      </div>
      {onDismiss && (
        <Button look="basic" label={text('dismiss')} onPress={onDismiss}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  )
}
