import type { TicketSession } from '../../actions/ticket-session'
import type { Hands } from '../frame/hands'
import type { StepDeed } from './step-actions'

/** Carries out what a step's button says. `whatsApp` is the message as WhatsApp wants it. */
export function doStep(deed: StepDeed, hands: Hands, whatsApp: string | undefined): void {
  if (deed.kind === 'open') hands.open(deed.panel)
  else if (deed.kind === 'copy-for-whatsapp') hands.copy(whatsApp ?? '')
  else if (deed.kind === 'insert') void hands.session.insertAttempt(deed.n)
  else void ASK[deed.kind](hands.session)
}

type Asked = Exclude<StepDeed['kind'], 'open' | 'copy-for-whatsapp' | 'insert'>

const ASK: Readonly<Record<Asked, (session: TicketSession) => Promise<void> | void>> = {
  cancel: (session) => session.prepareCancellation(),
  undo: (session) => session.undo(),
  begin: (session) => session.begin(),
  'not-a-reply': (session) => session.notAReply(),
  'update-date': (session) => session.updateDate(),
  'use-history': (session) => session.useHistory(),
  retry: (session) => session.retry(),
}
