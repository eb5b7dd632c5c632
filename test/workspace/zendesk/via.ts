import type { Via } from './model'

const via = (channel: string, rel: string | null = null, from = {}, to = {}): Via => ({
  channel,
  source: { from, to, rel },
})

/** How an update came, in the shapes REST gives. */
export const VIA = {
  web: via('web'),
  api: via('api'),
  mobile: via('mobile'),
  email: (name: string, address: string): Via =>
    via('email', null, { name, address }, { name: 'Exemplo', address: 'suporte@exemplo.com.br' }),
  trigger: (id: number, title: string): Via =>
    via('rule', 'trigger', { id, title, deleted: false }),
  automation: (id: number, title: string): Via =>
    via('rule', 'automation', { id, title, deleted: false }),
  followUp: (ticketId: number, subject: string): Via =>
    via('web', 'follow_up', { ticket_id: ticketId, subject, channel: 'web' }),
  merge: (ticketId: number, subject: string): Via =>
    via('web', 'merge', { ticket_id: ticketId, subject }),
  channel: (name: string): Via => via(name),
} as const
