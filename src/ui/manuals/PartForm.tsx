import { withPart } from '../../domain/manual/edit-part'
import {
  copyStep,
  moveStep,
  removeStep,
  STEP_KINDS,
  type StepEdit,
} from '../../domain/manual/edit-steps'
import {
  freeId,
  freeRowId,
  isGivenId,
  renamed,
  withManualId,
} from '../../domain/manual/names-in-use'
import type { Path } from '../../domain/manual/problem'
import {
  type Draft,
  languageAt,
  partAt,
  stepIdsOf,
  stepNameAt,
  wordsAt,
} from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { Tag } from '../garden/Tag'
import { useEditing } from './editing'
import { Fields } from './Fields'
import { PART_FORMS, STEP_FORMS } from './form-spec'
import { Faults } from './Labelled'
import { useManualSay } from './manuals-context'
import * as look from './PartForm.module.css'
import { partWords } from './PartList'
import type { OtherPart, Part } from './part'
import { kindWords } from './step-sentences'
import { TextsPart, ValuesPart } from './TableParts'

interface PartFormProps {
  readonly part: Part
  /** After an edit that moves the form elsewhere. */
  readonly onChoose: (part: Part) => void
  /** Says what was done, for who does not see it. */
  readonly onDone: (words: string) => void
}

/** The form of the part that is chosen. */
export const PartForm = ({ part, onChoose, onDone }: PartFormProps) => (
  <div className={look.form}>
    {part.kind === 'step' ? (
      <StepForm key={part.n} n={part.n} onChoose={onChoose} onDone={onDone} />
    ) : (
      <OtherForm kind={part.kind} />
    )}
  </div>
)

interface StepFormProps extends Omit<PartFormProps, 'part'> {
  readonly n: number
}

function StepForm({ n, onChoose, onDone }: StepFormProps) {
  const { draft, edit, focusOn } = useEditing()
  const say = useManualSay()
  const { manual } = say
  const at: Path = ['steps', n]
  const kind = wordsAt(draft, [...at, 'kind'])
  const name = stepNameAt(draft, n, say.language) || manual('unnamed')
  const form = STEP_FORMS[kind]
  const change = (make: (one: Draft) => StepEdit, words: string) => {
    edit((one) => make(one).draft)
    const { at: to } = make(draft)
    onChoose(to === -1 ? { kind: 'about' } : { kind: 'step', n: to })
    onDone(words)
    // The button that was pressed goes with the form of this step.
    focusOn([])
  }
  // The id follows the first name, and is permanent from then on.
  const settle = () =>
    edit((one) => {
      const id = wordsAt(one, [...at, 'id'])
      const words = stepNameAt(one, n, languageAt(one))
      return isGivenId(id) && words !== id && words !== ''
        ? renamed(one, 'steps', id, freeId(one, 'steps', words))
        : one
    })
  return (
    <>
      <div className={look.head}>
        <h2 tabIndex={-1} id="part-heading">
          {manual('step_at', { n: n + 1, name })}
        </h2>
        <Tag tone="quiet">{kindWords(kind, say)}</Tag>
      </div>
      <div className={look.buttons}>
        <Button
          isOff={n === 0}
          onPress={() => change((one) => moveStep(one, n, n - 1), manual('done_moved', { name }))}
        >
          {manual('step_up')}
        </Button>
        <Button
          isOff={n === stepIdsOf(draft).length - 1}
          onPress={() => change((one) => moveStep(one, n, n + 1), manual('done_moved', { name }))}
        >
          {manual('step_down')}
        </Button>
        <Button onPress={() => change((one) => copyStep(one, n), manual('done_copied', { name }))}>
          {manual('step_copy')}
        </Button>
        <Button
          onPress={() => change((one) => removeStep(one, n), manual('done_removed', { name }))}
        >
          {manual('step_remove')}
        </Button>
      </div>
      <Faults at={at} isOwn />
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the id follows when a field of the step is left. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as said. */}
      <div className={look.form} onBlur={settle}>
        {form ? (
          <Fields at={at} fields={form} />
        ) : (
          <p>
            {manual('kind_unknown', {
              kinds: say.list(STEP_KINDS.map((one) => kindWords(one, say))),
            })}
          </p>
        )}
      </div>
    </>
  )
}

function OtherForm({ kind }: { readonly kind: OtherPart }) {
  const { draft, edit, focusOn } = useEditing()
  const say = useManualSay()
  const { manual } = say
  return (
    <>
      <h2 tabIndex={-1} id="part-heading">
        {partWords(kind, say)}
      </h2>
      {kind === 'offer' && <p className={prose.reason}>{manual('offer_intro')}</p>}
      {kind === 'asides' && <p className={prose.reason}>{manual('asides_intro')}</p>}
      {kind === 'note' && <p className={prose.reason}>{manual('note_intro')}</p>}
      {kind === 'values' && <ValuesPart />}
      {kind === 'texts' && <TextsPart />}
      {kind === 'note' && partAt(draft, ['note']) === undefined && (
        <div>
          <Button
            look="outline"
            onPress={() => {
              edit((one) =>
                withPart(one, ['note'], {
                  title: '',
                  sections: [{ id: freeRowId([], ''), heading: '' }],
                }),
              )
              focusOn(['note', 'title'])
            }}
          >
            {manual('add_note')}
          </Button>
        </div>
      )}
      {kind === 'about' && (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the id follows when a field is left.
        // biome-ignore lint/a11y/noStaticElementInteractions: as said.
        <div className={look.form} onBlur={() => edit(withManualId)}>
          <Fields at={[]} fields={PART_FORMS.about} />
        </div>
      )}
      {(kind === 'offer' || kind === 'asides') && <Fields at={[]} fields={PART_FORMS[kind]} />}
      {kind === 'note' && partAt(draft, ['note']) !== undefined && (
        <>
          <Fields at={[]} fields={PART_FORMS.note} />
          <div>
            <Button
              onPress={() => {
                edit((one) => withPart(one, ['note'], undefined))
                focusOn([])
              }}
            >
              {manual('remove_note')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
