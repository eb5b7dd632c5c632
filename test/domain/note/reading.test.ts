import { describe, expect, test } from 'vitest'

import { checkNote } from '../../../src/domain/note/check-note'
import { carriesTemplate, readNote } from '../../../src/domain/note/parse-note'
import type { Body } from '../../../src/domain/ticket/ticket'
import { ESCALATION } from '../../fixtures/templates'
import { filled, TEMPLATE } from './notes'

const check = (content: string, kind: Body['kind'] = 'text') =>
  checkNote(readNote({ kind, content }, ESCALATION))

/** The four verdicts in order, as one word each. */
const verdicts = (content: string, kind?: Body['kind']): string =>
  check(content, kind)
    .map(({ verdict }) => verdict)
    .join(' ')

const ALL_OK = 'ok ok ok ok'

describe('a complete note is read as complete', () => {
  test.each<[string, string]>([
    ['the template as the manual prints it, hints replaced', filled()],
    [
      'numbers with brackets',
      '1) É possível realizar o processo diretamente pelo sistema? Não, não há tela\n2) Descrição detalhada da solicitação de Script: ajustar pedido 10\n3) Causa da demanda: erro 8.12\n4) Solução esperada: pedido liberado',
    ],
    [
      'numbers with full stops and shortened headings',
      '1. É possível realizar pelo sistema? Não, a rotina não permite\n2. Descrição: ajustar o pedido 10\n3. Causa: erro na versão 8.12\n4. Solução: pedido liberado',
    ],
    [
      'Roman numbers',
      'I - É possível realizar o processo diretamente pelo sistema?\nNão permite.\nII - Descrição\nAjustar estoque\nIII - Causa\nFalha de versão\nIV - Solução esperada\nEstoque certo',
    ],
    [
      'no numbers, answers below',
      'É possível realizar o processo diretamente pelo sistema?\nNão há tela\nDescrição detalhada da solicitação de Script\nAjustar\nCausa da demanda\nErro de sistema\nSolução esperada\nLiberar',
    ],
    [
      'capital letters without accents',
      '1 - E POSSIVEL REALIZAR O PROCESSO DIRETAMENTE PELO SISTEMA?\nNAO -> NAO PERMITE\n2 - DESCRICAO DETALHADA DA SOLICITACAO DE SCRIPT\nAJUSTAR CFOP\n3 - CAUSA DA DEMANDA\nPROCESSO OPERACIONAL\n4 - SOLUCAO ESPERADA\nCFOP 5102',
    ],
    [
      'small typos in every heading',
      '1 - É posivel realizar o proceso diretamente pelo sistema?\nNão há tela\n2 - Descriçao detalada da solicitaçao de scrip\nAjustar\n3 - Cuasa da demanda\nErro\n4 - Solucao esperda\nLiberar',
    ],
    [
      'markdown stars and ordinal numbers',
      '**1º - Possível pelo sistema?** não permite\n**2º - Descrição:** ajustar\n**3º - Causa:** erro 8\n**4º - Solução:** liberar',
    ],
    [
      'bullets before the headings',
      '• Possível realizar pelo sistema: não há opção\n• Descrição: ajustar\n• Causa: off\n• Solução esperada: liberar',
    ],
    [
      'spaced dashes behind shortened headings',
      '1 - Possível pelo sistema - não há tela\n2 - Descrição - ajustar\n3 - Causa – falha de versão\n4 - Solução — liberar',
    ],
    [
      'arrows behind the headings',
      '1 Possível pelo sistema? -> não há tela\n2 Descrição => ajustar\n3 Causa → falha\n4 Solução -> liberar',
    ],
    [
      'NBSP, zero-width characters and smart quotes',
      '1\u00a0-\u00a0É possível realizar\u00a0o processo diretamente pelo sistema?\nNão → o “caixa” não permite\n\u200b2 - Descrição\u200b detalhada da solicitação de Script:\nAjustar\n\ufeff3 - Causa da demanda:\nErro\n4 - Solução\u00a0esperada:\nLiberar',
    ],
    ['accents written as separate marks', filled().normalize('NFD')],
    ['Windows line ends', filled().replaceAll('\n', '\r\n')],
    [
      'a wrapped heading',
      '1 - É possível realizar o processo diretamente\npelo sistema? (Campo Obrigatório)\nNão há tela\n2 - Descrição detalhada da solicitação de\nScript (Campo Obrigatório):\nAjustar\n3 - Causa da demanda (Campo\nObrigatório):\nErro\n4 - Solução esperada:\nLiberar',
    ],
    [
      'numbered lists inside the answers',
      filled({
        description:
          '1. Abrir o pedido\n2. Trocar o CFOP\n3) Causa muita lentidão no caixa\n4 - Salvar',
      }),
    ],
    [
      'the word causa inside sentences',
      filled({ cause: 'A causa foi a troca de versão.\nCausa muita lentidão no caixa' }),
    ],
    ['a short concrete cause', filled({ cause: 'Erro de sistema na versão 8.12.' })],
    ['a suggestion of the form as cause', filled({ cause: 'Erro de sistema' })],
    ['two suggestions', filled({ cause: 'Falha de versão / Problema de OFF' })],
    [
      'a list whose item is a description',
      filled({ solution: 'Item 10\nDescrição: parafuso\nQtd 3' }),
    ],
    ['an answer quoted by smart quotes', filled({ solution: '“Pedido liberado”' })],
    [
      'SQL as answer',
      filled({ description: "update PCPEDC set posicao = 'L'\nwhere numped < 10 and numped > 2" }),
    ],
    ['a mail above, quoted with >', `> Bom dia\n> preciso de ajuda\n\n${filled()}`],
    [
      'a mail above with its opening line',
      `Em seg., 18/11/2026 às 10:12, Ana <ana@exemplo.com> escreveu:\n> Preciso de ajuda\n\n${filled()}`,
    ],
    ['a mail quoted below', `${filled()}\n\n-----Mensagem original-----\nDe: Ana\nCausa: nada`],
    ['a signature below', `${filled()}\n\nAtenciosamente,\nAna Lima\nSuporte N2`],
    ['a greeting above', `Prezados, segue a solicitação.\n\n${filled()}`],
    [
      'mandatory mark without brackets',
      '1 - Possível pelo sistema? Campo obrigatório\nNão há tela\n2 - Descrição (obrigatório): ajustar\n3 - Causa da demanda - Campo Obrigatório: erro\n4 - Solução esperada (CAMPO OBRIGATORIO)\nLiberar',
    ],
    [
      'question words in front of the numbers',
      'Item 1 - Possível pelo sistema? não há tela\nItem 2: Descrição: ajustar\nItem 3 - Causa: erro\nItem 4 - Solução: liberar',
    ],
    [
      'letters as numbers',
      'a) Possível pelo sistema? não há\n tela de estorno\nb) Descrição: ajustar\nc) Causa: erro\nd) Solução: liberar',
    ],
    [
      'a heading in quotation marks inside an answer',
      filled({ description: 'O campo\n"Causa da demanda:"\nestá vazio' }),
    ],
  ])('%s', (_, content) => {
    expect(verdicts(content)).toBe(ALL_OK)
  })
})

describe('hints left in place do not hide an answer', () => {
  const hinted = (before: string, after: string) =>
    TEMPLATE.replace('(Detalhar: Origem', `${before}(Detalhar: Origem`).replace(
      'Processo operacional)',
      `Processo operacional)${after}`,
    )

  test.each<[string, string, string, string]>([
    ['the template untouched', TEMPLATE, 'placeholder', ''],
    ['the answer before the hint', hinted('Erro 8.12\n', ''), 'ok', 'Erro 8.12'],
    ['the answer after the hint', hinted('', '\nErro 8.12'), 'ok', 'Erro 8.12'],
    ['on the hint’s own line', hinted('', ' Erro 8.12'), 'ok', 'Erro 8.12'],
    ['on both sides', hinted('Erro 8.12 ', ' desde ontem'), 'ok', 'Erro 8.12\ndesde ontem'],
    ['filler after the hint', hinted('', '\nn/a'), 'insufficient', 'n/a'],
    [
      'capitals without accents',
      TEMPLATE.toUpperCase().normalize('NFD').replace(/\p{M}/gu, ''),
      'placeholder',
      '',
    ],
    [
      'the hint broken over bullets',
      'Causa da demanda:\nDetalhar:\n- Origem do problema\n- Erro de sistema\n- Falha de versão\n- Problema de OFF\n- Processo operacional',
      'placeholder',
      '',
    ],
    [
      'the hint cut short',
      'Causa da demanda:\n(Detalhar: Origem do problema/Erro de sistema',
      'ok',
      '(Detalhar: Origem do problema/Erro de sistema',
    ],
    [
      'the hint cut short after two causes',
      'Causa da demanda:\n(Detalhar: Origem do problema/Erro de sistema/Falha de versão',
      'placeholder',
      '',
    ],
    [
      'the answer between the hint’s words',
      'Causa da demanda:\nOrigem do problema: banco parado\nErro de sistema: 8.12',
      'ok',
      'Origem do problema: banco parado\nErro de sistema: 8.12',
    ],
  ])('%s', (_, content, verdict, answer) => {
    expect(check(content)[2]).toMatchObject({ section: 'cause', verdict, answer })
  })

  test('an untouched template lacks all four sections', () => {
    expect(verdicts(TEMPLATE)).toBe('placeholder placeholder placeholder placeholder')
  })

  test('the request for files is a hint of the fourth section', () => {
    const note = filled({
      solution:
        'Observação: Caso tenha, anexar arquivos relevantes como, planilhas, arquivos PDF, vídeos, prints, consultas que foram utilizadas para validar dados, etc.',
    })
    expect(verdicts(note)).toBe('ok ok ok placeholder')
  })

  test('what is behind the labels of the fourth hint is an answer', () => {
    const note = filled({
      solution: 'Regras obrigatórias: não mexer em faturados\nResultado esperado: pedido aberto',
    })
    expect(verdicts(note)).toBe(ALL_OK)
  })
})

describe('what a section lacks is told apart', () => {
  test.each<[string, string, string]>([
    ['a heading left out', filled().replace(/3 - Causa[\s\S]*(?=4 - )/, ''), 'ok ok missing ok'],
    ['nothing below a heading', filled({ cause: '' }), 'ok ok empty ok'],
    ['blank lines below a heading', filled({ cause: ' \n\u00a0\n\u200b' }), 'ok ok empty ok'],
    ['a dash', filled({ cause: '-' }), 'ok ok insufficient ok'],
    ['keyboard mash', filled({ cause: 'asdf' }), 'ok ok insufficient ok'],
    ['a lone Sim in another section', filled({ cause: 'Sim.' }), 'ok ok insufficient ok'],
    [
      'only a signature below the last heading',
      filled({ solution: 'Att,\nAna Lima\nSuporte' }),
      'ok ok ok empty',
    ],
    [
      'only a quoted mail below',
      filled({ solution: 'Em 08/10/2026 08:10, Rui escreveu:\n> Liberar o pedido' }),
      'ok ok ok empty',
    ],
    ['two headings only', 'Descrição: ajustar\nCausa: erro', 'missing ok ok missing'],
    [
      'a heading twice, answered once',
      `${filled({ cause: '' })}\nCausa da demanda: erro 8.12`,
      ALL_OK,
    ],
  ])('%s', (_, content, expected) => {
    expect(verdicts(content)).toBe(expected)
  })

  test('a heading used twice keeps both answers', () => {
    const note = `${filled({ cause: 'erro 8.12' })}\n3 - Causa da demanda: banco parado`
    expect(check(note)[2]).toMatchObject({ verdict: 'ok', answer: 'erro 8.12\nbanco parado' })
  })
})

describe('the editor’s HTML is read like plain text', () => {
  test.each<[string, string]>([
    [
      'bold headings in paragraphs',
      '<p><strong>1 - É possível realizar o processo diretamente pelo sistema?</strong></p><p>N&atilde;o &rarr; n&#227;o h&#xE1; tela</p><p><b>2 - Descrição</b></p><p>Ajustar</p><p><b>Causa</b>: erro</p><p><b>Solução esperada</b>: liberar</p>',
    ],
    [
      'one paragraph with line breaks',
      '<p>1 - Possível pelo sistema? não há tela<br>2 - Descrição: ajustar<br/>3 - Causa: erro<br />4 - Solução: liberar</p>',
    ],
    [
      'an ordered list whose numbers the editor draws',
      '<ol><li>É possível realizar o processo diretamente pelo sistema?<br>Não há tela</li><li>Descrição: <ul><li>Ajustar</li><li>Conferir</li></ul></li><li>Causa: erro</li><li>Solução: liberar</li></ol>',
    ],
    [
      'a table with headings at the left',
      '<table><tr><td>1 - Possível pelo sistema?</td><td>não há tela</td></tr><tr><td>2 - Descrição:</td><td>ajustar</td></tr><tr><td>Causa da demanda</td><td>erro</td></tr><tr><td>Solução esperada</td><td>liberar</td></tr></table>',
    ],
    [
      'headings of the editor and unclosed tags',
      '<div><h3>Possível pelo sistema?</h3>não há tela<h3>Descrição<h3>Ajustar<p>Causa: erro<p>Solução: <em>liberar',
    ],
    ['the template in a code block', `<pre>${filled().replaceAll('<', '&lt;')}</pre>`],
    [
      'hostile markup around it',
      `<script>1 - Causa da demanda</script><style>p{}</style><!-- Causa: -->${filled()
        .split('\n')
        .map((line) => `<p onclick="alert(1)">${line}</p>`)
        .join('')}<img src=x onerror="alert('Causa: ')">`,
    ],
    [
      'NBSP and zero-width entities',
      '<p>1&nbsp;-&nbsp;Poss&iacute;vel pelo&nbsp;sistema?&#8203; n&atilde;o h&aacute; tela</p><p>Descri&ccedil;&atilde;o:&nbsp;ajustar</p><p>Causa&#58; erro</p><p>Solu&ccedil;&atilde;o: liberar</p>',
    ],
    [
      'a quoted mail below in a blockquote',
      `${filled()
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}<blockquote><p>4 - Solução esperada:</p><p>-</p></blockquote>`,
    ],
  ])('%s', (_, content) => {
    expect(verdicts(content, 'html')).toBe(ALL_OK)
  })

  test('text that looks like markup is text', () => {
    const note = '<p>Descrição: &lt;script&gt;alert(1)&lt;/script&gt;</p><p>Causa: a &lt; b</p>'
    expect(check(note, 'html').map(({ answer }) => answer)).toEqual([
      '',
      '<script>alert(1)</script>',
      'a < b',
      '',
    ])
  })
})

/** Ways in which a mail comes into a note, and the same mail where its end is marked. */
const HEADS: readonly (readonly [string, string])[] = [
  ['with its hour', 'Em 05/10/2026 às 10:00 o cliente escreveu:'],
  ['with an address, wrapped', 'Em seg., 5 de out. de 2026, Fulano\n<f@exemplo.com> escreveu:'],
  ['of Outlook', 'De: Fulano\nEnviada em: 05/10/2026 10:00\nPara: Suporte\nAssunto: total'],
  ['of an address alone', 'De: f@exemplo.com\nPara: suporte@exemplo.com\nData: 05/10/2026'],
  ['that a separator opens', '-----Mensagem original-----'],
  ['in English', 'On Mon, Oct 5, 2026 at 10:00 AM Fulano wrote:'],
]

describe.each(HEADS)('a mail %s', (_, head) => {
  const note = (answers: Parameters<typeof filled>[0]) => filled(answers)

  test('inside an answer is part of it, and the headings below are read', () => {
    expect(verdicts(note({ description: `${head}\nAjustar o total` }))).toBe(ALL_OK)
    expect(verdicts(note({ description: `${head}\n> Ajustar o total` }))).toBe(ALL_OK)
    expect(verdicts(note({ cause: `Ver pedido:\n${head}\nAjustar\n\nAtt,\nRui` }))).toBe(ALL_OK)
  })

  test('inside an answer hides no fault below', () => {
    const text = note({ description: `${head}\nAjustar o total`, cause: '-', solution: '' })
    expect(verdicts(text)).toBe('ok ok insufficient empty')
  })

  test('below the last heading answers nothing', () => {
    expect(verdicts(note({ solution: `\n${head}\nAjustar o total` }))).toBe('ok ok ok empty')
    expect(verdicts(note({ solution: `\n${head}\n> Ajustar o total` }))).toBe('ok ok ok empty')
  })

  test('above the note hides nothing of it', () => {
    expect(verdicts(`${head}\nO total está errado.\n\n${filled()}`)).toBe(ALL_OK)
    expect(verdicts(`${head}\n> O total está errado.\n\n${filled({ cause: '' })}`)).toBe(
      'ok ok empty ok',
    )
  })

  test('below the note may repeat it', () => {
    const below = `${filled({ solution: '-' })}\n\n${head}\n${filled({ cause: 'idem' })}`
    expect(verdicts(below)).toBe('ok ok ok insufficient')
    expect(check(below)[2]?.answer).not.toContain('idem')
  })

  test('that names the section it is in does not end there', () => {
    const text = note({ description: `${head}\nDescrição: total\nCausa o cliente não sabe` })
    expect(verdicts(text)).toBe(ALL_OK)
    expect(check(text)[1]?.answer).toContain('Causa o cliente')
  })
})

describe('the agent’s own quotation is read like other text', () => {
  const quoted = (text: string) => text.replace(/^/gm, '> ')
  const blocks = (text: string) =>
    text
      .split('\n\n')
      .map((section) => `<blockquote><p>${section.replaceAll('\n', '<br>')}</p></blockquote>`)
      .join('')

  test.each<[string, string, Body['kind']]>([
    ['behind >', quoted(filled()), 'text'],
    ['behind >>', quoted(quoted(filled())), 'text'],
    ['a block a section', blocks(filled()), 'html'],
    ['one block', `<blockquote>${filled().replaceAll('\n', '<br>')}</blockquote>`, 'html'],
    ['a menu path behind >', filled({ system: 'Sim →\n> Fiscal\n> Notas > Reabrir' }), 'text'],
    ['a comparison', filled({ description: '> 1000 itens negativos' }), 'text'],
    [
      'an answer alone in a block',
      `<p>${filled({ solution: '</p><blockquote>CFOP 5405</blockquote>' }).replaceAll('\n', '<br>')}`,
      'html',
    ],
    [
      'a wrapped heading behind >',
      quoted(filled()).replace('solicitação de Script', 'solicitação\n> de Script'),
      'text',
    ],
  ])('%s', (_, content, kind) => {
    expect(verdicts(content, kind)).toBe(ALL_OK)
  })

  test('its faults are found', () => {
    expect(verdicts(quoted(filled({ cause: 'idem' })))).toBe('ok ok insufficient ok')
    expect(verdicts(blocks(filled({ cause: '' })), 'html')).toBe('ok ok empty ok')
  })

  test.each([
    ['of Gmail', '<div class="gmail_quote">', '</div>'],
    ['of Thunderbird', '<blockquote type="cite">', '</blockquote>'],
    ['of Gmail’s block', '<blockquote class="gmail_quote">', '</blockquote>'],
    ['of Zendesk', '<div class="zd-quote">', '</div>'],
  ])('a mail program’s container, here one %s, is not', (_, start, end) => {
    const [one = '', two = ''] = filled().split('\n\n3')
    const content = `<p>${one.replaceAll('\n', '<br>')}</p>${start}3${two.replaceAll('\n', '<br>')}${end}`
    expect(verdicts(content, 'html')).toBe('ok ok missing missing')
  })

  test('a signature adds nothing to an answer, above, between or below', () => {
    const signature = '<div class="zd-signature">Ana Lima<br>Suporte</div>'
    const [one, two] = filled({ solution: '' }).replaceAll('\n', '<br>').split('<br><br>2')
    expect(verdicts(`${signature}${one}${signature}2${two}${signature}`, 'html')).toBe(
      'ok ok ok empty',
    )
  })

  test('a template kept in a signature is a template', () => {
    const content = `<div class="gmail_signature">${TEMPLATE.replaceAll('\n', '<br>')}</div>`
    expect(carriesTemplate(readNote({ kind: 'html', content }, ESCALATION))).toBe(true)
  })
})

describe('a heading in words of the agent’s own', () => {
  test.each<[string, string]>([
    [
      'the template’s in brackets',
      '1 - tem jeito? (possível pelo sistema)\nnão há tela\n2) o que é (descrição): ajustar\n3. motivo [causa da demanda]\nerro 8\nComo fica (solução esperada):\nliberar',
    ],
    [
      'the template’s at the end of the question',
      '1 - dá pra fazer pelo sistema? não há tela\n2 - qual é a descrição? ajustar\n3 - o que foi a causa? erro 8\n4 - e a solução: liberar',
    ],
    [
      'a word with its number',
      '1 - Sistema: não há tela\n2 - Descrição do caso: ajustar\n3 - Causa do erro na nota: 8.12\n4 - Solução pedida: liberar',
    ],
    [
      'a table without marks',
      'É possível pelo sistema?\tnão há tela\nDescrição\tajustar\nCausa\terro 8\nSolução\tliberar',
    ],
  ])('%s', (_, content) => {
    expect(verdicts(content)).toBe(ALL_OK)
  })

  test.each<[string, string]>([
    ['another section’s number', '2. trocar o campo (causa)'],
    ['in an answer', 'trocar o campo (causa)'],
    ['a sentence', '3 - a causa foi o campo'],
    ['words behind the bracketed one', '3 - trocar o campo (causa interna)'],
  ])('is no heading: %s', (_, line) => {
    const text = `Possível pelo sistema? não há tela\nDescrição:\n${line}\nSolução: liberar`
    expect(verdicts(text)).toBe('ok ok missing ok')
  })

  test('gives way to a heading of the template', () => {
    const text = filled({ description: '3 - motivo (causa)\nnada', cause: '' })
    expect(verdicts(text)).toBe('ok ok empty ok')
  })
})

test('a menu’s path in a list is no heading', () => {
  const path = '1. Sistema > Parâmetros\n2) Processo > Baixa'
  expect(verdicts(filled({ description: path }))).toBe(ALL_OK)
  expect(check(filled({ description: path }))[1]?.answer).toBe(path)
})

describe('what closes a heading is no answer', () => {
  const MARKS = [
    ':',
    ' ==>',
    ' >>',
    ' »',
    ' ---->',
    ' ~>',
    '!!',
    '!!!:',
    ' ➜',
    '...:',
    ';',
    ' ===',
    ' ###',
    ' :-',
  ]
  test.each(MARKS)('%s', (mark) => {
    const note = (cause: string) =>
      `1 Possível pelo sistema?${mark} não há tela\n2 Descrição${mark} ajustar\n3 Causa${mark}${cause}\n4 Solução${mark} liberar`
    expect(verdicts(note(' erro 8'))).toBe(ALL_OK)
    expect(verdicts(note('\nerro 8'))).toBe(ALL_OK)
    expect(verdicts(note(''))).toBe('ok ok empty ok')
  })

  test.each([
    ['=== ', ' ==='],
    ['-- ', ' --'],
    ['### ', ' ###'],
    ['***', '***'],
    ['«', '»'],
    ['==> ', ''],
    ['[ ', ' ]'],
    ['______ ', ' ______'],
  ])('a rule around it: %s heading%s', (start, end) => {
    const lines = ['1. Possível pelo sistema?', '2. Descrição', '3. Causa', '4. Solução']
    const note = (answer: string) =>
      lines.map((line) => `${start}${line}${end}\n${answer}`).join('\n')
    expect(verdicts(note('não há tela'))).toBe(ALL_OK)
    expect(verdicts(note(''))).toBe('empty empty empty empty')
  })

  test('a sign behind it is an answer that says nothing', () => {
    expect(verdicts('Causa: -\nSolução >> ?\nDescrição: ...')).toBe(
      'missing insufficient insufficient insufficient',
    )
  })

  test('bold ends it too', () => {
    const content = '<p><b>Descrição</b> ajustar</p><p><strong>3 - Causa</strong> erro 8</p>'
    expect(verdicts(content, 'html')).toBe('missing ok ok missing')
    expect(verdicts('<p>A <b>causa</b> foi</p><p>Causa <b>lentidão</b></p>', 'html')).toBe(
      'missing missing missing missing',
    )
  })
})

describe('what carries the template (E1)', () => {
  test.each<[string, string, boolean]>([
    ['an empty draft', '', false],
    ['an ordinary reply', 'Bom dia! Já verifiquei a causa e a solução é simples.', false],
    ['one shortened heading', 'Causa: erro 8.12', false],
    ['one shortened heading twice', 'Causa: erro\nCausa: banco', false],
    ['two shortened headings', 'Causa: erro\nSolução: liberar', true],
    ['one heading in full wording', 'Segue.\n3 - Causa da demanda (Campo Obrigatório):', true],
    ['a sentence in full wording', 'A causa da demanda foi o fechamento do mês', false],
    ['a sentence that begins so', 'Causa da demanda é a troca de versão', false],
    [
      'a sentence about what is possible',
      'É possível realizar o processo pelo sistema, no menu X',
      false,
    ],
    ['words near to headings', 'Pausa: 10 min\nCasa: matriz\nDescritivo: x\nPoluição: não', false],
    [
      'questions to a customer',
      '1 - Já abriu o sistema?\n2 - Tem print?\n3 - Qual foi a causa?',
      false,
    ],
    ['a question and a label', 'Qual a causa do erro?\nSolução do problema:', false],
    ['steps', '1. Abra o sistema:\n2. Troque a descrição:\n3. Salve', false],
    ['a label that goes on', 'Solução esperada pelo cliente: desconto', false],
    [
      'words in brackets',
      'Segue o pedido (descrição): trocar\nO resto (causa): vejo amanhã',
      false,
    ],
    [
      'three in words of the agent’s own',
      '1 - dá? (possível pelo sistema)\n2 - o quê (descrição)\n3 - pq (causa)',
      true,
    ],
    ['in the agent’s own quotation', '> Causa da demanda:\n> erro', true],
    [
      'only in a quoted mail',
      'Em 08/10/2026 08:10, Rui escreveu:\n> Causa da demanda:\n> erro',
      false,
    ],
  ])('%s', (_, content, expected) => {
    expect(carriesTemplate(readNote({ kind: 'text', content }, ESCALATION))).toBe(expected)
  })
})
