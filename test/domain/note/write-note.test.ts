import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { checkNote } from '../../../src/domain/note/check-note'
import { answersOf, type NoteAnswers } from '../../../src/domain/note/note-answers'
import { readNote } from '../../../src/domain/note/parse-note'
import { asWritten, writeNote } from '../../../src/domain/note/write-note'
import { plainText } from '../../../src/domain/text/plain-text'
import { tidy } from '../../../src/domain/text/tidy'
import type { Body } from '../../../src/domain/ticket/ticket'
import { ESCALATION } from '../../fixtures/templates'
import { filled, TEMPLATE } from './notes'

const ANSWERS: NoteAnswers = {
  system: { option: 'nao', text: 'A rotina 316 não permite' },
  description: 'Ajustar o CFOP\n1) pedido 10\n2) pedido 20',
  cause: 'Falha da versão 8.12',
  solution: 'CFOP 5405',
}

const OURS = { template: ESCALATION, templates: [ESCALATION] }

const KINDS = ['html', 'text'] as const
const read = (body: Body): NoteAnswers =>
  answersOf(checkNote(readNote(body, ESCALATION)), ESCALATION)
const written = (body: Body, answers = ANSWERS): Body => ({
  ...body,
  content: writeNote(body, answers, OURS),
})

/** The template as HTML, a paragraph a line. */
const asHtml = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')

describe('a draft without the template', () => {
  test.each<[string, Body]>([
    ['an empty rich one', { kind: 'html', content: '' }],
    ['an empty paragraph', { kind: 'html', content: '<p></p>' }],
    ['an empty line', { kind: 'html', content: '<p><br></p>' }],
    ['an empty plain one', { kind: 'text', content: ' \n' }],
  ])('%s becomes the template', (_, body) => {
    const after = written(body)
    expect(read(after)).toEqual(ANSWERS)
    expect(plainText(after)).toMatch(
      /^1 - É possível realizar o processo diretamente pelo sistema\? \(Campo Obrigatório\)\nNão → /,
    )
  })

  test.each<[string, Body, string]>([
    ['rich', { kind: 'html', content: '<p>Olá, time</p>' }, 'Olá, time\n\n1 - É possível'],
    ['plain', { kind: 'text', content: 'Olá, time\n' }, 'Olá, time\n\n1 - É possível'],
  ])('%s text stays above, an empty line between', (_, body, beginning) => {
    const after = written(body)
    expect(plainText(after).startsWith(beginning)).toBe(true)
    expect(read(after)).toEqual(ANSWERS)
  })

  test('a picture alone is not an empty draft', () => {
    const content = '<p><img src="tela.png"></p>'
    expect(writeNote({ kind: 'html', content }, ANSWERS, OURS).startsWith(content)).toBe(true)
  })

  test.each<[string, Body]>([
    [
      'a plain mail below',
      { kind: 'text', content: 'Olá\n\n-----Mensagem original-----\nPreciso' },
    ],
    [
      'a rich mail below',
      { kind: 'html', content: '<p>Olá</p><p>-----Mensagem original-----</p><p>Preciso</p>' },
    ],
    ['a quote never closed', { kind: 'html', content: '<p>Olá</p><blockquote><p>Preciso' }],
    ['a comment never closed', { kind: 'html', content: '<p>Olá</p><script>' }],
  ])('%s is not mistaken for part of the note', (_, body) => {
    const after = written(body)
    expect(read(after)).toEqual(ANSWERS)
    expect(plainText(after)).toContain('Olá')
  })

  test('what was not answered shows the template’s hint', () => {
    const empty: NoteAnswers = { system: { text: '' }, description: '', cause: '', solution: '' }
    expect(plainText(written({ kind: 'html', content: '' }, empty)).replace(/\n+/g, '\n')).toBe(
      TEMPLATE.replace(/\n+/g, '\n'),
    )
  })
})

describe('a draft that carries the template', () => {
  const mine = 'Prezados, segue.\n\n'
  const signature = '\n\nAtt,\nAna Lima'

  test.each<[string, Body]>([
    ['untouched, plain', { kind: 'text', content: `${mine}${TEMPLATE}${signature}` }],
    ['untouched, rich', { kind: 'html', content: asHtml(`${mine}${TEMPLATE}${signature}`) }],
    ['answered, plain', { kind: 'text', content: `${mine}${filled()}${signature}` }],
    ['answered, rich', { kind: 'html', content: asHtml(`${mine}${filled()}${signature}`) }],
    [
      'shortened headings, answers beside them',
      {
        kind: 'html',
        content:
          '<p>Prezados, segue.</p><p><b>Descrição: a</b><br>Causa: b<br>Solução: c</p><p>Att,<br>Ana Lima</p>',
      },
    ],
    [
      'headings and answers in lists',
      {
        kind: 'html',
        content:
          'Prezados, segue.<ol><li>Possível pelo sistema?<ul><li>Sim</li></ul></li><li>Descrição:<ul><li>a</li><li>b</li></ul></li></ol>Att,<br>Ana Lima',
      },
    ],
    [
      'a heading twice',
      {
        kind: 'text',
        content: `${mine}Causa da demanda: a\nDescrição: b\nCausa da demanda: c${signature}`,
      },
    ],
    [
      'a table',
      {
        kind: 'html',
        content:
          '<p>Prezados, segue.</p><table><tr><td>Causa da demanda:</td><td>a</td></tr><tr><td>Solução:</td><td>b</td></tr></table><p>Att,</p><p>Ana Lima</p>',
      },
    ],
    [
      'the last section only',
      {
        kind: 'html',
        content:
          '<p>Prezados, segue.</p><div><p><em>4 - Solução esperada:</em></p></div><p>Att,<br>Ana Lima</p>',
      },
    ],
  ])('%s: takes the answers and keeps every other word', (_, body) => {
    const after = written(body)
    expect(read(after)).toEqual(ANSWERS)
    expect(plainText(after)).toMatch(/^Prezados, segue\.\n[\s\S]*\nAtt,\nAna Lima$/)
    expect(written(after)).toEqual(after)
  })

  test('sections whose answer does not change stay letter for letter', () => {
    const content = asHtml(filled({ cause: '-' })).replace('5102', '<u>5102</u>')
    const before = read({ kind: 'html', content })
    const after = writeNote({ kind: 'html', content }, { ...before, cause: 'Falha' }, OURS)
    expect(after).toBe(content.replace('<p>-</p>', '<p>Falha</p>'))
  })

  test('pictures in a section stay, and so do signatures and the mail below', () => {
    const kept = [
      '<img src="x.png">',
      '<div class="gmail_signature">Ana</div>',
      '<div class="gmail_quote">d</div>',
    ]
    const [picture, signature, mail] = kept
    const content = `<p>Causa da demanda:</p><p>a</p><p>${picture}</p>${signature}<p>b</p><p>c</p>${mail}`
    const after = writeNote({ kind: 'html', content }, ANSWERS, OURS)
    for (const part of kept) expect(after).toContain(part)
    expect(read({ kind: 'html', content: after })).toEqual(ANSWERS)
  })

  test('a quotation or a mail in an answer is replaced with it', () => {
    const content = filled({ cause: '> a\nb', description: 'Em 5/10 10:00 Rui escreveu:\n> c\nd' })
    const after = written({ kind: 'text', content })
    expect(read(after)).toEqual(ANSWERS)
    expect(after.content).not.toMatch(/> |escreveu/)
  })

  test('where a heading occurs twice the first place takes the answer, the others are emptied', () => {
    const content = '<p>Causa: a</p><p>Solução: x</p><p>Causa: b</p><p>c</p><p>Causa: d</p>'
    const after = writeNote({ kind: 'html', content }, { ...ANSWERS, solution: 'x' }, OURS)
    expect(after.match(/Causa: ?/g)).toHaveLength(3)
    expect(read({ kind: 'html', content: after })).toEqual({ ...ANSWERS, solution: 'x' })
    expect(after).not.toMatch(/>[bcd]</)
  })

  test('an answer that is emptied leaves its heading', () => {
    const after = written({ kind: 'text', content: filled() }, { ...ANSWERS, cause: '' })
    expect(checkNote(readNote(after, ESCALATION))[2]).toMatchObject({
      section: 'cause',
      verdict: 'empty',
    })
  })
})

describe('an answer that could be read as something else', () => {
  test.each([
    ['a heading', 'Causa: x', '"Causa: x"'],
    ['a full heading', '4 - Solução esperada:', '"4 - Solução esperada:"'],
    [
      'a heading on two lines',
      'Descrição detalhada da solicitação\nde script:',
      '"Descrição detalhada da solicitação"\nde script:',
    ],
    [
      'a mail’s opening line',
      'Em 05/10/2026 às 10:00 Rui escreveu:',
      '"Em 05/10/2026 às 10:00 Rui escreveu:"',
    ],
    [
      'the same in a quotation',
      '> Em 05/10/2026 às 10:00 Rui escreveu:',
      '"> Em 05/10/2026 às 10:00 Rui escreveu:"',
    ],
    ['a sign-off', 'Obrigado', '"Obrigado"'],
    ['a mail separator', '-----Mensagem original-----', '"-----Mensagem original-----"'],
  ])('%s comes in quotation marks, the rest stays', (_, line, expected) => {
    const description = `antes\n${line}\ndepois`
    for (const kind of KINDS) {
      const after = read(written({ kind, content: '' }, { ...ANSWERS, description }))
      expect(after).toEqual({ ...ANSWERS, description: `antes\n${expected}\ndepois` })
    }
  })

  test('an option named inside the text of the other', () => {
    const system = { option: 'nao', text: 'O menu diz\nSim → gravar' } as const
    const after = read(written({ kind: 'text', content: '' }, { ...ANSWERS, system }))
    expect(after['system']).toEqual({ option: 'nao', text: 'O menu diz\n"Sim → gravar"' })
  })

  test.each([
    '<script>alert(1)</script>',
    '<b>a</b> & &amp; "b" \'c\'',
    'a  b\n  recuado\n\nfim',
    '1. um\n2. dois\n- três',
    'update t set a = 1 where b < 2 and c > 3',
    '</p><p>4',
  ])('is text: %s', (description) => {
    for (const kind of KINDS) {
      const after = read(written({ kind, content: '' }, { ...ANSWERS, description }))
      expect(after).toEqual({ ...ANSWERS, description })
    }
  })
})

describe('whatever an agent types', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'Causa:',
          '3 - Causa da demanda',
          'Solução esperada',
          'Sim →',
          'Não',
          '(x) Sim',
          '( ) Não',
          '\n',
          '\n\n',
          ' ',
          '  ',
          '\t',
          '<p>',
          '</p>',
          '<br>',
          '&nbsp;',
          '&',
          '"',
          '> ',
          '-',
          '1. ',
          'texto',
          'Att,',
          '--',
          'De: a',
          '\u00a0',
          '\u200b',
          'É possível realizar o processo',
          'diretamente pelo sistema?',
          'Em 10:00 escreveu:',
          'De: a@b\nData: 1/1\nPara: c\n',
          '3 - motivo (causa)',
          '(   ) Sim',
          ' >> ',
          ' ==> ',
          '!!',
          '=== ',
          '**',
          'Detalhar',
          '\r\n',
        ),
      )
      .map((pieces) => pieces.join('')),
  )
  const answers: fc.Arbitrary<NoteAnswers> = fc.record({
    system: fc.record({ option: fc.constantFrom('sim', 'nao'), text: typed }),
    description: typed,
    cause: typed,
    solution: typed,
  })
  const bodies: fc.Arbitrary<Body> = fc.constantFrom<Body>(
    { kind: 'html', content: '' },
    { kind: 'text', content: '' },
    { kind: 'html', content: '<p>Olá</p>' },
    { kind: 'text', content: 'Olá' },
    { kind: 'html', content: asHtml(TEMPLATE) },
    { kind: 'text', content: TEMPLATE },
    { kind: 'html', content: asHtml(filled()) },
    { kind: 'text', content: filled() },
    {
      kind: 'text',
      content: `> Olá\n${filled({ cause: '> erro\n> 8' })}`,
    },
    {
      kind: 'text',
      content: `-----Mensagem original-----\nOlá\n${filled()}\n\nEm 10:00 a escreveu:\nOlá`,
    },
    { kind: 'html', content: `<blockquote>${asHtml(filled())}</blockquote>` },
    { kind: 'html', content: `${asHtml(filled())}<div class="zd-signature">Ana</div>` },
  )

  test('is read back as it was written, in every kind of draft', () => {
    fc.assert(
      fc.property(bodies, answers, (body, typedAnswers) => {
        expect(read(written(body, typedAnswers))).toEqual(asWritten(typedAnswers, ESCALATION))
      }),
      { numRuns: 1000 },
    )
  })

  test('survives letter for letter but for the quotation marks', () => {
    const bare = (text: string) => tidy(text).replace(/["\s]/g, '')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (description) => {
        const after = read(written({ kind: 'html', content: '' }, { ...ANSWERS, description }))
        expect(bare(String(after['description']))).toBe(bare(description))
      }),
      { numRuns: 500 },
    )
  })

  test('never throws on a hostile draft', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), typed, answers, (noise, more, typedAnswers) => {
        const content = `<p>${more}${noise}<b>Causa: a<ul><li>Solução:${more}`
        expect(() => writeNote({ kind: 'html', content }, typedAnswers, OURS)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})

describe('four times the text is four times the work', () => {
  /** How often a pattern is tried: what every reader and writer of text here is made of. */
  function patternsTried(work: () => unknown): number {
    const tried = vi.spyOn(RegExp.prototype, 'exec')
    try {
      work()
      return tried.mock.calls.length
    } finally {
      tried.mockRestore()
    }
  }

  test.each([
    ['blank lines', '\n'],
    ['blank lines between words', '\n\na'],
    ['lines quoted in turn', '> a\nb\n'],
    ['headings', 'Causa: x\n'],
    ['empty headings in turn', 'Solução: -\nDescrição: -\n'],
    ['headings in turn', 'Causa: x\nDescrição: y\n'],
    ['headings in other words', '3 - o que (causa)\n'],
    ['mails', 'Em 10:00 Rui escreveu:\n> a\n'],
    ['heads of mails', 'De: a@b\n'],
    ['options', 'Sim → a\n'],
    ['boxes', '( ) Sim '],
    ['hints', 'Erro de sistema/Falha de versão\n'],
    ['sign-offs', 'Att,\nx\n'],
  ])('%s', (_, piece) => {
    for (const kind of KINDS) {
      const work = (size: number) => {
        const text = filled({ system: piece.repeat(size), cause: piece.repeat(size) })
        const content = kind === 'html' ? asHtml(text) : text
        return patternsTried(() => writeNote({ kind, content }, ANSWERS, OURS))
      }
      expect(work(400) / work(100)).toBeLessThan(5)
    }
  })
})
