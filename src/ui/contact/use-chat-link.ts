import { useEffect, useState } from 'react'

/** `none` until it is known, and where the number allows no chat. */
export type ChatLink =
  | { readonly kind: 'none' | 'lost' }
  | { readonly kind: 'open'; readonly href: string }

const NONE: ChatLink = { kind: 'none' }

/**
 * Where a chat with this number opens (C9). Nothing is fetched before it is asked for; `lost` if
 * what reads the number did not come, and asking again tries again.
 */
export function useChatLink(phone: string | undefined): readonly [ChatLink, () => void] {
  const [asked, setAsked] = useState(0)
  const [link, setLink] = useState(NONE)
  useEffect(() => {
    if (asked === 0 || !phone) return
    let isLeft = false
    const found = (next: ChatLink) => {
      if (!isLeft) setLink(next)
    }
    import('./whatsapp-link').then(
      ({ whatsAppLink }) => {
        const href = whatsAppLink(phone)
        found(href === undefined ? NONE : { kind: 'open', href })
      },
      () => found({ kind: 'lost' }),
    )
    return () => {
      isLeft = true
      setLink(NONE)
    }
  }, [asked, phone])
  return [link, () => setAsked((times) => times + 1)]
}
