import { Field, Textarea } from '@zendeskgarden/react-forms'
import { forwardRef } from 'react'

import { useSidebarSay } from '../text/sidebar-say'

interface LongFieldProps {
  readonly label: string
  readonly placeholder?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** Shown below the field, which is then marked invalid. */
  readonly fault?: string | undefined
  readonly rows?: number | undefined
  /** The language of what is written, if it is not the page's. */
  readonly lang?: string
}

/** A field for some lines of text; it grows with them. */
export const LongField = forwardRef<HTMLTextAreaElement, LongFieldProps>(function LongField(
  { label, placeholder, value, onChange, fault, rows = 2, lang },
  ref,
) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Textarea
        ref={ref}
        isCompact
        minRows={rows}
        maxRows={12}
        placeholder={placeholder}
        value={value}
        lang={lang}
        {...(fault && { validation: 'error', 'aria-invalid': true })}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault && <Fault words={fault} />}
    </Field>
  )
})

/** Said at once: it appears after a click, elsewhere than where the agent looks. */
export function Fault({ words }: { readonly words: string }) {
  const { text } = useSidebarSay()
  return (
    <Field.Message validation="error" validationLabel={text('fault_mark')} role="alert">
      {words}
    </Field.Message>
  )
}
