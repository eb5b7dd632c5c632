import type { CostState } from '../../domain/contact/cost'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import { excerpt } from './describe-step'

interface CostCardProps {
  readonly cost: Exclude<CostState, { kind: 'none' }>
  readonly isBusy: boolean
}

/** Serviço cobrado: said, answered, handed on (S1). */
export function CostCard({ cost, isBusy }: CostCardProps) {
  const { text } = useSidebarSay()
  const { session } = useHands()
  return (
    <section className={layout.card} aria-labelledby="cost-title">
      <h2 id="cost-title">{text(TITLE[cost.kind])}</h2>
      <CostReason cost={cost} />
      <div className={layout.actions}>
        {cost.kind === 'informed' && (
          <Button look="outline" isBusy={isBusy} onPress={() => void session.confirmCost()}>
            {text('cost_confirm')}
          </Button>
        )}
        {cost.kind === 'confirmed' && (
          <Button look="outline" isBusy={isBusy} onPress={() => void session.forwardToCommercial()}>
            {text('cost_forward')}
          </Button>
        )}
      </div>
    </section>
  )
}

const TITLE = {
  informed: 'cost_informed',
  confirmed: 'cost_confirmed',
} as const

function CostReason({ cost }: Pick<CostCardProps, 'cost'>) {
  return <p className={prose.reason}>{reasonOf(cost, useSidebarSay())}</p>
}

function reasonOf(cost: CostCardProps['cost'], { text, dates }: SidebarSay): string {
  if (cost.kind === 'informed') {
    const waits = text('cost_informed_reason')
    return cost.at === undefined
      ? waits
      : `${text('cost_informed_at', { when: dates.onMoment(cost.at) })} ${waits}`
  }
  if (!cost.quote) return text('cost_by_hand')
  const { at, text: said } = cost.quote
  return text('cost_quote', { moment: dates.moment(at), quote: excerpt(said) })
}
