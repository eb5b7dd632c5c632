import { useEffect, useRef, useState } from 'react'

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
  const heading = useRef<HTMLHeadingElement>(null)
  const question = useRef<HTMLSpanElement>(null)
  // What was pressed to come to the question, or to answer it, is gone by then.
  useEffect(() => {
    if (asked !== undefined) question.current?.focus()
  }, [asked])
  const [hadAny] = useState(kept.length > 0)
  if (kept.length === 0 && !hadAny) return null
  const answer = () => {
    setAsked(undefined)
    heading.current?.focus()
  }
  const forget = (key: string) => {
    drafts.forget(key)
    setKept(drafts.list())
    answer()
  }
  return (
    <section className={look.drafts} aria-labelledby="drafts-heading">
      <h2 ref={heading} id="drafts-heading" tabIndex={-1}>
        {manual('heading_drafts')}
      </h2>
      <p className={prose.reason}>{manual(kept.length === 0 ? 'no_drafts' : 'drafts_intro')}</p>
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
                  <span ref={question} tabIndex={-1}>
                    {manual('really_forget')}{' '}
                    <Button onPress={() => forget(key)}>{manual('forget_draft')}</Button>
                    <Button onPress={answer}>{manual('keep_draft')}</Button>
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
