import { GROUP } from '../zendesk/directory'

/** What the four manuals need from an account. */
export const PLAYBOOK_SETTINGS = {
  grupo_n1: String(GROUP.n1),
  grupo_nivel_2: String(GROUP.managers),
  grupo_nivel_3: String(GROUP.supervisors),
  link_portal: 'https://portal.exemplo.com.br/agenda',
  planilha_escalonamento: '\\\\servidor\\operacao\\escalonamento.xlsx',
  contato_plantao: 'Plantão de faturamento: (11) 4000-1234',
}
