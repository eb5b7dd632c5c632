import type { ReactNode } from 'react'

import * as look from './Tag.module.css'

interface TagProps {
  readonly tone?: 'neutral' | 'danger' | 'quiet'
  readonly children: ReactNode
}

const TONE = { neutral: '', danger: look.danger, quiet: look.quiet } as const

/** Garden's Tag, in plain markup: a short state. */
export const Tag = ({ tone = 'neutral', children }: TagProps) => (
  <span className={`${look.tag} ${TONE[tone]}`}>{children}</span>
)
