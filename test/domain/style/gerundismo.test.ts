import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { gerundismo } from '../../../src/domain/style/gerundismo'
import { APPROVED_TEXTS } from '../../fixtures/manuals/approved-texts'
import { corrected } from './corrected'

describe('what the manual warns of is rewritten', () => {
  test.each([
    // The manual's own four.
    ['Estou ENTENDENDO.', 'Entendo.'],
    ['Estarei TRANSFERINDO.', 'Vou TRANSFERIR.'],
    ['Estarão lhe AJUDANDO.', 'Vão lhe AJUDAR.'],
    ['Você poderia ficar AGUARDANDO.', 'Você poderia AGUARDAR.'],
    // To go and to be.
    ['Vou estar enviando o boleto.', 'Vou enviar o boleto.'],
    ['vou estar verificando isso', 'vou verificar isso'],
    ['Ele vai estar ligando hoje.', 'Ele vai ligar hoje.'],
    ['Vamos estar analisando o caso.', 'Vamos analisar o caso.'],
    ['Eles vão estar retornando.', 'Eles vão retornar.'],
    ['Irei estar abrindo o chamado.', 'Irei abrir o chamado.'],
    ['O time irá estar atuando.', 'O time irá atuar.'],
    ['Iremos estar corrigindo a nota.', 'Iremos corrigir a nota.'],
    ['Os técnicos irão estar visitando a loja.', 'Os técnicos irão visitar a loja.'],
    ['Eu iria estar encaminhando.', 'Eu iria encaminhar.'],
    ['Vou estar lhe enviando o link.', 'Vou lhe enviar o link.'],
    ['Vou lhe estar enviando o link.', 'Vou lhe enviar o link.'],
    ['Vou já estar agendando.', 'Vou já agendar.'],
    ['Vamos também estar testando.', 'Vamos também testar.'],
    ['vou  estar\nenviando', 'vou\nenviar'],
    ['VOU ESTAR ENVIANDO', 'VOU ENVIAR'],
    ['Vai estar sendo enviado.', 'Vai ser enviado.'],
    ['Vou estar começando agora.', 'Vou começar agora.'],
    ['Vou estar vendo com o time.', 'Vou ver com o time.'],
    // "Vou ir" would be a fault of its own.
    ['Vou estar indo aí.', 'Vou aí.'],
    ['A equipe vai estar indo até a loja amanhã.', 'A equipe vai até a loja amanhã.'],
    ['Vamos já estar indo.', 'Vamos já.'],
    ['Irei estar indo ao posto.', 'Irei ao posto.'],
    ['Estarei indo ao posto.', 'Vou ao posto.'],
    ['Os técnicos estarão amanhã indo à loja.', 'Os técnicos vão amanhã à loja.'],
    ['ESTAREMOS INDO HOJE', 'VAMOS HOJE'],
    ['Vou estar indo aí e verificando o caixa.', 'Vou aí e vou verificar o caixa.'],
    ['Vou estar verificando e indo aí.', 'Vou verificar e ir aí.'],
    ['Vou poder estar indo hoje.', 'Vou poder ir hoje.'],
    ['Você poderia estar indo ao banco?', 'Você poderia ir ao banco?'],
    ['Gostaria de estar indo amanhã.', 'Gostaria de ir amanhã.'],
    ['Vou estar unindo as contas.', 'Vou unir as contas.'],
    ['Vamos estar pondo em produção.', 'Vamos pôr em produção.'],
    ['Vamos estar dispondo de vagas.', 'Vamos dispor de vagas.'],
    ['Vou estar enviando-lhe a nota.', 'Vou enviar-lhe a nota.'],
    ['Vou estar enviando-o hoje.', 'Vou enviá-lo hoje.'],
    ['Vou estar recebendo-as hoje.', 'Vou recebê-las hoje.'],
    ['Vou estar transferindo-a.', 'Vou transferi-la.'],
    ['Vou estar verificando e retornando.', 'Vou verificar e retornar.'],
    // To be, in the future.
    ['Estarei encaminhando ao setor.', 'Vou encaminhar ao setor.'],
    ['A equipe estará entrando em contato.', 'A equipe vai entrar em contato.'],
    ['Estaremos retornando em breve.', 'Vamos retornar em breve.'],
    ['estaremos sempre acompanhando', 'vamos sempre acompanhar'],
    ['Estarao verificando.', 'Vão verificar.'],
    ['Estarei te ligando às 14h.', 'Vou te ligar às 14h.'],
    ['Amanhã estarei já corrigindo ou refazendo.', 'Amanhã vou já corrigir ou refazer.'],
    // With an aside between commas.
    ['Estarei, ainda hoje, verificando o caso.', 'Vou, ainda hoje, verificar o caso.'],
    ['Estaremos, assim que possível, enviando.', 'Vamos, assim que possível, enviar.'],
    ['Vou estar, com certeza, acompanhando.', 'Vou, com certeza, acompanhar.'],
    ['Vou, nos próximos minutos, estar ligando.', 'Vou, nos próximos minutos, ligar.'],
    ['A equipe estará, na segunda-feira, instalando.', 'A equipe vai, na segunda-feira, instalar.'],
    ['Iremos, como combinado, estar agendando.', 'Iremos, como combinado, agendar.'],
    ['Estaremos (em breve) retornando.', 'Vamos (em breve) retornar.'],
    ['Estarei – ainda hoje – ligando.', 'Vou – ainda hoje – ligar.'],
    ['Estarei daqui a pouco retornando.', 'Vou daqui a pouco retornar.'],
    // Requests.
    ['O senhor poderia ficar aguardando?', 'O senhor poderia aguardar?'],
    ['Poderiam ficar acompanhando?', 'Poderiam acompanhar?'],
    ['Você poderia estar enviando o print?', 'Você poderia enviar o print?'],
    ['A senhora poderia me estar passando o CPF?', 'A senhora poderia me passar o CPF?'],
    ['Você pode ficar aguardando na linha.', 'Você pode aguardar na linha.'],
    ['Gostaria de estar agendando uma visita.', 'Gostaria de agendar uma visita.'],
    ['Gostaríamos de estar confirmando os dados.', 'Gostaríamos de confirmar os dados.'],
    ['Estamos entendendo o cenário.', 'Entendemos o cenário.'],
    ['Não estou entendendo o erro.', 'Não entendo o erro.'],
  ])('%s', (text, expected) => {
    expect(corrected(text)).toBe(expected)
  })

  test('a warning, never a stop, marked where it is', () => {
    const text = 'Certo, então vou estar enviando.'
    expect(gerundismo(text)).toEqual([
      {
        rule: 'gerundismo',
        severity: 'warn',
        start: 13,
        end: 31,
        text: 'vou estar enviando',
        rewrite: 'vou enviar',
      },
    ])
  })
})

describe('nothing is said of', () => {
  test.each([
    ['a plain present', 'Estou enviando o boleto por aqui.'],
    ['a plain present of many', 'Estamos acompanhando o caso.'],
    ['what goes on', 'A base está operando por um link alternativo.'],
    ['what went on', 'Estava verificando quando caiu.'],
    ['what is being treated', 'O chamado está sendo tratado com prioridade.'],
    ['what goes on elsewhere', 'Eles estão analisando o banco.'],
    ['a guess', 'O erro pode estar ocorrendo por causa da versão.'],
    ['a guess about the reader', 'Você pode estar usando a versão antiga.'],
    ['a guess in the conditional', 'O sistema poderia estar duplicando notas.'],
    ['a condition', 'Se o serviço estiver rodando, reinicie.'],
    ['a wish', 'Esperamos que esteja funcionando.'],
    ['quando after vou estar', 'Vou estar quando precisar.'],
    ['quando after estarei', 'Estarei quando chamar.'],
    ['quando after estaremos lá', 'Estaremos lá quando abrir.'],
    ['segundo', 'Estarei segundo o combinado disponível.'],
    ['mundo', 'Todo mundo vai estar no evento.'],
    ['Fernando', 'Vai estar Fernando no plantão.'],
    ['Fernando alone', 'O Fernando vai retornar.'],
    ['agenda', 'Vou estar agenda aberta.'],
    ['a farm', 'Estaremos fazenda adentro.'],
    ['Orlando', 'Estará Orlando presente?'],
    ['Raimundo', 'O Raimundo vai estar aí.'],
    ['a command', 'Vou estar comando a comando com você.'],
    ['a dividend', 'Vai estar dividendo na nota.'],
    ['being available', 'Estaremos prontos para continuar.'],
    ['being available for someone', 'Vou estar à disposição.'],
    ['being welcome', 'Você será sempre bem-vindo.'],
    ['a simple future', 'Retornaremos em instantes.'],
    ['a future with to go', 'Vamos encerrar seu chamado.'],
    ['to go on', 'Vou continuar acompanhando.'],
    ['to follow', 'Seguimos monitorando junto ao time.'],
    ['to keep', 'O CMC continua monitorando e mantendo contato.'],
    ['a gerund of means', 'Resolva clicando em Salvar.'],
    ['a gerund at the start', 'Verificando aqui, retorno já.'],
    ['a sentence that ends between', 'Amanhã vou estar. Enviando agora o link.'],
    ['a comma between', 'Vou estar, enviando ou não, na loja.'],
    ['a place between commas', 'Vou estar, amanhã cedo, na loja, atendendo o cliente.'],
    ['a place alone between commas', 'Estarei, na loja do centro, atendendo.'],
    ['a home between commas', 'Vou estar, em casa, atendendo pelo celular.'],
    ['what goes on between commas', 'O sistema estará, em breve, funcionando.'],
    ['one comma', 'Estaremos prontos em breve, retornando à operação.'],
    ['quando between commas', 'Estarei, quando chegar, à disposição.'],
    ['an end between commas', 'Estarei, em breve. Retornando, aviso.'],
    ['a going', 'Vou indo, até amanhã.'],
    ['a going on', 'O caixa está indo bem.'],
    ['a staying elsewhere', 'O senhor poderia ficar na linha?'],
    ['a waiting', 'Fico aguardando o seu retorno.'],
    ['a waiting of ours', 'Estamos aguardando o seu retorno.'],
    ['something between the verbs', 'Vou estar na loja enviando a nota.'],
    ['a word that only begins alike', 'A estaremosx enviando'],
    ['the word gerúndio', 'Evite o gerúndio.'],
    ['the past of to go', 'Fui estar com eles.'],
    ['being there early', 'Vou estar amanhã cedo na loja.'],
    ['a like to be there', 'Gostaria de estar presente.'],
  ])('%s', (_, text) => {
    expect(gerundismo(text)).toEqual([])
  })

  test.each(APPROVED_TEXTS)('an approved text: %.40s', (text) => {
    expect(gerundismo(text)).toEqual([])
  })
})

test('a proposal leaves nothing to propose', () => {
  const part = fc.constantFrom(
    ...['vou', 'estar', 'estarei', 'poderia', 'ficar', 'você', 'lhe', 'já', 'enviando', 'e'],
    ...['ENVIANDO', 'quando', 'sendo', 'transferindo-o', ' ', ', ', '\n', '. '],
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const once = corrected(parts.join(' '))
      expect(corrected(once).length).toBeLessThanOrEqual(once.length)
    }),
  )
})
