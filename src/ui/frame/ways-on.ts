import type { WayOn } from '../../domain/sidebar/ways-on'
import type { SidebarSay } from '../text/sidebar-say'
import type { SidebarKey } from '../text/sidebar-words'
import type { Hands } from './hands'

interface Look<W extends WayOn> {
  readonly label: SidebarKey
  readonly look: 'primary' | 'outline' | 'link'
  /** It looks at the saved ticket first, and says so. */
  readonly isChecked?: boolean
  /** What its label names in addition to itself. */
  readonly values?: (way: W, say: SidebarSay) => Readonly<Record<string, string | number>>
  /** `message`: the step's message as WhatsApp wants it. */
  readonly press: (hands: Hands, way: W, message: string | undefined) => void
}

type Of<K extends WayOn['kind']> = Extract<WayOn, { readonly kind: K }>

const attemptName = ({ n }: Of<'insert' | 'send-early'>, { attempt }: SidebarSay) => ({
  attempt: attempt(n),
})
const setAside = ({ open }: Hands, { rule }: Of<'set-aside'>): void =>
  open({ kind: 'exception', rules: [rule] })
const undo = ({ session }: Hands): void => void session.undo()

/** Each way on: how its button reads and looks, and what it does. */
const LOOKS: { readonly [K in WayOn['kind']]: Look<Of<K>> } = {
  insert: {
    label: 'insert_attempt',
    look: 'primary',
    isChecked: true,
    values: attemptName,
    press: ({ session }, { n }) => void session.insertAttempt(n),
  },
  'take-tag-out': {
    label: 'take_tag_out',
    look: 'link',
    press: ({ session }, { n }) => void session.takeTagOut(n),
  },
  'record-contact': {
    label: 'menu_contact',
    look: 'outline',
    press: ({ open }, { n }) => open({ kind: 'contact', n }),
  },
  'use-history': {
    label: 'use_history',
    look: 'primary',
    values: ({ count }) => ({ count }),
    press: ({ session }) => void session.useHistory(),
  },
  'pause-until': {
    label: 'pause_until',
    look: 'link',
    values: ({ day }, { dates }) => ({ day: dates.short(day) }),
    press: ({ session }, { day }) => void session.pauseUntil(day),
  },
  'send-early': {
    label: 'send_early',
    look: 'link',
    values: attemptName,
    press: ({ open }) => open({ kind: 'exception', rules: ['sooner'] }),
  },
  'set-aside': { label: 'record_exception_more', look: 'outline', press: setAside },
  'send-anyway': { label: 'send_anyway', look: 'link', press: setAside },
  'prepare-cancellation': {
    label: 'prepare_cancellation',
    look: 'primary',
    isChecked: true,
    press: ({ session }) => void session.prepareCancellation(),
  },
  'complete-cancellation': {
    label: 'complete',
    look: 'primary',
    isChecked: true,
    press: ({ session }) => void session.prepareCancellation(),
  },
  'complete-note': {
    label: 'complete',
    look: 'primary',
    press: ({ open }, { template }) => open({ kind: 'note', template }),
  },
  undo: { label: 'undo', look: 'outline', press: undo },
  remove: { label: 'remove_from_draft', look: 'outline', press: undo },
  'update-date': {
    label: 'update_date',
    look: 'primary',
    press: ({ session }) => void session.updateDate(),
  },
  'begin-again': {
    label: 'begin_again',
    look: 'link',
    press: ({ session }) => session.begin(),
  },
  'not-a-reply': {
    label: 'not_a_reply',
    look: 'outline',
    press: ({ session }) => void session.notAReply(),
  },
  'was-a-reply': {
    label: 'was_a_reply',
    look: 'link',
    press: ({ session }) => void session.wasAReply(),
  },
  'copy-for-whatsapp': {
    label: 'copy_whatsapp',
    look: 'primary',
    press: ({ copy }, _, message = '') => copy(message),
  },
  'check-now': {
    label: 'check_now',
    look: 'link',
    press: ({ session }) => void session.checkNow(),
  },
  'save-exception': {
    label: 'save_exception',
    look: 'link',
    press: ({ session }) => void session.saveExceptionNote(),
  },
  retry: { label: 'retry', look: 'outline', press: ({ session }) => void session.retry() },
}

// The table pairs each kind with its own look; the pairing is lost to the compiler.
export const lookOf = <W extends WayOn>({ kind }: W): Look<W> => LOOKS[kind] as unknown as Look<W>
