import { useLayoutEffect, useRef } from 'react'

import { sanitizeHtml } from '../../zendesk/sanitize'

/** What somebody wrote, cleaned as Zendesk does; its links open elsewhere. */
export function SafeHtml({ html }: { readonly html: string }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    element.innerHTML = sanitizeHtml(html)
    for (const link of element.querySelectorAll('a')) {
      link.target = '_blank'
      link.rel = 'noreferrer'
    }
  }, [html])
  return <div className="written" ref={ref} />
}
