import { differsFromPackage } from '../manual/package-needs'
import type { Draft } from '../manual/read-draft'
import { type Language, type Name, nameIn } from '../text/name'
import type { Line, Values } from './line'

/** What is in force in this installation, and what was published and is not used. */
export interface ManualsFound {
  readonly inForce: readonly ManualFound[]
  readonly broken: readonly (Published & {
    readonly why: 'incomplete' | 'newer-format' | 'unsound'
  })[]
}

interface ManualFound {
  readonly id: string
  readonly title: Name
  readonly document: Draft
  /** Of one that is published. */
  readonly publication?: Published['publication']
  /** What the package has under the same id; `isNewer`: an update brought it after the publication. */
  readonly hides?: { readonly document: Draft; readonly isNewer: boolean }
}

interface Published {
  readonly id: string
  readonly title: Name
  readonly publication: { readonly version: number }
}

/**
 * Published manuals: each that is not used, each that hides one of the package which an update changed,
 * whether the package's macros, triggers and views are still the right ones, and that an uninstall loses
 * them. Red is only a manual in whose place nothing is in force.
 */
export function checkManuals({ inForce, broken }: ManualsFound, language: Language): Line[] {
  const published = inForce.filter((manual) => manual.publication !== undefined)
  if (published.length + broken.length === 0) return [green('manuals_none')]
  const titled = (manuals: readonly ManualFound[]) =>
    manuals.map(({ title }) => ({ name: nameIn(title, language) }))
  return [
    ...broken.map((manual) => brokenLine(manual, inForce, language)),
    ...published.flatMap((manual) => hidingLine(manual, language)),
    packageLine(titled(published.filter(isUnlikePackage))),
    ...(published.length > 0
      ? [
          {
            ...green('manuals_published', { count: published.length }),
            items: titled(published),
          },
        ]
      : []),
    green('manuals_uninstall'),
  ]
}

const green = (
  key: 'manuals_none' | 'manuals_published' | 'manuals_uninstall' | 'package_same',
  values: Values = {},
): Line => ({ id: key, part: 'manuals', state: 'green', what: { key, values } })

const FIX_BROKEN = {
  incomplete: 'fix_manual_incomplete',
  'newer-format': 'fix_manual_newer',
  unsound: 'fix_manual_unsound',
} as const

function brokenLine(
  { id, title, publication, why }: ManualsFound['broken'][number],
  inForce: ManualsFound['inForce'],
  language: Language,
): Line {
  const isReplaced = inForce.some((manual) => manual.id === id)
  const values = {
    title: nameIn(title, language),
    version: publication.version,
    instead: isReplaced ? 'below' : 'none',
  }
  return {
    id: `broken manual ${id}`,
    part: 'manuals',
    state: isReplaced ? 'yellow' : 'red',
    what: { key: `manual_${why}`, values },
    fix: FIX_BROKEN[why],
  }
}

function hidingLine({ id, title, publication, hides }: ManualFound, language: Language): Line[] {
  if (!publication || !hides?.isNewer) return []
  const values = { title: nameIn(title, language), version: publication.version }
  const what = { key: 'manual_hides', values } as const
  const line = { id: `hiding manual ${id}`, part: 'manuals', state: 'yellow' } as const
  return [{ ...line, what, fix: 'fix_manual_hides' }]
}

const isUnlikePackage = ({ document, hides }: ManualFound): boolean =>
  differsFromPackage(document, hides?.document)

/** Zendesk creates macros, triggers and views from the package alone. */
function packageLine(items: readonly { readonly name: string }[]): Line {
  if (items.length === 0) return green('package_same')
  const line = { id: 'package', part: 'manuals', state: 'yellow' } as const
  return { ...line, what: { key: 'package_differs' }, fix: 'fix_package', items }
}
