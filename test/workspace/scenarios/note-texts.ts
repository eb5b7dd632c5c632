/** Notes as agents leave them in the composer, as the editor's HTML. */

const HEADING = {
  system: '1 - É possível realizar o processo diretamente pelo sistema? (Campo Obrigatório)',
  description: '2 - Descrição detalhada da solicitação de Script (Campo Obrigatório):',
  cause: '3 - Causa da demanda (Campo Obrigatório):',
  solution: '4 - Solução esperada:',
}
const HINT = {
  cause:
    '(Detalhar: Origem do problema/Erro de sistema/Falha de versão/Problema de OFF/Processo operacional)',
}

const part = (heading: string, ...lines: string[]): string =>
  `<p><strong>${heading}</strong><br>${lines.join('<br>')}</p>`

export const COMPLETE_NOTE = [
  part(HEADING.system, 'Não → A tela de ajuste não permite data retroativa a fechamento.'),
  part(
    HEADING.description,
    'Ajustar o saldo da filial 3 na tabela ESTOQUE_SALDO, movimentos de 01/10 a 15/10.',
  ),
  part(HEADING.cause, 'Erro de sistema na versão 8.12.'),
  part(HEADING.solution, 'Saldo final igual ao do inventário em anexo, sem alterar o custo médio.'),
].join('')

export const HALF_NOTE = [
  part(HEADING.system, 'Não → A tela de ajuste não permite data retroativa a fechamento.'),
  part(HEADING.description, 'Ajustar o saldo da filial 3, movimentos de 01/10 a 15/10.'),
  part(HEADING.cause, HINT.cause),
  part(HEADING.solution, '-'),
].join('')

/** Shortened headings, other numbering, answers on the heading's line. */
export const FREE_NOTE = [
  '<p>1) Possível pelo sistema: Não, não há tela para isso.</p>',
  '<p>descricao: recalcular comissões de setembro<br>1. vendedor 10<br>2. vendedor 12</p>',
  '<p>CAUSA - problema de OFF no dia 12</p>',
  '<p>Solução: comissões iguais ao relatório enviado</p>',
].join('')

export const LONE_YES_NOTE = [
  part(HEADING.system, 'Sim'),
  part(HEADING.description, 'asdf'),
  part(HEADING.cause, 'não sei'),
  part(HEADING.solution, 'Resultado igual ao relatório.'),
].join('')

/** An answer that looks like markup and reaches for the page: it is text, wherever it is shown. */
export const HOSTILE_NOTE = [
  part(HEADING.system, 'Não → &lt;script&gt;alert(1)&lt;/script&gt; aparece na tela.'),
  part(HEADING.description, '&lt;img src=x onerror=alert(2)&gt; {{ticket.id}} " \' &amp;amp; $1'),
  part(HEADING.cause, 'Erro &lt;b&gt;de&lt;/b&gt; sistema'),
  part(HEADING.solution, '<a href="javascript:alert(3)">clique</a> deve sumir'),
].join('')

export const SIGNED_NOTE = `<p>Pessoal, segue:</p>${COMPLETE_NOTE}<p>--<br>Ana Lima<br>Analista de suporte</p>`
