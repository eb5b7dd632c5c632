import {
  type Draft,
  languageAt,
  linesAt,
  listAt,
  nameAt,
  partAt,
  wordsAt,
} from '../../domain/manual/read-draft'
import * as prose from '../garden/prose.module.css'
import { LANG } from '../text/language'
import { useManualSay } from './manuals-context'
import * as look from './NoteReading.module.css'
import { checkedWords, valueWords } from './step-sentences'

/** The mandatory note of a manual: when it is checked, and what each section asks. */
export function NoteReading({ draft }: { readonly draft: Draft }) {
  const say = useManualSay()
  const group = wordsAt(draft, ['note', 'checkedWhen', 'group'])
  return (
    <>
      <p>
        <b>{nameAt(draft, ['note', 'title'], say.language)}</b>
      </p>
      <p className={prose.source}>
        {checkedWords(draft, say, group === '' ? '' : valueWords(draft, group, say))}
      </p>
      <ol className={look.sections} lang={LANG[languageAt(draft)]}>
        {listAt(draft, ['note', 'sections']).map((section, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a section that is being written may lack an id.
          <SectionReading key={n} section={section} />
        ))}
      </ol>
    </>
  )
}

function SectionReading({ section }: { readonly section: unknown }) {
  const { manual, list, language } = useManualSay()
  const options = listAt(section, ['choice'])
  const suggestions = linesAt(section, ['suggestions'])
  return (
    <li className={look.section}>
      <h3>
        {wordsAt(section, ['heading'])}
        {partAt(section, ['required']) === false && (
          <span className={prose.source}> {manual('optional')}</span>
        )}
      </h3>
      {linesAt(section, ['hints']).map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      {options.length > 0 && (
        <p>
          {manual('choice_of', {
            options: list(
              options.map((option) => {
                const [label, asks] = [wordsAt(option, ['label']), wordsAt(option, ['asks'])]
                return asks === '' ? label : manual('option_asks', { label, asks })
              }),
            ),
          })}
        </p>
      )}
      {suggestions.length > 0 && (
        <p className={prose.source} lang={LANG[language]}>
          {manual('suggestions', { list: list(suggestions) })}
        </p>
      )}
    </li>
  )
}
