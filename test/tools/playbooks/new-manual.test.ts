import { describe, expect, test } from 'vitest'

import { newManual } from '../../../tools/playbooks/new-manual'

describe('a manual that an author begins', () => {
  test('has the letters and digits of its name for an id, and for its file', async () => {
    expect(await newManual('Devolução de mercadorias 24h')).toEqual({
      kind: 'begun',
      file: 'devolucaodemercadori.yaml',
      text: expect.stringContaining(
        'id: devolucaodemercadori\ntitle: "Devolução de mercadorias 24h"',
      ),
    })
  })

  test.each(['Triagem', 'retorno'])('says that %s would take the place of ours', async (name) => {
    expect(await newManual(name)).toMatchObject({
      kind: 'begun',
      ours: expect.stringContaining(`One of ours has the id ${name.toLowerCase()}: in a package`),
    })
  })

  test.each([
    ['a name without a letter', '!?', 'No id can be made of !?.'],
    ['a word of the app’s own tags', 'Pausa', '"pausa" é palavra das tags do próprio app.'],
    ['the contact attempts, which have other texts', 'Contato', 'exatamente estes textos'],
  ])('is not begun with %s', async (_, name, reason) => {
    expect(await newManual(name)).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    })
  })
})
