import { describe, expect, test } from 'vitest'

import { mentionsAttachment } from '../../../src/domain/note/attachment-reminder'
import { templateOf } from '../../fixtures/notes/template-of'
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

const noteIn = (language: string) =>
  templateOf({
    ...{ id: 'own', title: 'Own', language },
    note: { sections: [{ id: 'one', heading: '1 - Steps:', hints: ['Attach a screenshot.'] }] },
  })

describe('a note in English knows how English says it', () => {
  test.each([
    ['Please see attached.'],
    ['Please find the screenshot attached'],
    ['Please find attached the PDF of the invoice'],
    ['Attached is the spreadsheet'],
    ['Attached: error log'],
    ['Screenshot attached'],
    ['The PDF is attached.'],
    ['I have attached the video'],
    ["I've attached the log"],
    ['We sent you the spreadsheet'],
    ["I'm sending the screenshot"],
    ['Here is the screenshot of the error'],
    ['See the screenshot below'],
    ['As per attached spreadsheet'],
  ])('%s', (text) => {
    expect(mentionsAttachment(text, [noteIn('en')])).toBe(true)
    expect(mentionsAttachment(text, [ESCALATION])).toBe(false)
    expect(mentionsAttachment(text, [ESCALATION, noteIn('en')])).toBe(true)
  })

  test.each([
    ['Please attach the PDF'],
    ['Could you send the screenshot?'],
    ['The attachment does not open'],
    ['The spreadsheet of prices is wrong'],
    ['No screenshot attached'],
    ['The customer has not sent the video'],
    ['Printing the PDF fails'],
    ['The video of the training helps'],
    ['Attach a screenshot.'],
  ])('only talked about: %s', (text) => {
    expect(mentionsAttachment(text, [noteIn('en')])).toBe(false)
  })
})

describe('a note in Spanish knows how Spanish says it', () => {
  test.each([
    ['Va adjunta la captura'],
    ['Adjunto la captura de pantalla'],
    ['Se adjunta el PDF'],
    ['Adjuntamos los archivos'],
    ['Envío la planilla de precios'],
    ['He enviado el video'],
    ['Estamos enviando la captura'],
    ['Planilla adjunta con los artículos'],
    ['Ver adjunto'],
    ['Según captura:'],
    ['Evidencia en adjunto.'],
    ['Adjuntos: captura'],
  ])('%s', (text) => {
    expect(mentionsAttachment(text, [noteIn('es')])).toBe(true)
  })

  test.each([
    ['Por favor, envíe la captura'],
    ['¿Puede mandar la planilla?'],
    ['El adjunto no abre'],
    ['Error en el envío de la planilla'],
    ['La planilla de precios está mal'],
    ['No se adjunta nada'],
    ['El cliente escribió sin adjunto'],
    ['Generar el PDF de la factura'],
  ])('only talked about: %s', (text) => {
    expect(mentionsAttachment(text, [noteIn('es')])).toBe(false)
  })
})
