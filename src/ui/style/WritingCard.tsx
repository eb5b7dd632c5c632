import type { StyleProblem } from '../../domain/style/style-problem'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import * as layout from '../garden/layout.module.css'
import { useSidebarSay } from '../text/sidebar-say'
import * as look from './WritingCard.module.css'

const SEVERITY: Readonly<Record<StyleProblem['severity'], string>> = {
  stop: look.stop,
  warn: look.warn,
}

interface WritingCardProps {
  readonly problems: readonly StyleProblem[]
  readonly isBusy: boolean
}

/** What in the public draft should be looked at again, each with its correction (W1 to W3). */
export function WritingCard({ problems, isBusy }: WritingCardProps) {
  const { text } = useSidebarSay()
  const { session } = useHands()
  // All blanks are filled at once: one button is enough.
  const firstBlank = problems.find(({ isOurBlank }) => isOurBlank)
  return (
    <section className={layout.card} aria-labelledby="writing-title">
      <h2 id="writing-title">{text('writing_title')}</h2>
      <ul className={look.problems}>
        {problems.map((problem) => (
          <li key={`${problem.rule} ${problem.start}`} className={SEVERITY[problem.severity]}>
            <Icon name={problem.severity === 'stop' ? 'stop' : 'info'} />
            <div>
              <p>
                {text(`writing_${problem.rule}`)}: <q lang="pt-BR">{problem.text}</q>
                <span className={look.severity}>{text(`writing_${problem.severity}`)}</span>
              </p>
              {problem === firstBlank && (
                <Button look="link" isBusy={isBusy} onPress={() => void session.fillDraft()}>
                  {text('fill_blanks')}
                </Button>
              )}
              {problem.rewrite && (
                <Button
                  look="link"
                  isBusy={isBusy}
                  onPress={() => void session.applyRewrite(problem)}
                >
                  {text('rewrite', { text: problem.rewrite })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
