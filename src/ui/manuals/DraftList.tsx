import { useState } from 'react'

import { nameAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import * as look from './ManualList.module.css'
import { useManuals } from './manuals-context'
import { PlaceAnchor } from './PlaceAnchor'
import { addressOfPlace, type Place } from './place'

/** What this browser keeps of manuals that are being written; thrown away only after a second press. */
export function DraftList({ go }: { readonly go: (place: Place) => void }) {
  const { say, drafts } = useManuals()
  const { manual } = say
  const [kept, setKept] = useState(() => drafts.list())
  const [asked, setAsked] = useState<string>()
  if (kept.length === 0) return null
  const forget = (key: string) => {
    drafts.forget(key)
    setKept(drafts.list())
    setAsked(undefined)
  }
  return (
    <section className={look.drafts} aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{manual('heading_drafts')}</h2>
      <p className={prose.reason}>{manual('drafts_intro')}</p>
      <ul className={look.list}>
        {kept.map(({ key, draft, at, from }) => {
          const name = nameAt(draft, ['title'], say.language) || manual('untitled')
          const place = { at: 'writing', draft: key } as const
          return (
            <li key={key} className={look.line}>
              <div>
                <h3>
                  <PlaceAnchor address={addressOfPlace(place)} onGo={() => go(place)}>
                    {name}
                  </PlaceAnchor>
                </h3>
                <p className={prose.source}>
                  {manual(from ? 'draft_of' : 'draft_new')}
                  {' · '}
                  {manual('draft_changed', { when: say.dates.shortMoment(at) })}
                </p>
              </div>
              <div className={look.published}>
                {asked === key ? (
                  <span>
                    {manual('really_forget')}{' '}
                    <Button onPress={() => forget(key)}>{manual('forget_draft')}</Button>
                    <Button onPress={() => setAsked(undefined)}>{manual('keep_draft')}</Button>
                  </span>
                ) : (
                  <Button onPress={() => setAsked(key)}>
                    {manual('forget_draft')}
                    <span className="visually-hidden"> {name}</span>
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
