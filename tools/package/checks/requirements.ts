import { type Check, type Flaw, isObject, jsonOf, objectOf, REQUIREMENTS } from '../package-files'
import { SHAPES } from '../requirement-shapes'

/** Zendesk's limit for all kinds together. */
const MOST = 5000

/**
 * Business rules in the shapes of Zendesk's REST API. Zendesk checks little more than the title when
 * a package is uploaded; the rest would fail while the app is being installed, unseen.
 */
export const checkRequirements: Check = (files) => {
  const kinds = Object.entries(jsonOf(files, REQUIREMENTS))
  const items = kinds.flatMap(([, list]) => Object.keys(objectOf(list)))
  return [
    ...(items.length > MOST ? [flaw(`has ${items.length} items`, `Keep to ${MOST}.`)] : []),
    ...kinds.flatMap(([kind, list]) => kindFlaws(kind, list)),
  ]
}

const flaw = (sentence: string, fix: string): Flaw => ({ file: REQUIREMENTS, sentence, fix })

function kindFlaws(kind: string, list: unknown): readonly Flaw[] {
  const shapes = Object.hasOwn(SHAPES, kind) ? SHAPES[kind] : undefined
  if (!shapes) {
    return [flaw(`"${kind}" is not for this app`, `Keep to ${Object.keys(SHAPES).join(', ')}.`)]
  }
  if (!isObject(list)) return [flaw(`"${kind}" is no object`, 'Write {"identifier": {…}}.')]
  return Object.entries(list).flatMap(([name, item]) =>
    isObject(item)
      ? shapes
          .filter(({ isBroken }) => isBroken(item))
          .map(({ sentence, fix }) => flaw(`${kind}.${name} ${sentence}`, fix))
      : [flaw(`${kind}.${name} is no object`, 'Write the item as an object.')],
  )
}
