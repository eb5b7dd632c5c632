import type { Requirements } from '../../../../tools/requirements/shapes'
import type { Directory } from '../model'
import type { InstalledRequirement } from './rule'

const AT = '2026-06-01T12:00:00Z'
const FIRST_ID = 360000001000

interface Named {
  readonly title: string
  readonly description: string
}

/** The account after an app with these requirements was installed: each is there and active. */
export function installed(directory: Directory, requirements: Requirements, appId = 1): Directory {
  let id = FIRST_ID + directory.requirements.length
  const brought: InstalledRequirement[] = []
  const bring = <Body extends Named>(
    type: keyof Requirements,
    bodies: Readonly<Record<string, Body>>,
  ) =>
    Object.entries(bodies).map(([identifier, body], index) => {
      const { title, description } = body
      id += 1
      brought.push({ identifier, type, id, appId })
      const listed = { id, title, description, active: true, position: index + 1, updatedAt: AT }
      return { listed, body }
    })
  const macros = bring('macros', requirements.macros).map(({ listed, body }) => ({
    ...listed,
    actions: body.actions,
  }))
  const views = bring('views', requirements.views).map(
    ({ listed, body: { all, any, output } }) => ({
      ...listed,
      conditions: { all, any },
      columns: output.columns,
      sortBy: output.sort_by,
      sortOrder: output.sort_order,
    }),
  )
  const rulesOf = (type: 'triggers' | 'automations') =>
    bring(type, requirements[type]).map(({ listed, body: { conditions, actions } }) => ({
      ...listed,
      ...{ conditions, actions },
    }))
  return {
    ...directory,
    macros: [...directory.macros, ...macros],
    views: [...directory.views, ...views],
    triggers: [...directory.triggers, ...rulesOf('triggers')],
    automations: [...directory.automations, ...rulesOf('automations')],
    requirements: [...directory.requirements, ...brought],
  }
}
