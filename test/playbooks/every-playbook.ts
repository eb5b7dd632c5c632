import type { Playbook } from '../../src/domain/playbook/playbook'
import { CONTACT } from '../../src/playbooks/contact'
import { PLAYBOOK as ESCALONAMENTO } from 'virtual:playbook/escalonamento'
import { PLAYBOOK as FATURAMENTO } from 'virtual:playbook/faturamento'
import { PLAYBOOK as RETORNO } from 'virtual:playbook/retorno'
import { PLAYBOOK as TRIAGEM } from 'virtual:playbook/triagem'

export { ESCALONAMENTO, FATURAMENTO, RETORNO, TRIAGEM }

/** All of them at once, which the app never needs: there each is fetched when an agent opens it. */
export const EVERY_PLAYBOOK: readonly Playbook[] = [
  CONTACT,
  RETORNO,
  ESCALONAMENTO,
  TRIAGEM,
  FATURAMENTO,
]
