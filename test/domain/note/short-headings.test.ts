import { expect, test } from 'vitest'

import { findNotes } from '../../../src/domain/note/find-note'
import type { NoteTemplate } from '../../../src/domain/note/template'
import { templateOf } from '../../fixtures/notes/template-of'

function readIn(template: NoteTemplate, ...lines: readonly string[]): readonly string[] {
  const draft = { kind: 'text', content: lines.join('\n') } as const
  const sources = { draft, comments: [], fields: new Map(), description: '' }
  const [note] = findNotes(sources, [template])
  return (note?.verdicts ?? []).map(({ verdict, answer }) => `${verdict}: ${answer}`)
}

test.each([
  ['letters', 'E', 'F'],
  ['Roman numbers', 'VI', 'IX'],
])('a long note may be numbered by %s', (_, fifth, sixth) => {
  const report = templateOf({
    ...{ id: 'ocorrencia', title: 'Ocorrência', language: 'pt-BR' },
    note: {
      sections: [
        { id: 'lugar', heading: 'Onde e quando aconteceu' },
        { id: 'relato', heading: 'Relato do vigia' },
      ],
    },
  })
  expect(
    readIn(
      report,
      `${fifth}) Onde e quando aconteceu`,
      'Doca 4',
      `${sixth} - Relato: caiu uma caixa`,
    ),
  ).toEqual(['ok: Doca 4', 'ok: caiu uma caixa'])
})

test('a section is known by what small places call it, in the language of the note', () => {
  const report = templateOf({
    ...{ id: 'reporte', title: 'Reporte', language: 'es' },
    note: {
      sections: [
        {
          id: 'lugar',
          heading: '1 - ¿Dónde y cuándo ocurrió?',
          short: { es: 'Lugar', pt: 'Onde', en: 'Place' },
        },
        { id: 'relato', heading: '2 - Descripción del incidente' },
      ],
    },
  })
  expect(readIn(report, 'Lugar: pasillo 4, hoy', 'Descripción: cayó una caja')).toEqual([
    'ok: pasillo 4, hoy',
    'ok: cayó una caja',
  ])
})
