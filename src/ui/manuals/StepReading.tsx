import type { Path } from '../../domain/manual/problem'
import {
  type Draft,
  languageAt,
  linesAt,
  listAt,
  nameAt,
  stepNameAt,
  wordsAt,
} from '../../domain/manual/read-draft'
import * as prose from '../garden/prose.module.css'
import { Tag } from '../garden/Tag'
import { LANG } from '../text/language'
import { MarkedText } from './MarkedText'
import { useManualSay } from './manuals-context'
import * as look from './StepReading.module.css'
import { kindWords, stepSentences, valueWords } from './step-sentences'
import { LeadsTo, WayRows } from './WayRows'

interface StepReadingProps {
  readonly manual: string
  readonly draft: Draft
  readonly n: number
  readonly toStep: (id: string) => void
}

/** One step, in words: what it says, asks or waits for, and where it leads. */
export function StepReading({ manual, draft, n, toStep }: StepReadingProps) {
  const say = useManualSay()
  const at: Path = ['steps', n]
  const id = wordsAt(draft, [...at, 'id'])
  const lang = LANG[languageAt(draft)]
  const [next, onReply] = [wordsAt(draft, [...at, 'next']), wordsAt(draft, [...at, 'onReply'])]
  const words = wordsAt(draft, [...at, 'manual', 'words'])
  return (
    <li className={look.step}>
      <h3 id={`step-${id}`} tabIndex={-1} className={look.name}>
        {say.manual('step_at', { n: n + 1, name: stepNameAt(draft, n, say.language) })}
      </h3>
      <p className={look.kind}>
        <Tag tone="quiet">{kindWords(wordsAt(draft, [...at, 'kind']), say)}</Tag>
        <span className={prose.source}>{stepSentences(draft, n, say).join(' ')}</span>
      </p>
      {words !== '' && (
        <blockquote className={look.quote} lang={lang}>
          {words}
        </blockquote>
      )}
      <Points lines={linesAt(draft, [...at, 'points'])} lang={lang} />
      <Items draft={draft} at={[...at, 'items']} />
      <StepTexts draft={draft} at={at} />
      {listAt(draft, [...at, 'ways']).length > 0 && (
        <WayRows manual={manual} draft={draft} at={[...at, 'ways']} toStep={toStep} />
      )}
      {onReply !== '' && (
        <p className={look.next}>
          {say.manual('on_reply')}{' '}
          <LeadsTo manual={manual} draft={draft} to={onReply} toStep={toStep} />
        </p>
      )}
      {next !== '' && (
        <p className={look.next}>
          {say.manual('next')} <LeadsTo manual={manual} draft={draft} to={next} toStep={toStep} />
        </p>
      )}
    </li>
  )
}

const Points = ({ lines, lang }: { readonly lines: readonly string[]; readonly lang: string }) =>
  lines.length === 0 ? null : (
    <ul className={look.points} lang={lang}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

interface PartProps {
  readonly draft: Draft
  readonly at: Path
}

/** What is ticked, and the button beside it. */
function Items({ draft, at }: PartProps) {
  const say = useManualSay()
  const items = listAt(draft, at)
  if (items.length === 0) return null
  return (
    <ul className={look.points}>
      {items.map((item, n) => {
        const [copies, opens, shows] = ['copies', 'opens', 'shows'].map((key) =>
          wordsAt(item, [key]),
        )
        const extra = [
          ...(copies ? [say.manual('item_copies', { text: copies })] : []),
          ...(opens ? [say.manual('item_opens', { value: valueWords(draft, opens, say) })] : []),
          ...(shows ? [say.manual('item_shows', { value: valueWords(draft, shows, say) })] : []),
        ]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item that is being written may lack an id.
          <li key={n}>
            <span lang={LANG[languageAt(draft)]}>{wordsAt(item, ['words'])}</span>
            {extra.length > 0 && <span className={prose.source}> ({extra.join('; ')})</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** The texts of a message, of a note and of what is copied beside an item. */
function StepTexts({ draft, at }: PartProps) {
  const say = useManualSay()
  const texts = linesAt(draft, [...at, 'texts'])
  const text = wordsAt(draft, [...at, 'text'])
  const copied = listAt(draft, [...at, 'items']).map((item) => wordsAt(item, ['copies']))
  const all = [...texts, text, ...copied].filter((id) => id !== '')
  return all.map((id, n) => {
    const states = linesAt(draft, ['texts', id, 'states'])
    return (
      <div key={id} className={look.text}>
        {texts.length > 1 && (
          <p className={prose.source}>
            {say.manual('text_of_several', { n: n + 1, count: texts.length })}
          </p>
        )}
        {states.length > 0 && (
          <p className={prose.source}>
            {say.manual('states_first', {
              states: say.list(
                states.map((state) => nameAt(draft, ['states', state], say.language)),
              ),
            })}
          </p>
        )}
        <MarkedText
          draft={draft}
          text={wordsAt(draft, ['texts', id, 'text'])}
          lang={LANG[languageAt(draft)]}
        />
      </div>
    )
  })
}
