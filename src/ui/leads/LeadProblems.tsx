import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { useNavSay } from '../nav/nav-say'
import { whyWords } from '../nav/why-words'
import { countWords } from './LeadProgress'
import { useLeadState, useLeads } from './lead-context'
import * as pageLook from './page.module.css'

/** Readings that broke off: what is there, why it is not all, and the way on. */
export function LeadProblems() {
  const say = useNavSay()
  const { nav } = say
  const { session } = useLeads()
  const { list, audits } = useLeadState()
  const problems = [
    ...(list.problem
      ? [[nav('leads_list_failed', { counted: countWords(list, say) }), list.problem] as const]
      : []),
    ...(audits.problem ? [[nav('leads_history_failed'), audits.problem] as const] : []),
  ]
  return problems.map(([title, reason]) => (
    <div key={title} className={pageLook.alert}>
      <Alert
        tone="error"
        title={title}
        isUrgent
        actions={<Button onPress={session.resume}>{nav('leads_go_on')}</Button>}
      >
        {whyWords(reason, say)}
      </Alert>
    </div>
  ))
}
