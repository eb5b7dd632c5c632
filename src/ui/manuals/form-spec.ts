import type { Named } from '../../domain/manual/names-in-use'
import type { Values } from '../text/create-words'
import type { ManualKey } from './manual-words'

/** One field of the editor's form, or some of them: what it edits, and what it is called. */
export type Field =
  | {
      readonly kind: 'line' | 'long' | 'name' | 'number' | 'lines'
      readonly key: string
      readonly label: ManualKey
      readonly labelValues?: Values
      readonly hint?: ManualKey
      /** It stays when it is empty, and the checker says that it is. */
      readonly isMust?: true
      /** In letters of one width: ids, tags, links. */
      readonly isCode?: true
    }
  | {
      readonly kind: 'flag'
      readonly key: string
      readonly label: ManualKey
      /** What is written where it is ticked, and where it is not; `true`, and nothing, unless it is said. */
      readonly on?: boolean
      readonly off?: boolean
    }
  | {
      readonly kind: 'choice' | 'many'
      readonly key: string
      readonly label: ManualKey
      readonly options: readonly (readonly [value: string, label: ManualKey])[]
      /** What it says where nothing is chosen; without it one is always chosen. */
      readonly none?: ManualKey
    }
  | {
      readonly kind: 'ref' | 'refs'
      readonly key: string
      readonly label: ManualKey
      readonly to: Named | 'forms' | 'groups' | 'links'
      readonly none?: ManualKey
    }
  | {
      readonly kind: 'until' | 'minutes' | 'texts' | 'text' | 'value'
      readonly key: string
      readonly label: ManualKey
      readonly hint?: ManualKey
    }
  | {
      readonly kind: 'rows'
      readonly key: string
      readonly label: ManualKey
      readonly add: ManualKey
      /** What a new row begins with, beside its id. */
      readonly begins: Readonly<Record<string, unknown>>
      /** The field whose words make the id of a row, as long as nobody has said another. */
      readonly idFrom?: string
      /** Ways are in rows of one line: the answer, and the step it leads to. */
      readonly isWays?: true
      readonly fields: readonly Field[]
    }
  /** Fields of a part inside this one. */
  | { readonly kind: 'group'; readonly key: string; readonly fields: readonly Field[] }
  /** Fields that few manuals need, folded. */
  | { readonly kind: 'more'; readonly label: ManualKey; readonly fields: readonly Field[] }

/** The fields of these kinds. */
export type FieldOf<Kind extends Field['kind'], One = Field> = One extends {
  readonly kind: Field['kind']
}
  ? [One['kind'] & Kind] extends [never]
    ? never
    : One
  : never

/** What tags and ways name for ever. */
const idField = (hint: ManualKey, label: ManualKey = 'field_id'): Field => ({
  kind: 'line',
  key: 'id',
  label,
  isMust: true,
  isCode: true,
  hint,
})

const NEXT: Field = { kind: 'ref', key: 'next', label: 'next', to: 'steps', none: 'choose_step' }

const WAY: readonly Field[] = [
  { kind: 'name', key: 'name', label: 'field_answer', isMust: true },
  { ...NEXT, label: 'field_leads_to' },
  {
    kind: 'more',
    label: 'more_way',
    fields: [
      idField('hint_id'),
      { kind: 'flag', key: 'outsideHours', label: 'field_outside_hours' },
      { kind: 'refs', key: 'again', label: 'field_again', to: 'steps' },
      { kind: 'ref', key: 'fact', label: 'field_fact', to: 'states', none: 'none_chosen' },
      { kind: 'line', key: 'counts', label: 'field_counts', isCode: true },
      { kind: 'line', key: 'tag', label: 'field_tag', isCode: true },
      {
        kind: 'group',
        key: 'leaves',
        fields: [
          { kind: 'line', key: 'family', label: 'field_leaves_family', isCode: true },
          { kind: 'line', key: 'tag', label: 'field_leaves_tag', isCode: true },
        ],
      },
      {
        kind: 'group',
        key: 'queue',
        fields: [
          { kind: 'name', key: 'name', label: 'field_queue_name' },
          { kind: 'line', key: 'view', label: 'field_queue_view' },
        ],
      },
    ],
  },
]

const ways = (label: ManualKey, add: ManualKey, key = 'ways'): Field => ({
  kind: 'rows',
  key,
  label,
  add,
  begins: { name: '', next: '' },
  idFrom: 'name',
  isWays: true,
  fields: WAY,
})

const ITEMS: Field = {
  kind: 'rows',
  key: 'items',
  label: 'field_items',
  add: 'add_item',
  begins: { words: '' },
  idFrom: 'words',
  fields: [
    { kind: 'long', key: 'words', label: 'field_item_words', isMust: true },
    {
      kind: 'more',
      label: 'more_item',
      fields: [
        idField('hint_id'),
        { kind: 'ref', key: 'copies', label: 'field_copies', to: 'texts', none: 'none_chosen' },
        { kind: 'ref', key: 'opens', label: 'field_opens', to: 'links', none: 'none_chosen' },
        { kind: 'ref', key: 'shows', label: 'field_shows', to: 'values', none: 'none_chosen' },
      ],
    },
  ],
}

const EFFECTS: Field = {
  kind: 'group',
  key: 'effects',
  fields: [
    {
      kind: 'choice',
      key: 'status',
      label: 'field_status',
      options: [['solved', 'status_solved']],
      none: 'status_unchanged',
    },
    { kind: 'ref', key: 'group', label: 'field_group', to: 'groups', none: 'group_unchanged' },
  ],
}

const passages = (label: ManualKey, add: ManualKey): Field => ({
  kind: 'rows',
  key: 'reminders',
  label,
  add,
  begins: { section: '', words: '' },
  fields: [
    { kind: 'long', key: 'words', label: 'field_passage_words', isMust: true },
    { kind: 'line', key: 'section', label: 'field_passage_section', isMust: true },
  ],
})

const MORE: Field = {
  kind: 'more',
  label: 'more_step',
  fields: [
    idField('hint_step_id'),
    {
      kind: 'group',
      key: 'manual',
      fields: [
        { kind: 'long', key: 'words', label: 'field_manual_words' },
        { kind: 'line', key: 'section', label: 'field_manual_section' },
      ],
    },
    passages('field_reminders', 'add_reminder'),
    { kind: 'line', key: 'tag', label: 'field_tag', isCode: true },
  ],
}

const NAME: Field = { kind: 'name', key: 'name', label: 'field_step_name', isMust: true }

const OTHER_WAYS = ways('field_other_ways', 'add_way')

/** The form of each kind of step. */
export const STEP_FORMS: Readonly<Record<string, readonly Field[]>> = {
  message: [
    NAME,
    { kind: 'texts', key: 'texts', label: 'field_texts' },
    {
      kind: 'many',
      key: 'by',
      label: 'field_by',
      options: [
        ['draft', 'by_draft'],
        ['copy', 'by_copy'],
        ['spoken', 'by_spoken'],
      ],
    },
    NEXT,
    OTHER_WAYS,
    {
      kind: 'more',
      label: 'more_message',
      fields: [
        { kind: 'line', key: 'place', label: 'field_place', hint: 'hint_place' },
        { kind: 'line', key: 'shortcut', label: 'field_shortcut' },
        { kind: 'flag', key: 'repeats', label: 'field_repeats' },
        { kind: 'flag', key: 'logs', label: 'field_logs' },
        { kind: 'minutes', key: 'within', label: 'field_within' },
      ],
    },
    MORE,
  ],
  note: [
    NAME,
    { kind: 'text', key: 'text', label: 'field_note_text' },
    EFFECTS,
    NEXT,
    OTHER_WAYS,
    MORE,
  ],
  question: [
    NAME,
    { kind: 'flag', key: 'isCall', label: 'field_is_call' },
    { kind: 'lines', key: 'points', label: 'field_points', hint: 'hint_points' },
    ways('field_answers', 'add_answer'),
    MORE,
  ],
  checklist: [NAME, ITEMS, NEXT, OTHER_WAYS, MORE],
  form: [
    NAME,
    {
      kind: 'choice',
      key: 'asks',
      label: 'field_asks',
      options: [
        ['moment', 'asks_moment'],
        ['day', 'asks_day'],
      ],
    },
    ITEMS,
    { kind: 'flag', key: 'pauses', label: 'field_form_pauses' },
    NEXT,
    OTHER_WAYS,
    MORE,
  ],
  wait: [
    NAME,
    { kind: 'until', key: 'until', label: 'field_until' },
    { kind: 'ref', key: 'onReply', label: 'on_reply', to: 'steps', none: 'reply_changes_nothing' },
    NEXT,
    OTHER_WAYS,
    MORE,
  ],
  outcome: [NAME, EFFECTS, OTHER_WAYS, MORE],
}

const NOTE: readonly Field[] = [
  { kind: 'name', key: 'title', label: 'field_note_title', isMust: true },
  { kind: 'name', key: 'begin', label: 'field_note_begin' },
  {
    kind: 'group',
    key: 'checkedWhen',
    fields: [
      { kind: 'lines', key: 'tags', label: 'field_checked_tags', isCode: true },
      {
        kind: 'ref',
        key: 'group',
        label: 'field_checked_group',
        to: 'groups',
        none: 'none_chosen',
      },
      {
        kind: 'choice',
        key: 'status',
        label: 'field_checked_status',
        none: 'none_chosen',
        options: [
          ['open', 'status_open'],
          ['pending', 'status_pending'],
          ['hold', 'status_hold'],
          ['solved', 'status_solved'],
        ],
      },
    ],
  },
  {
    kind: 'rows',
    key: 'sections',
    label: 'field_sections',
    add: 'add_section',
    begins: { heading: '' },
    idFrom: 'heading',
    fields: [
      { kind: 'line', key: 'heading', label: 'field_heading', isMust: true, hint: 'hint_heading' },
      { kind: 'lines', key: 'hints', label: 'field_hints' },
      { kind: 'flag', key: 'required', label: 'field_optional', on: false },
      {
        kind: 'rows',
        key: 'choice',
        label: 'field_choice',
        add: 'add_option',
        begins: { label: '' },
        idFrom: 'label',
        fields: [
          { kind: 'line', key: 'label', label: 'field_option_label', isMust: true },
          { kind: 'line', key: 'asks', label: 'field_option_asks' },
          {
            kind: 'more',
            label: 'more_option',
            fields: [
              idField('hint_id'),
              { kind: 'name', key: 'name', label: 'field_option_name' },
              { kind: 'name', key: 'prompt', label: 'field_option_prompt' },
              { kind: 'lines', key: 'means', label: 'field_option_means' },
            ],
          },
        ],
      },
      {
        kind: 'more',
        label: 'more_section',
        fields: [
          {
            kind: 'lines',
            key: 'suggestions',
            label: 'field_suggestions',
            hint: 'hint_suggestions',
          },
          { kind: 'lines', key: 'also', label: 'field_also' },
          { kind: 'lines', key: 'begins', label: 'field_begins' },
          { kind: 'name', key: 'short', label: 'field_short' },
          { kind: 'name', key: 'name', label: 'field_section_name' },
          { kind: 'name', key: 'label', label: 'field_section_label' },
          { kind: 'number', key: 'field', label: 'field_held_in', hint: 'hint_held_in' },
          { kind: 'flag', key: 'listed', label: 'field_listed' },
          idField('hint_id'),
        ],
      },
    ],
  },
]

/** The parts of a manual beside its steps, each with its form. */
export const PART_FORMS = {
  about: [
    { kind: 'name', key: 'title', label: 'field_title', isMust: true },
    { kind: 'long', key: 'about', label: 'field_about', isMust: true },
    { kind: 'line', key: 'source', label: 'field_source', isMust: true, hint: 'hint_source' },
    {
      kind: 'choice',
      key: 'language',
      label: 'field_language',
      options: [
        ['pt-BR', 'language_pt'],
        ['en', 'language_en'],
        ['es', 'language_es'],
      ],
    },
    { kind: 'flag', key: 'pauses', label: 'field_pauses' },
    {
      kind: 'more',
      label: 'more_about',
      fields: [
        idField('hint_manual_id', 'field_manual_id'),
        { kind: 'number', key: 'order', label: 'field_order' },
        {
          kind: 'group',
          key: 'queues',
          fields: [
            { kind: 'name', key: 'name', label: 'field_queues_name' },
            { kind: 'line', key: 'about', label: 'field_queues_about' },
          ],
        },
      ],
    },
  ],
  offer: [
    {
      kind: 'rows',
      key: 'offer',
      label: 'field_offer',
      add: 'add_offer',
      begins: {},
      fields: [
        { kind: 'number', key: 'form', label: 'field_offer_form' },
        { kind: 'number', key: 'group', label: 'field_offer_group' },
        { kind: 'number', key: 'brand', label: 'field_offer_brand' },
        { kind: 'line', key: 'tag', label: 'field_offer_tag', isCode: true },
        {
          kind: 'choice',
          key: 'channel',
          label: 'field_offer_channel',
          none: 'none_chosen',
          options: [
            ['email', 'channel_email'],
            ['web', 'channel_web'],
            ['chat', 'channel_chat'],
            ['messaging', 'channel_messaging'],
            ['whatsapp', 'channel_whatsapp'],
            ['voice', 'channel_voice'],
            ['api', 'channel_api'],
            ['other', 'channel_other'],
          ],
        },
      ],
    },
  ],
  asides: [
    ways('heading_asides', 'add_way', 'asides'),
    passages('heading_reminders', 'add_reminder'),
  ],
  note: [{ kind: 'group', key: 'note', fields: NOTE }],
} as const satisfies Readonly<Record<string, readonly Field[]>>

/** A value of the team, by its id. */
export const VALUE_FORM: readonly Field[] = [
  {
    kind: 'choice',
    key: 'kind',
    label: 'field_value_kind',
    options: [
      ['group', 'value_group'],
      ['link', 'value_link'],
      ['text', 'value_text'],
    ],
  },
  { kind: 'name', key: 'name', label: 'field_value_name' },
  { kind: 'value', key: 'value', label: 'field_value', hint: 'hint_value' },
  {
    kind: 'line',
    key: 'setting',
    label: 'field_value_setting',
    isCode: true,
    hint: 'hint_setting',
  },
]
