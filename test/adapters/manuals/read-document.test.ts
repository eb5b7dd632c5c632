import { describe, expect, test } from 'vitest'

import { readDocument } from '../../../src/adapters/manuals/read-document'
import { readYaml } from '../../../src/adapters/manuals/read-yaml'
import type { Problem } from '../../../src/domain/manual/problem'
import { beginning } from '../../../tools/playbooks/begin'

// biome-ignore lint/suspicious/noExplicitAny: a document that is about to be spoilt has no shape
type Loose = any

/** A small manual without a mistake, changed in one place. */
function changed(change: (document: Loose) => void): unknown {
  const document = readYaml(beginning('exemplo', 'Exemplo')).value
  change(document)
  return document
}

const found = (value: unknown): readonly (readonly [string, string])[] =>
  readDocument(value).problems.map(({ code, at }: Problem) => [code, at.join('.')])

test('the manual that an author begins with has no mistake', () => {
  const { document, problems } = readDocument(changed(() => undefined))
  expect(problems).toEqual([])
  expect(document?.id).toBe('exemplo')
})

const NOTE = {
  title: 'Devolução',
  checkedWhen: { tags: ['devolucao_aberta'], group: 'equipe', status: 'solved' },
  sections: [
    { id: 'pedido', heading: '1 - Número do pedido:', hints: ['(Como na nota.)'] },
    { id: 'motivo', heading: '2 - Motivo da devolução:', also: ['Por que devolve'] },
    {
      ...{ id: 'aberta', heading: '3 - A embalagem foi aberta?' },
      choice: [
        { id: 'sim', label: 'Sim', asks: 'Informar o estado.' },
        { id: 'nao', label: 'Não' },
      ],
    },
  ],
}

const withNote = (change: (note: Loose) => void): unknown =>
  changed((document) => {
    document.note = structuredClone(NOTE)
    change(document.note)
  })

test('a mandatory note may be the only thing there is', () => {
  expect(found(withNote(() => undefined))).toEqual([])
  const alone = changed((document) => {
    document.note = structuredClone(NOTE)
    delete document.steps
    delete document.texts
    delete document.asks
  })
  expect(found(alone)).toEqual([])
})

test.each<readonly [string, (note: Loose) => void, string, string]>([
  ['a section’s id twice', (n) => (n.sections[1].id = 'pedido'), 'id_twice', 'note.sections.1.id'],
  [
    'a heading that another section has',
    (n) => (n.sections[1].heading = 'Pedido, número'),
    'heading_shared',
    'note.sections.1.heading',
  ],
  [
    'another wording that is a heading',
    (n) => (n.sections[1].also = ['O número do pedido']),
    'heading_shared',
    'note.sections.1.also.0',
  ],
  [
    'a heading of signs',
    (n) => (n.sections[0].heading = '1 - ???'),
    'heading_empty',
    'note.sections.0.heading',
  ],
  [
    'a field that another section has',
    (n) => {
      n.sections[0].field = 360001
      n.sections[1].field = 360001
    },
    'field_twice',
    'note.sections.1.field',
  ],
  ['no section', (n) => (n.sections = []), 'empty', 'note.sections'],
  [
    'two options of one label',
    (n) => (n.sections[2].choice[1].label = 'sim'),
    'label_twice',
    'note.sections.2.choice.1.label',
  ],
  [
    'an option’s id twice',
    (n) => (n.sections[2].choice[1].id = 'sim'),
    'id_twice',
    'note.sections.2.choice.1.id',
  ],
  ['a lone option', (n) => n.sections[2].choice.pop(), 'one_option', 'note.sections.2.choice'],
  [
    'a tag of 81 letters',
    (n) => (n.checkedWhen.tags = ['a'.repeat(81)]),
    'long_tag',
    'note.checkedWhen.tags.0',
  ],
  [
    'a group that is no value',
    (n) => (n.checkedWhen.group = 'estoque'),
    'unknown_value',
    'note.checkedWhen.group',
  ],
  [
    'a status Zendesk does not have',
    (n) => (n.checkedWhen.status = 'done'),
    'wrong_choice',
    'note.checkedWhen.status',
  ],
  [
    'a misspelt key',
    (n) => (n.sections[0].hinst = ['x']),
    'unknown_key_like',
    'note.sections.0.hinst',
  ],
  ['a title in no language', (n) => (n.title = {}), 'wrong_name', 'note.title'],
])('of a note: %s', (_, change, code, at) => {
  expect(found(withNote(change))).toContainEqual([code, at])
})

/** The steps: 0 avaliar, 1 avisar, 2 aguardar, 3 repassar, 4 fim. */
const ERRORS: readonly (readonly [string, (document: Loose) => void, string, string])[] = [
  ['an unknown key', (d) => (d.steps[1].colour = 'red'), 'unknown_key', 'steps.1.colour'],
  ['a misspelt key', (d) => (d.steps[1].remindres = []), 'unknown_key_like', 'steps.1.remindres'],
  ['an unknown kind of step', (d) => (d.steps[1].kind = 'email'), 'unknown_kind', 'steps.1.kind'],
  ['a step without a kind', (d) => delete d.steps[1].kind, 'missing_key', 'steps.1.kind'],
  ['a missing name', (d) => delete d.steps[1].name, 'missing_key', 'steps.1.name'],
  ['a number for a text', (d) => (d.about = 7), 'wrong_type', 'about'],
  ['a list for values by name', (d) => (d.values = []), 'wrong_type', 'values'],
  ['a text for a list', (d) => (d.steps[1].texts = 'aviso'), 'wrong_type', 'steps.1.texts'],
  ['a name in a fourth language', (d) => (d.title = { fr: 'Exemple' }), 'unknown_key', 'title.fr'],
  ['a language we do not write', (d) => (d.language = 'fr'), 'wrong_choice', 'language'],
  [
    'a wait of a week in words',
    (d) => (d.steps[2].until = '1 week'),
    'wrong_until',
    'steps.2.until',
  ],
  ['an id with a capital', (d) => (d.steps[1].id = 'Avisar'), 'wrong_id', 'steps.1.id'],
  ['an id with two _', (d) => (d.steps[1].id = 'avisar__ja'), 'wrong_id', 'steps.1.id'],
  ['a manual’s id with _', (d) => (d.id = 'meu_manual'), 'wrong_id', 'id'],
  ['a manual’s id of 21 letters', (d) => (d.id = 'a'.repeat(21)), 'wrong_id', 'id'],
  [
    'a text of 4,001 letters',
    (d) => (d.texts.aviso.text = 'a'.repeat(4001)),
    'too_long',
    'texts.aviso.text',
  ],
  ['an empty text', (d) => (d.texts.aviso.text = ' '), 'empty', 'texts.aviso.text'],
  ['a promise within no minutes', (d) => (d.steps[1].within = 0), 'too_low', 'steps.1.within'],
  ['a newer format', (d) => (d.format = 2), 'newer_format', 'format'],
  ['a step’s id twice', (d) => (d.steps[3].id = 'avisar'), 'id_twice', 'steps.3.id'],
  [
    'an answer’s id twice',
    (d) => (d.steps[0].ways[1].id = 'agora'),
    'id_twice',
    'steps.0.ways.1.id',
  ],
  [
    'a way to a step that is not there',
    (d) => (d.steps[0].ways[0].next = 'nada'),
    'unknown_step',
    'steps.0.ways.0.next',
  ],
  [
    'a step after it that is not there',
    (d) => (d.steps[3].next = 'nada'),
    'unknown_step',
    'steps.3.next',
  ],
  [
    'a reply that leads nowhere',
    (d) => (d.steps[2].onReply = 'nada'),
    'unknown_step',
    'steps.2.onReply',
  ],
  [
    'a step begun again that is not there',
    (d) => (d.steps[0].ways[0].again = ['nada']),
    'unknown_step',
    'steps.0.ways.0.again.0',
  ],
  [
    'a step that is never reached',
    (d) => (d.steps[0].ways[1].next = 'fim'),
    'unreachable',
    'steps.1.id',
  ],
  ['a dead end that is no outcome', (d) => delete d.steps[3].next, 'dead_end', 'steps.3'],
  ['a wait without an end', (d) => delete d.steps[2].until, 'no_end', 'steps.2'],
  [
    'a wait for what no form asked',
    (d) => (d.steps[2].until = { form: 'avisar' }),
    'not_a_form',
    'steps.2.until.form',
  ],
  [
    'a circle of waits',
    (d) => Object.assign(d.steps[2], { next: 'aguardar', onReply: 'repassar' }),
    'idle_circle',
    'steps.2.next',
  ],
  [
    'a manual without an outcome',
    (d) => {
      d.steps.pop()
      d.steps[3].next = 'avaliar'
      d.steps[0].ways[0].next = 'avisar'
    },
    'endless',
    'steps.0',
  ],
  [
    'a part of it that nobody leaves',
    (d) => Object.assign(d.steps[3], { next: 'aguardar' }),
    'endless',
    'steps.1',
  ],
  [
    'a text that is not there',
    (d) => (d.steps[1].texts = ['outro', 'aviso']),
    'unknown_text',
    'steps.1.texts.0',
  ],
  [
    'a state that is not there',
    (d) => (d.texts.aviso.states = ['feito']),
    'unknown_state',
    'texts.aviso.states.0',
  ],
  [
    'a blank that is never filled',
    (d) => (d.texts.aviso.text += ' {{prazo}}'),
    'unfilled_blank',
    'texts.aviso.text',
  ],
  [
    'a blank that nobody is asked for beside an item',
    (d) => {
      d.texts.repasse.text = 'Pedido repassado à equipe: {{motivo}}.'
      const items = [{ id: 'um', words: 'Um', copies: 'repasse' }]
      d.steps.splice(3, 0, { id: 'ver', kind: 'checklist', name: 'Lista', items, next: 'repassar' })
      Object.assign(d.steps[2], { next: 'ver', onReply: 'ver' })
    },
    'asked_at_item',
    'texts.repasse.text',
  ],
  [
    'naming words that are not in the text',
    (d) => (d.texts.aviso.naming = 'outras palavras'),
    'naming_absent',
    'texts.aviso',
  ],
  ['too few naming words', (d) => (d.texts.aviso.naming = 'o seu'), 'naming_short', 'texts.aviso'],
  [
    'a text that cannot be told from another',
    (d) =>
      (d.texts.repasse.text +=
        '\nRecebemos o seu pedido {{ticket}} e retornamos até o fim do dia.'),
    'naming_shared',
    'texts.repasse',
  ],
  [
    'a value that is not there',
    (d) => (d.steps[3].effects.group = 'time'),
    'unknown_value',
    'steps.3.effects.group',
  ],
  [
    'a value of another kind',
    (d) => (d.values.equipe = { kind: 'text', value: 'x' }),
    'wrong_kind_of_value',
    'steps.3.effects.group',
  ],
  [
    'a value that is used and not filled in',
    (d) => delete d.values.equipe.value,
    'unfilled_value',
    'values.equipe',
  ],
  [
    'a link that is not https',
    (d) => (d.values.site = { kind: 'link', value: 'http://example.com' }),
    'not_https',
    'values.site.value',
  ],
  [
    'a link that runs',
    (d) => (d.values.site = { kind: 'link', value: 'javascript:alert(1)' }),
    'not_https',
    'values.site.value',
  ],
  [
    'a group by its name',
    (d) => (d.values.equipe.value = 'Equipe'),
    'not_a_number',
    'values.equipe.value',
  ],
  [
    'a setting the app has not',
    (d) => (d.values.equipe.setting = 'grupo_x'),
    'unknown_setting',
    'values.equipe.setting',
  ],
  ['an id that begins tags of the app', (d) => (d.id = 'pausa'), 'reserved_id', 'id'],
  ['an id that every object has', (d) => (d.id = 'constructor'), 'reserved_id', 'id'],
  [
    'a step named like the end',
    (d) => {
      d.steps[3].id = 'encerrado'
      d.steps[2].next = 'encerrado'
      d.steps[2].onReply = 'encerrado'
    },
    'tag_twice',
    'steps.3.id',
  ],
  [
    'a tag that is an app’s',
    (d) => (d.steps[1].tag = 'cancelado_sem_retorno'),
    'foreign_tag',
    'steps.1.tag',
  ],
  [
    'a tag of another manual',
    (d) => (d.steps[1].tag = 'roteiro_outro_avisar'),
    'foreign_tag',
    'steps.1.tag',
  ],
  [
    'a tag of more than 80 characters',
    (d) => (d.steps[1].tag = `roteiro_exemplo_${'a'.repeat(70)}`),
    'long_tag',
    'steps.1.tag',
  ],
  [
    'a tag of a manual that is older than the rule',
    (d) => (d.steps[1].tag = 'triagem_pagamento'),
    'foreign_tag',
    'steps.1.tag',
  ],
  [
    'a family that takes out every tag of the app',
    (d) => (d.steps[0].ways[0].leaves = { family: 'roteiro', tag: 'roteiro_exemplo_fila_um' }),
    'foreign_tag',
    'steps.0.ways.0.leaves',
  ],
  [
    'a family that takes out every mark of its own manual',
    (d) =>
      (d.steps[0].ways[0].leaves = { family: 'roteiro_exemplo', tag: 'roteiro_exemplo_fila_um' }),
    'foreign_tag',
    'steps.0.ways.0.leaves',
  ],
  [
    'a counter that is a step',
    (d) => (d.steps[0].ways[0].counts = 'avisar'),
    'tag_twice',
    'steps.0.ways.0.counts',
  ],
  [
    'a counter that is the end',
    (d) => (d.steps[0].ways[0].counts = 'encerrado'),
    'tag_twice',
    'steps.0.ways.0.counts',
  ],
  ['a name in no language', (d) => (d.steps[4].name = {}), 'wrong_name', 'steps.4.name'],
  ['an offer that asks for nothing', (d) => (d.offer = [{}]), 'empty', 'offer.0'],
  [
    'a wait of no minutes',
    (d) => (d.steps[2].until = { minutes: 0 }),
    'too_low',
    'steps.2.until.minutes',
  ],
  [
    'a wait that is over before it begins',
    (d) => (d.steps[2].until = { minutes: -5 }),
    'too_low',
    'steps.2.until.minutes',
  ],
  [
    'a wait of two years',
    (d) => (d.steps[2].until = { minutes: 1_051_200 }),
    'too_high',
    'steps.2.until.minutes',
  ],
  [
    'a day that no form asks for',
    (d) => (d.texts.aviso.text += ' {{day}}'),
    'unfilled_blank',
    'texts.aviso.text',
  ],
  [
    'an hour where the form asks for a day',
    (d) => {
      d.texts.repasse.text += ' {{hour}}'
      d.steps[2] = { id: 'aguardar', kind: 'form', name: 'Dia', asks: 'day', next: 'repassar' }
    },
    'unfilled_blank',
    'texts.repasse.text',
  ],
  [
    '401 texts',
    (d) => {
      for (let n = 0; n < 400; n += 1) d.texts[`t${n}`] = { text: `Texto que é o número ${n}.` }
    },
    'too_many',
    'texts',
  ],
  [
    'a tag outside its family',
    (d) =>
      (d.steps[0].ways[0].leaves = {
        family: 'roteiro_exemplo_fila',
        tag: 'roteiro_exemplo_outra',
      }),
    'wrong_family',
    'steps.0.ways.0.leaves',
  ],
]

describe('an error is named with its place', () => {
  test.each(ERRORS)('%s', (_, change, code, at) => {
    const value = changed(change)
    expect(found(value)).toContainEqual([code, at])
    expect(readDocument(value).document).toBeUndefined()
  })
})

describe('a warning is said, and the manual can be used', () => {
  const WARNINGS: readonly (readonly [string, (document: Loose) => void, string, string])[] = [
    [
      'a leftover of a model',
      (d) => (d.texts.aviso.text += '\nPrazo: xx/xx/xxxx.'),
      'leftover',
      'texts.aviso.text',
    ],
    [
      'gerundismo',
      (d) => (d.texts.aviso.text += '\nEstaremos enviando a nota.'),
      'gerundismo',
      'texts.aviso.text',
    ],
    [
      'a name without a translation that others have',
      (d) => {
        d.title = { pt: 'Exemplo', en: 'Example' }
        d.steps[0].name = { pt: 'Pode?' }
      },
      'untranslated',
      'steps.0.name',
    ],
    ['a question with one answer', (d) => d.steps[0].ways.shift(), 'one_answer', 'steps.0.ways'],
    [
      'a wait of more than 30 days',
      (d) => (d.steps[2].until = { minutes: 43_201 }),
      'long_wait',
      'steps.2.until',
    ],
    [
      'a ticket that is solved in another group',
      (d) => (d.steps[4].effects = { group: 'equipe', status: 'solved' }),
      'solved_elsewhere',
      'steps.4.effects',
    ],
    [
      'a note whose headings any reply may have',
      (d) => {
        d.note = {
          title: 'Reembolso',
          sections: [
            { id: 'motivo', heading: '1 - Motivo do reembolso:' },
            { id: 'valor', heading: 'Valor' },
          ],
        }
      },
      'everyday_headings',
      'note.sections.0.heading',
    ],
    [
      'a text that no step says',
      (d) => (d.texts.outro = { text: 'Ninguém diz estas palavras.' }),
      'unsaid_text',
      'texts.outro',
    ],
    [
      '41 steps',
      (d) => {
        const more = Array.from({ length: 36 }, (_unused, n) => ({
          id: `lista_x${n}`,
          kind: 'checklist',
          name: 'Lista',
          items: [{ id: 'um', words: 'Um' }],
          next: n === 35 ? 'fim' : `lista_x${n + 1}`,
        }))
        d.steps[3].next = 'lista_x0'
        d.steps.splice(4, 0, ...more)
      },
      'many_steps',
      'steps',
    ],
  ]
  test.each(WARNINGS)('%s', (_, change, code, at) => {
    const value = changed(change)
    expect(found(value)).toEqual([[code, at]])
    expect(readDocument(value).document).toBeDefined()
  })
})

test('all mistakes are named at once, errors first', () => {
  const value = changed((d) => {
    d.titel = 'Exemplo'
    d.steps[0].ways[0].next = 'nada'
    d.texts.aviso.text += ' {{prazo}} xx/xx/xxxx'
  })
  expect(found(value)).toEqual([
    ['unknown_key_like', 'titel'],
    ['unknown_step', 'steps.0.ways.0.next'],
    ['unfilled_blank', 'texts.aviso.text'],
    ['leftover', 'texts.aviso.text'],
  ])
})

test.each([
  ['nothing', undefined],
  ['a text', 'format: 1'],
  ['a list', [{ format: 1 }]],
  ['a number', 1],
])('%s is no document', (_, value) => {
  expect(found(value)).toEqual([['not_a_document', '']])
})

test('a reserved id is one mistake, and not one more for each of its tags', () => {
  expect(found(changed((d) => (d.id = 'pausa')))).toEqual([['reserved_id', 'id']])
})

test('a blank of the app may be asked from the agent where no form fills it', () => {
  const value = changed((d) => {
    d.texts.aviso.text += ' {{day}}'
    d.asks.day = 'Dia'
  })
  expect(found(value)).toEqual([])
})

describe('a circle of steps that is no mistake', () => {
  test('leads to an outcome by a way that is open everywhere', () => {
    const value = changed((d) => {
      d.steps[3].next = 'aguardar'
      d.asides = [{ id: 'desistiu', name: 'Desistiu', next: 'fim' }]
    })
    expect(found(value)).toEqual([])
  })

  test('would end where another mistake is to be corrected', () => {
    const unknown = changed((d) => (d.steps[3].next = 'nada'))
    expect(found(unknown)).toEqual([['unknown_step', 'steps.3.next']])
    const dead = changed((d) => delete d.steps[3].next)
    expect(found(dead)).toEqual([['dead_end', 'steps.3']])
  })
})

test('texts that are all the same are one mistake each', () => {
  const value = changed((d) => {
    for (let n = 0; n < 300; n += 1) d.texts[`t${n}`] = { text: 'As mesmas palavras em todos.' }
  })
  const shared = found(value).filter(([code]) => code === 'naming_shared')
  expect(shared).toHaveLength(300)
})
