import { USER } from '../zendesk/directory'
import type { CustomStatus, Directory } from '../zendesk/model'
import { saveUpdate } from '../zendesk/update'
import type { Scenario } from './scenario'
import { afterAttempts } from './story'

const own = (
  id: number,
  category: CustomStatus['category'],
  label: string,
  more: Partial<CustomStatus> = {},
): CustomStatus => ({ id, category, label, isDefault: false, isActive: true, ...more })

const IN_ANALYSIS = 360000000912

/** A team that renamed its defaults and has more than one status of most categories. */
const OWN_STATUSES: readonly CustomStatus[] = [
  own(360000000910, 'new', 'Na fila', { isDefault: true }),
  own(360000000911, 'open', 'Em atendimento', { isDefault: true }),
  own(IN_ANALYSIS, 'open', 'Em análise pelo TI'),
  own(360000000913, 'pending', 'Aguardando cliente', { isDefault: true }),
  own(360000000914, 'pending', 'Aguardando orçamento'),
  own(360000000915, 'hold', 'Aguardando terceiros', { isDefault: true }),
  own(360000000916, 'solved', 'Encerrado', { isDefault: true }),
  own(360000000917, 'solved', 'Encerrado sem solução'),
  own(360000000918, 'solved', 'Encerrado (antigo)', { isActive: false }),
]

const withOwnStatuses = (directory: Directory): Directory => ({
  ...directory,
  customStatuses: OWN_STATUSES,
})

/** The account calls its statuses otherwise. */
export const STATUS_SCENARIOS: readonly Scenario[] = [
  {
    id: 'custom-statuses',
    rule: 'Configuração',
    title: 'Conta com status próprios',
    hint: 'O ticket está “Em análise pelo TI”: insira a 3ª tentativa e veja que status o painel sugere.',
    arrange: withOwnStatuses,
    build: afterAttempts(2, -1, (account, clock, ticketId) => {
      const customStatusId = IN_ANALYSIS
      saveUpdate(account, ticketId, USER.ana, { customStatusId, at: clock.ago(30) })
    }),
  },
  {
    id: 'custom-statuses-cancel',
    rule: 'Configuração',
    title: 'Cancelamento em uma conta com status próprios',
    hint: 'Prepare o cancelamento: o status da conta para resolvido é “Encerrado”. Desfaça e veja o de antes.',
    arrange: withOwnStatuses,
    at: (clock) => clock.at(clock.workday(0), '17:20'),
    build: afterAttempts(3, 0, (account, clock, ticketId) => {
      const customStatusId = IN_ANALYSIS
      saveUpdate(account, ticketId, USER.ana, { customStatusId, at: clock.ago(30) })
    }),
  },
]
