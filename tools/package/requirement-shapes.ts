import { isFilled, type JsonObject, objectOf } from './package-files'

/** One rule of a kind of item, and what to say of an item that breaks it. */
export interface Shape {
  readonly isBroken: (item: JsonObject) => boolean
  readonly sentence: string
  readonly fix: string
}

const SOME_CONDITION: Shape = {
  isBroken: (rule) => [...conditionsOf(rule, 'all'), ...conditionsOf(rule, 'any')].length === 0,
  sentence: 'has no condition',
  fix: 'Add one: it would hold for every ticket.',
}

const RIGHT_CONDITIONS: Shape = {
  isBroken: (rule) =>
    [...conditionsOf(rule, 'all'), ...conditionsOf(rule, 'any')].some((condition) => {
      const { field, operator, value } = objectOf(condition)
      return !isFilled(field) || !isFilled(operator) || value === undefined
    }),
  sentence: 'has a condition without field, operator or value',
  fix: 'Write {"field": …, "operator": …, "value": …} for each.',
}

/** One of these keeps a rule or a view from going through every ticket there ever was. */
const NARROW = ['status', 'custom_status_id', 'type', 'group_id', 'assignee_id', 'requester_id']

const NARROW_CONDITION: Shape = {
  isBroken: (rule) =>
    !conditionsOf(rule, 'all').some((one) =>
      NARROW.some((name) => objectOf(one)['field'] === name),
    ),
  sentence: 'does not narrow the tickets down',
  fix: `Add to "all" a condition on one of ${NARROW.join(', ')}.`,
}

/** `PENDING` and the like count hours since a status began. */
const TIME = /^(hours_since_\w+|until_\w+|NEW|OPEN|PENDING|HOLD|SOLVED|CLOSED|due_date|\w+_at)$/

const TIMED_CONDITION: Shape = {
  isBroken: (rule) =>
    !conditionsOf(rule, 'all').some((one) => TIME.test(String(objectOf(one)['field']))),
  sentence: 'waits for no time',
  fix: 'Add to "all" a condition on hours; without one it is a trigger.',
}

const RIGHT_ACTIONS: Shape = {
  isBroken: ({ actions }) =>
    !Array.isArray(actions) || actions.length === 0 || !actions.every(isAction),
  sentence: 'has no actions, or one without field or value',
  fix: 'Write a list of {"field": …, "value": …}.',
}

const POSSIBLE_STATUS: Shape = {
  isBroken: ({ actions }) =>
    Array.isArray(actions) &&
    actions.map(objectOf).some(({ field, value }) => field === 'status' && isNewOrClosed(value)),
  sentence: 'sets a status that a macro cannot set',
  fix: 'Choose open, pending, hold or solved.',
}

const COLUMNS: Shape = {
  isBroken: ({ output }) => {
    const { columns } = objectOf(output)
    return !Array.isArray(columns) || columns.length === 0 || !columns.every(isFilled)
  },
  sentence: 'shows no columns',
  fix: 'Write {"columns": ["status", …], "sort_by": …, "sort_order": …} as its output.',
}

const FIELD_TYPES =
  `text textarea checkbox date integer decimal regexp partialcreditcard multiselect
  tagger lookup`.split(/\s+/)

const FIELD_TYPE: Shape = {
  isBroken: ({ type }) => !isFilled(type) || !FIELD_TYPES.includes(type),
  sentence: 'is of a type that Zendesk does not have',
  fix: `Choose one of ${FIELD_TYPES.join(', ')}.`,
}

const FIELD_OPTIONS: Shape = {
  isBroken: ({ type, custom_field_options: options }) =>
    (type === 'tagger' || type === 'multiselect') &&
    !(Array.isArray(options) && options.length > 0 && options.every(isOption)),
  sentence: 'is a list without choices',
  fix: 'Write custom_field_options: [{"name": …, "value": …}].',
}

const TITLE: Shape = {
  isBroken: ({ title }) => !isFilled(title),
  sentence: 'has no title',
  fix: 'Give it one.',
}

const ACTIVE: Shape = {
  isBroken: ({ active }) => active !== undefined && typeof active !== 'boolean',
  sentence: 'says "active" with something else than true or false',
  fix: 'Write true or false.',
}

const RULE = [TITLE, ACTIVE, SOME_CONDITION, RIGHT_CONDITIONS]

/** What this app installs. Zendesk has more kinds; targets and webhooks would send data outside. */
export const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
  macros: [TITLE, ACTIVE, RIGHT_ACTIONS, POSSIBLE_STATUS],
  views: [...RULE, NARROW_CONDITION, COLUMNS],
  triggers: [...RULE, RIGHT_ACTIONS],
  automations: [...RULE, NARROW_CONDITION, TIMED_CONDITION, RIGHT_ACTIONS],
  ticket_fields: [TITLE, ACTIVE, FIELD_TYPE, FIELD_OPTIONS],
}

/** Views have their conditions at the top, rules under `conditions` or, in an old form, there too. */
function conditionsOf(item: JsonObject, name: 'all' | 'any'): readonly unknown[] {
  const list = objectOf(item['conditions'])[name] ?? item[name]
  return Array.isArray(list) ? list : []
}

function isAction(action: unknown): boolean {
  const { field, value } = objectOf(action)
  return isFilled(field) && value !== undefined
}

function isOption(option: unknown): boolean {
  const { name, value } = objectOf(option)
  return isFilled(name) && isFilled(value)
}

const isNewOrClosed = (value: unknown): boolean => value === 'new' || value === 'closed'
