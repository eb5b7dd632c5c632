import { withPart } from '../../domain/manual/edit-part'
import { freeId, isGivenId, renamed } from '../../domain/manual/names-in-use'
import { idsAt, languageAt, nameAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { fieldId, useEditing } from './editing'
import { Fields } from './Fields'
import { VALUE_FORM } from './form-spec'
import { useManualSay } from './manuals-context'
import { NameField } from './PlainFields'
import { RowButtons } from './RowButtons'
import * as look from './RowsField.module.css'
import { TextEditor } from './TextFields'
import { textsSaid } from './texts-said'

/** Groups, links and words of the team, and the states that texts may need. */
export function ValuesPart() {
  const { draft, edit, focusOn } = useEditing()
  const { manual } = useManualSay()
  const settle = (named: 'values' | 'states', id: string) => () =>
    edit((one) => {
      const at = named === 'values' ? ['values', id, 'name'] : ['states', id]
      const words = nameAt(one, at, languageAt(one))
      return isGivenId(id) && words !== ''
        ? renamed(one, named, id, freeId(one, named, words))
        : one
    })
  return (
    <>
      <p className={prose.reason}>{manual('values_intro')}</p>
      <ol>
        {idsAt(draft, ['values']).map((id, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id of a row changes with its name.
          <li key={n} className={look.row} id={fieldId(['values', id])} tabIndex={-1}>
            {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the id follows when the row is left. */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: as said. */}
            <div className={look.fields} onBlur={settle('values', id)}>
              <Fields at={['values', id]} fields={VALUE_FORM} />
              <p className={prose.source}>{manual('known_as', { id })}</p>
            </div>
            <RowButtons
              name={nameAt(draft, ['values', id, 'name'], 'pt') || id}
              onRemove={() => edit((one) => withPart(one, ['values', id], undefined))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="outline"
          onPress={() => {
            const id = freeId(draft, 'values', '')
            edit((one) => withPart(one, ['values', id], { kind: 'group' }))
            focusOn(['values', id, 'name'])
          }}
        >
          {manual('add_value')}
        </Button>
      </div>
      <h3>{manual('heading_states')}</h3>
      <p className={prose.reason}>{manual('states_intro')}</p>
      <ol>
        {idsAt(draft, ['states']).map((id, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id of a row changes with its name.
          <li key={n} className={look.row}>
            {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the id follows when the row is left. */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: as said. */}
            <div className={look.fields} onBlur={settle('states', id)}>
              <NameField
                at={['states']}
                field={{ kind: 'name', key: id, label: 'field_state', isMust: true }}
              />
            </div>
            <RowButtons
              name={nameAt(draft, ['states', id], 'pt') || id}
              onRemove={() => edit((one) => withPart(one, ['states', id], undefined))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="outline"
          onPress={() => {
            const id = freeId(draft, 'states', '')
            edit((one) => withPart(one, ['states', id], ''))
            focusOn(['states', id])
          }}
        >
          {manual('add_state')}
        </Button>
      </div>
    </>
  )
}

/** Every text, also those that no step says. */
export function TextsPart() {
  const { draft, edit } = useEditing()
  const { manual } = useManualSay()
  const said = textsSaid(draft)
  const ids = idsAt(draft, ['texts'])
  return (
    <>
      <p className={prose.reason}>{manual('texts_intro')}</p>
      <ol>
        {ids.map((id) => (
          <li key={id} className={look.row} id={fieldId(['texts', id])} tabIndex={-1}>
            <div className={look.fields}>
              <p className={prose.source}>
                {manual(said.includes(id) ? 'known_as' : 'said_nowhere', { id })}
              </p>
              <TextEditor id={id} />
            </div>
            <RowButtons
              name={id}
              onRemove={() => edit((one) => withPart(one, ['texts', id], undefined))}
            />
          </li>
        ))}
      </ol>
      {ids.length === 0 && <p>{manual('no_texts')}</p>}
    </>
  )
}
