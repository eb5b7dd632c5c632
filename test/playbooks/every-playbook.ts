import type { Playbook } from '../../src/domain/playbook/playbook'
import { CONTACT } from '../../src/playbooks/contact'
import { ESCALONAMENTO } from '../../src/playbooks/escalonamento'
import { FATURAMENTO } from '../../src/playbooks/faturamento'
import { RETORNO } from '../../src/playbooks/retorno'
import { TRIAGEM } from '../../src/playbooks/triagem'

/** All of them at once, which the app never needs: there each is fetched when an agent opens it. */
export const EVERY_PLAYBOOK: readonly Playbook[] = [
  CONTACT,
  RETORNO,
  ESCALONAMENTO,
  TRIAGEM,
  FATURAMENTO,
]
