import { useId, useRef } from 'react'

import { withItem, withMoved, withPart } from '../../domain/manual/edit-part'
import { blanksOf } from '../../domain/manual/marked-lines'
import { freeId } from '../../domain/manual/names-in-use'
import type { Path } from '../../domain/manual/problem'
import {
  type Draft,
  entriesAt,
  languageAt,
  linesAt,
  partAt,
  wordsAt,
} from '../../domain/manual/read-draft'
import { APP_BLANKS } from '../../domain/playbook/fill-text'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import { MenuButton } from '../garden/MenuButton'
import { LANG } from '../text/language'
import { fieldId, useEditing } from './editing'
import * as fields from './Fields.module.css'
import type { Field, FieldOf } from './form-spec'
import * as input from './input.module.css'
import { Labelled } from './Labelled'
import { blankWords, MarkedText } from './MarkedText'
import { useManualSay } from './manuals-context'
import { RefSelect, RefsField } from './NamingFields'
import { FlagField, LineField, NameField } from './PlainFields'
import { RowButtons } from './RowButtons'
import * as look from './TextFields.module.css'

interface Props<Kind extends Field['kind']> {
  readonly at: Path
  readonly field: FieldOf<Kind>
}

/** The texts of a message, each edited in its place: several take turns. */
export function TextsField({ at, field }: Props<'texts'>) {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const ids = linesAt(draft, place)
  return (
    <fieldset className={look.texts} id={fieldId(place)} tabIndex={-1}>
      <legend>{manual(field.label)}</legend>
      <ol>
        {ids.map((id, n) => (
          <li key={id} className={look.text}>
            {ids.length > 1 && (
              <div className={look.head}>
                <span>{manual('text_at', { n: n + 1 })}</span>
                <RowButtons
                  name={manual('text_at', { n: n + 1 })}
                  move={{
                    isFirst: n === 0,
                    isLast: n === ids.length - 1,
                    onMove: (by) => edit((one) => withMoved(one, place, n, n + by)),
                  }}
                  onRemove={() =>
                    edit((one) => withPart(one, place, linesAt(one, place).toSpliced(n, 1)))
                  }
                />
              </div>
            )}
            <TextEditor id={id} />
          </li>
        ))}
      </ol>
      <AddText
        isFirst={ids.length === 0}
        taken={ids}
        onAdd={(id, change) => edit((one) => withItem(change(one), place, ids.length, id))}
      />
    </fieldset>
  )
}

/** The one text of a note. */
export function TextField({ at, field }: Props<'text'>) {
  const { draft, edit, focusOn } = useEditing()
  const { manual } = useManualSay()
  const place = [...at, field.key]
  const id = wordsAt(draft, place)
  const change = () => {
    edit((one) => withPart(one, place, ''))
    focusOn(place)
  }
  return (
    <fieldset className={look.texts} id={fieldId(place)} tabIndex={-1}>
      <legend>{manual(field.label)}</legend>
      {id === '' ? (
        <AddText
          isFirst
          taken={[]}
          onAdd={(text, change) => edit((one) => withPart(change(one), place, text))}
        />
      ) : (
        <div className={look.text}>
          <TextEditor id={id} />
          <Button look="link" onPress={change}>
            {manual('other_text')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

interface AddTextProps {
  readonly isFirst: boolean
  readonly taken: readonly string[]
  /** `change` makes the text where it is not there yet. */
  readonly onAdd: (id: string, change: (draft: Draft) => Draft) => void
}

function AddText({ isFirst, taken, onAdd }: AddTextProps) {
  const { draft, focusOn } = useEditing()
  const { manual } = useManualSay()
  const others = entriesAt(draft, ['texts']).filter(([id]) => !taken.includes(id))
  return (
    <div className={input.beside}>
      <Button
        look="outline"
        onPress={() => {
          const id = freeId(draft, 'texts', '')
          onAdd(id, (one) => withPart(one, ['texts', id], { text: '' }))
          focusOn(['texts', id, 'text'])
        }}
      >
        {manual(isFirst ? 'add_text' : 'add_text_more')}
      </Button>
      {others.length > 0 && (
        <RefSelect
          marks={{ 'aria-label': manual('choose_text') }}
          value=""
          to="texts"
          none={manual('choose_text')}
          onChange={(id) => {
            if (id === '' || taken.includes(id)) return
            onAdd(id, (one) => one)
            focusOn(['texts', id, 'text'])
          }}
        />
      )}
    </div>
  )
}

/** The words of a text with its blanks, how it will look, and labels for what the agent is asked. */
export function TextEditor({ id }: { readonly id: string }) {
  const { draft, edit } = useEditing()
  const say = useManualSay()
  const { manual } = say
  const field = useRef<HTMLTextAreaElement>(null)
  const place = ['texts', id, 'text']
  const text = wordsAt(draft, place)
  const preview = useId()
  const put = (words: string) => edit((one) => withPart(one, place, words), fieldId(place))
  const insert = (words: string) => {
    const area = field.current
    if (!area) return
    area.focus()
    // So the browser's own cursor stays behind what was inserted.
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end')
    put(area.value)
  }
  const isFilled = (blank: string) =>
    APP_BLANKS.includes(blank) || partAt(draft, ['values', blank]) !== undefined
  const asked = blanksOf(text).filter((blank) => blank !== '' && !isFilled(blank))
  const known = [
    ...APP_BLANKS,
    ...entriesAt(draft, ['values']).map(([value]) => value),
    ...entriesAt(draft, ['asks']).map(([blank]) => blank),
  ]
  return (
    <>
      <Labelled at={place} label={manual('field_text')}>
        {(marks) => (
          <textarea
            {...marks}
            ref={field}
            className={input.input}
            lang={LANG[languageAt(draft)]}
            rows={3}
            value={text}
            onChange={({ target }) => put(target.value)}
          />
        )}
      </Labelled>
      <div className={input.beside}>
        <MenuButton
          items={known.map((blank) => ({
            id: blank,
            label: blankWords(blank, draft, say),
            onSelect: () => insert(`{{${blank}}}`),
          }))}
        >
          {manual('insert_blank')}
          <Icon name="down" />
        </MenuButton>
        <Button onPress={() => insert(`{{${freeBlank(draft)}}}`)}>{manual('ask_agent')}</Button>
        <Button onPress={() => insert(boldIn(field.current))}>{manual('bold')}</Button>
      </div>
      {asked.map((blank) => (
        <NameField
          key={blank}
          at={['asks']}
          field={{ kind: 'name', key: blank, label: 'field_ask', labelValues: { blank } }}
        />
      ))}
      {text !== '' && (
        <section aria-labelledby={preview}>
          <p id={preview} className={look.preview}>
            {manual('preview')}
          </p>
          <MarkedText draft={draft} text={text} lang={LANG[languageAt(draft)]} />
        </section>
      )}
      <details className={fields.more}>
        <summary>{manual('more_text')}</summary>
        <div className={look.inside}>
          <LineField
            at={['texts', id]}
            field={{ kind: 'line', key: 'naming', label: 'field_naming', hint: 'hint_naming' }}
          />
          <RefsField
            at={['texts', id]}
            field={{ kind: 'refs', key: 'states', label: 'field_text_states', to: 'states' }}
          />
          <LineField
            at={['texts', id]}
            field={{ kind: 'line', key: 'section', label: 'field_manual_section' }}
          />
          <FlagField
            at={['texts', id]}
            field={{ kind: 'flag', key: 'isOurs', label: 'field_is_ours' }}
          />
        </div>
      </details>
    </>
  )
}

const boldIn = (area: HTMLTextAreaElement | null): string =>
  `**${area?.value.slice(area.selectionStart, area.selectionEnd) ?? ''}**`

/** A blank that no text has yet. */
function freeBlank(draft: Draft): string {
  const written = JSON.stringify(draft)
  for (let n = 1; ; n += 1) if (!written.includes(`{{pergunta_${n}}}`)) return `pergunta_${n}`
}
