import { toPlain, toWhatsApp } from '../../domain/messages/formats'
import { Icon } from '../garden/Icon'
import { MenuButton, type MenuItem } from '../garden/MenuButton'
import { useSay } from '../text/say'
import { useHands } from '../ticket/hands'
import { whatsAppLink } from './whatsapp-link'

interface CopyMenuProps {
  readonly message: string
  readonly phone: string | undefined
}

/** The message to take elsewhere; the link only where the number allows a chat (C9). */
export function CopyMenu({ message, phone }: CopyMenuProps) {
  const { text } = useSay()
  const { copy } = useHands()
  const link = whatsAppLink(phone)
  const items: MenuItem[] = [
    { id: 'text', label: text('copy_text'), onSelect: () => copy(toPlain(message)) },
    { id: 'whatsapp', label: text('copy_whatsapp'), onSelect: () => copy(toWhatsApp(message)) },
  ]
  if (link) {
    items.push({
      id: 'chat',
      label: text('open_whatsapp'),
      href: link,
      onSelect: () => copy(toWhatsApp(message)),
    })
  }
  return (
    <MenuButton items={items}>
      {text('copy')} <Icon name="down" />
    </MenuButton>
  )
}
