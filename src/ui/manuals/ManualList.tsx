import { useState } from 'react'

import { languageAt, listAt, partAt, wordsAt } from '../../domain/manual/read-draft'
import { nameIn } from '../../domain/text/name'
import type { ManualInForce, Shelf } from '../../ports/manual-shelf'
import { Alert } from '../garden/Alert'
import * as prose from '../garden/prose.module.css'
import { Tag } from '../garden/Tag'
import { sentence } from '../text/first-say'
import { LANG } from '../text/language'
import { BeginButtons } from './BeginButtons'
import { countWords } from './count-words'
import { DraftList } from './DraftList'
import * as look from './ManualList.module.css'
import { type ManualSay, useManualSay, useManuals } from './manuals-context'
import { PlaceAnchor } from './PlaceAnchor'
import { PublicationWords } from './PublicationWords'
import { addressOfPlace, type Place } from './place'

interface ManualListProps {
  readonly shelf: Shelf
  readonly go: (place: Place) => void
}

/** Every manual in force: where it comes from, and of a published one who put it there, when and why. */
export function ManualList({ shelf, go }: ManualListProps) {
  const { say, right } = useManuals()
  const { manual, nav } = say
  const [imports, setImports] = useState(0)
  const isPublished = shelf.inForce.some(({ publication }) => publication !== undefined)
  return (
    <>
      <h1>{nav('tab_manuals')}</h1>
      <p className={prose.reason}>{manual('intro')}</p>
      {shelf.broken.map(({ id, title, publication, why }) => (
        <div key={id} className={look.alert}>
          <Alert tone="warning">
            {manual(`broken_${why}`, {
              title: nameIn(title, say.language),
              version: publication.version,
            })}
          </Alert>
        </div>
      ))}
      {right !== 'read' && (
        <BeginButtons shelf={shelf} go={go} onImported={() => setImports(imports + 1)} />
      )}
      {shelf.inForce.length === 0 && <p className={look.alert}>{manual('none')}</p>}
      <ul className={look.list}>
        {shelf.inForce.map((one) => (
          <ManualLine key={one.id} manual={one} go={go} />
        ))}
      </ul>
      {right !== 'read' && <DraftList key={imports} go={go} />}
      {right === 'publish' && isPublished && (
        <p className={`${prose.source} ${look.alert}`}>
          {manual('room_left', { percent: Math.floor((100 * shelf.room.free) / shelf.room.all) })}
        </p>
      )}
    </>
  )
}

interface ManualLineProps {
  readonly manual: ManualInForce
  readonly go: (place: Place) => void
}

function ManualLine({ manual, go }: ManualLineProps) {
  const say = useManualSay()
  const { id, title, origin, publication, document } = manual
  const place = { at: 'reading', manual: id } as const
  return (
    <li className={look.line}>
      <div>
        <h2 className={look.title}>
          <PlaceAnchor address={addressOfPlace(place)} onGo={() => go(place)}>
            {nameIn(title, say.language)}
          </PlaceAnchor>
        </h2>
        <p className={look.about} lang={LANG[languageAt(document)]}>
          {wordsAt(document, ['about'])}
        </p>
        <p className={prose.source}>{extentWords(document, say)}</p>
      </div>
      <div className={look.published}>
        <Tag tone={origin === 'published' ? 'neutral' : 'quiet'}>
          {say.manual(`origin_${origin}`)}
        </Tag>
        {publication && <PublicationWords publication={publication} />}
      </div>
    </li>
  )
}

/** `12 passos, com nota obrigatória`. */
function extentWords(document: ManualInForce['document'], say: ManualSay): string {
  const steps = listAt(document, ['steps']).length
  const hasNote = partAt(document, ['note']) !== undefined
  // Contact attempts have their steps in the app.
  const hasTexts = partAt(document, ['texts']) !== undefined
  if (steps === 0 && !hasTexts) return sentence(say.manual('only_note'))
  const counted =
    steps === 0 ? sentence(say.manual('steps_elsewhere')) : countWords('count_steps', steps, say)
  return [counted, ...(hasNote ? [say.manual('has_note')] : [])].join(', ')
}
