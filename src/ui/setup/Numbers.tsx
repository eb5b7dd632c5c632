import { offerLine } from '../../domain/playbook/offers'
import type { AccountNumbers } from '../../domain/setup/account-numbers'
import { PLAYBOOK_HEADS } from '../../playbooks/heads'
import { Accordion } from '../garden/Accordion'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { AdminAnchor } from './AdminAnchor'
import * as look from './Numbers.module.css'
import { PasteList } from './PasteList'
import * as section from './section.module.css'

const OFFERED = PLAYBOOK_HEADS.filter(({ isOff }) => !isOff)

/** The numbers and lines that the app's settings ask for, each ready to be copied. */
export function Numbers({ numbers }: { readonly numbers: AccountNumbers }) {
  const { nav, playbook, label } = useNavSay()
  const { groups, forms, fields } = numbers
  return (
    <section className={section.section} aria-labelledby="setup-numbers">
      <h2 id="setup-numbers">{nav('numbers_heading')}</h2>
      <p className={prose.reason}>{nav('numbers_intro')}</p>
      <p>
        <AdminAnchor page="apps" />
      </p>
      {(['groups', 'forms', 'fields'] as const)
        .filter((kind) => numbers[kind].length > 0)
        .map((kind) => (
          <Accordion key={kind} title={`${nav(`numbers_${kind}`)} (${numbers[kind].length})`}>
            <PasteList rows={{ groups, forms, fields }[kind]} lineOf={({ id }) => String(id)} />
          </Accordion>
        ))}
      {forms.length > 0 && (
        <Accordion title={nav('numbers_offers', { setting: label('ofertas_roteiros') })}>
          {OFFERED.map(({ id }) => (
            <div key={id}>
              <h4 className={look.playbook}>{playbook(id)}</h4>
              <PasteList rows={forms} lineOf={(form) => offerLine(id, form.id)} />
            </div>
          ))}
        </Accordion>
      )}
    </section>
  )
}
