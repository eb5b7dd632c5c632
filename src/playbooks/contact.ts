import type { Playbook } from '../domain/playbook/playbook'
import { ATTEMPT_TAGS, TAG } from '../domain/tags'
import { PLAYBOOK } from 'virtual:playbook/contato'

const [FIRST = '', SECOND = '', THIRD = ''] = ATTEMPT_TAGS

const ATTEMPTS = {
  section: 'Tentativas de Contato',
  words:
    'Por padrão, são realizadas três tentativas de contato com o cliente. Se, após essas tentativas, o cliente não fornecer um retorno, o ticket será finalizado.',
}

/** Three attempts, a business day apart, and the farewell when the third day has passed (C3, C6). */
export const CONTACT: Playbook = {
  ...PLAYBOOK,
  steps: [
    {
      kind: 'message',
      id: 'tentativa_1',
      tag: FIRST,
      manual: ATTEMPTS,
      texts: ['attempt-1'],
      by: ['draft'],
      hours: 'business-day',
      next: 'dia_2',
    },
    {
      kind: 'wait',
      id: 'dia_2',
      manual: ATTEMPTS,
      until: { kind: 'business-day' },
      next: 'tentativa_2',
    },
    {
      kind: 'message',
      id: 'tentativa_2',
      tag: SECOND,
      manual: ATTEMPTS,
      texts: ['attempt-2'],
      by: ['draft'],
      hours: 'business-day',
      next: 'dia_3',
    },
    {
      kind: 'wait',
      id: 'dia_3',
      manual: ATTEMPTS,
      until: { kind: 'business-day' },
      next: 'tentativa_3',
    },
    {
      kind: 'message',
      id: 'tentativa_3',
      tag: THIRD,
      manual: ATTEMPTS,
      texts: ['attempt-3'],
      by: ['draft'],
      hours: 'working-day',
      next: 'fim_do_dia',
    },
    {
      kind: 'wait',
      id: 'fim_do_dia',
      manual: ATTEMPTS,
      until: { kind: 'end-of-day', announcedIn: 'tentativa_2' },
      next: 'cancelamento',
    },
    {
      kind: 'outcome',
      id: 'cancelamento',
      tag: TAG.cancelled,
      manual: ATTEMPTS,
      effects: { status: 'solved' },
    },
  ],
}
