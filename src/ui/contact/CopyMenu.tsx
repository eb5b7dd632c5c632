import { toPlain, toWhatsApp } from '../../domain/messages/formats'
import { useHands } from '../frame/hands'
import { Icon } from '../garden/Icon'
import { MenuButton, type MenuItem } from '../garden/MenuButton'
import { useSidebarSay } from '../text/sidebar-say'
import { useChatLink } from './use-chat-link'

interface CopyMenuProps {
  readonly message: string
  readonly phone: string | undefined
}

/** The message to take elsewhere; the chat only where the number allows one (C9). */
export function CopyMenu({ message, phone }: CopyMenuProps) {
  const { text } = useSidebarSay()
  const { copy } = useHands()
  const [chat, lookUp] = useChatLink(phone)
  const items: MenuItem[] = [
    { id: 'text', label: text('copy_text'), onSelect: () => copy(toPlain(message)) },
    { id: 'whatsapp', label: text('copy_whatsapp'), onSelect: () => copy(toWhatsApp(message)) },
  ]
  if (chat.kind !== 'none') {
    items.push({
      id: 'chat',
      label: text('open_whatsapp'),
      ...(chat.kind === 'open' && { href: chat.href }),
      onSelect: () => copy(toWhatsApp(message), chat.kind === 'lost' ? 'copied_no_chat' : 'copied'),
    })
  }
  return (
    <MenuButton items={items} onOpen={lookUp}>
      {text('copy')} <Icon name="down" />
    </MenuButton>
  )
}
