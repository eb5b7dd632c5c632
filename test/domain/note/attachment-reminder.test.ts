import { describe, expect, test } from 'vitest'

import { mentionsAttachment } from '../../../src/domain/note/attachment-reminder'
import { ESCALATION } from '../../fixtures/templates'
import { TEMPLATE } from './notes'

describe('a text that sends a file', () => {
  test.each([
    ['Segue anexo.'],
    ['Segue em anexo a planilha'],
    ['SEGUEM OS PRINTS'],
    ['Segue o print da tela'],
    ['Segue a planilha de preços'],
    ['segue vídeo'],
    ['O PDF segue em anexo'],
    ['Evidências em anexo.'],
    ['Anexei o print'],
    ['Anexamos os arquivos'],
    ['Envio o print do erro'],
    ['Anexo o print do erro'],
    ['Enviei a planilha'],
    ['Estou enviando o vídeo'],
    ['Encaminho em anexo o PDF'],
    ['conforme planilha enviada'],
    ['Conforme print:'],
    ['vide anexo'],
    ['Planilha anexa com os itens'],
    ['Print da tela anexado'],
    ['Anexo: planilha'],
  ])('%s', (text) => {
    expect(mentionsAttachment(text, [ESCALATION])).toBe(true)
  })
})

describe('a text that only talks about files', () => {
  test.each([
    ['A planilha de preços do sistema está errada'],
    ['Conforme planilha de preços do sistema'],
    ['O sistema segue travando ao abrir a planilha'],
    ['O print não aparece'],
    ['Por favor, envie o print do erro'],
    ['Poderia enviar a planilha?'],
    ['Favor anexar o PDF'],
    ['O botão de anexos não abre'],
    ['Erro no envio da planilha'],
    ['O cliente veio sem anexo'],
    ['Não enviei o print'],
    ['Segue o passo a passo'],
    ['Gerar PDF da nota'],
    ['O vídeo do treinamento ajuda'],
    [''],
    [TEMPLATE],
  ])('%s', (text) => {
    expect(mentionsAttachment(text, [ESCALATION])).toBe(false)
  })
})
