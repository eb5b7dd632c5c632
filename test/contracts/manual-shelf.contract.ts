import { beforeEach, describe, expect, test } from 'vitest'

import type { ManualShelf, WrittenManual } from '../../src/ports/manual-shelf'

/** The shelves of two admins of one installation, whose package has one manual of this id. */
export interface TwoAdmins {
  readonly ana: ManualShelf
  readonly bruno: ManualShelf
  readonly built: WrittenManual
}

/** What every ManualShelf promises. */
export function manualShelfContract(name: string, setUp: () => Promise<TwoAdmins>): void {
  describe(`ManualShelf, ${name}`, () => {
    let admins: TwoAdmins
    beforeEach(async () => {
      admins = await setUp()
    })
    const idOf = ({ id }: WrittenManual) => String(id)
    const inForce = async (shelf: ManualShelf) =>
      (await shelf.read()).inForce.find(({ id }) => id === idOf(admins.built))
    const worded = (about: string): WrittenManual => ({ ...admins.built, about })

    test('before anybody publishes, the package is in force', async () => {
      expect(await inForce(admins.ana)).toMatchObject({
        document: admins.built,
        origin: 'built-in',
        history: [],
      })
    })

    test('what one admin publishes is in force for the other, with who, when and why', async () => {
      const { ana, bruno } = admins
      const result = await ana.publish({ document: worded('v1'), sentence: 'Prazo novo', seen: 0 })
      expect(result).toMatchObject({ kind: 'published', publication: { version: 1 } })
      expect(await inForce(bruno)).toMatchObject({
        document: { about: 'v1' },
        origin: 'published',
        publication: { version: 1, sentence: 'Prazo novo', by: { name: 'Ana' } },
        before: { document: admins.built, origin: 'built-in' },
        hides: { document: admins.built, isNewer: false },
        history: [{ version: 1 }],
      })
    })

    test('an undo brings the version before back, and in the end the package', async () => {
      const { ana } = admins
      await ana.publish({ document: worded('v1'), sentence: 'Um', seen: 0 })
      await ana.publish({ document: worded('v2'), sentence: 'Dois', seen: 1 })
      expect(await inForce(ana)).toMatchObject({ before: { publication: { version: 1 } } })
      expect(await ana.undo(idOf(admins.built), { inForce: 2, before: 1 })).toMatchObject({
        kind: 'undone',
        inForce: { version: 1 },
      })
      expect(await inForce(ana)).toMatchObject({ document: { about: 'v1' } })
      expect(await ana.undo(idOf(admins.built), { inForce: 1, before: 0 })).toEqual({
        kind: 'undone',
      })
      expect(await inForce(ana)).toMatchObject({ document: admins.built, origin: 'built-in' })
    })

    test('no version has the number of one that was undone', async () => {
      const { ana } = admins
      await ana.publish({ document: worded('v1'), sentence: 'Um', seen: 0 })
      await ana.undo(idOf(admins.built), { inForce: 1, before: 0 })
      expect(
        await ana.publish({ document: worded('v2'), sentence: 'Dois', seen: 0 }),
      ).toMatchObject({
        publication: { version: 2 },
      })
    })

    test('who has not seen the version in force is told, and nothing is written', async () => {
      const { ana, bruno } = admins
      await ana.publish({ document: worded('v1'), sentence: 'Um', seen: 0 })
      const late = await bruno.publish({ document: worded('outro'), sentence: 'Dois', seen: 0 })
      expect(late).toMatchObject({ kind: 'overtaken', by: { version: 1, by: { name: 'Ana' } } })
      expect(await inForce(bruno)).toMatchObject({ document: { about: 'v1' } })
      const undone = await bruno.undo(idOf(admins.built), { inForce: 0, before: 0 })
      expect(undone).toMatchObject({ kind: 'overtaken' })
    })

    test('who was promised a version that is no longer kept is told, and nothing is undone', async () => {
      const { ana, bruno } = admins
      const id = idOf(admins.built)
      for (const seen of [0, 1]) {
        await bruno.publish({ document: worded(`v${seen + 1}`), sentence: 'Um', seen })
      }
      expect(await inForce(bruno)).toMatchObject({ before: { publication: { version: 1 } } })
      await ana.publish({ document: worded('v3'), sentence: 'Três', seen: 2 })
      await ana.undo(id, { inForce: 3, before: 2 })
      expect(await bruno.undo(id, { inForce: 2, before: 1 })).toEqual({ kind: 'overtaken' })
      expect(await inForce(bruno)).toMatchObject({ document: { about: 'v2' } })
    })

    test('what was undone says so where neither a version nor the package has the manual', async () => {
      const { ana } = admins
      const document = { ...admins.built, id: 'novo' }
      expect(await ana.publish({ document, sentence: 'Um', seen: 0 })).toMatchObject({
        kind: 'published',
      })
      expect(await ana.undo('novo', { inForce: 1, before: 0 })).toEqual({
        kind: 'undone',
        isGone: true,
      })
    })

    test('the person who publishes hears how it goes on', async () => {
      const stages: string[] = []
      const order = { document: worded('v1'), sentence: 'Um', seen: 0 }
      await admins.ana.publish(order, ({ stage }) => stages.push(stage))
      expect([...new Set(stages)]).toEqual(['looking', 'writing', 'reading-back', 'turning'])
    })
  })
}
