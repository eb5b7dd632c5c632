import type { MessageId, MessageText } from '../domain/messages/message-text'

/** The messages of the first manual; the blanks it leaves are slots that the app fills. */
export const CONTACT_TEXTS = [
  {
    id: 'attempt-1',
    manual: 'contato-com-clientes',
    section: 'Tentativas de contato',
    source: 'ours',
    text: `{{greeting}}! Tudo bem?
Gostaria de validar o ticket {{ticket}}.
Esta é a **primeira tentativa de contato** para desenvolvimento. Fico no aguardo do seu retorno.`,
    naming: 'Esta é a primeira tentativa de contato para desenvolvimento.',
    corrections: [],
  },
  {
    id: 'attempt-2',
    manual: 'contato-com-clientes',
    section: '2ª Tentativa',
    source: 'manual',
    text: `{{greeting}}! Tudo bem?
Gostaria de validar o ticket {{ticket}}.
Esta é a **segunda tentativa de contato** para desenvolvimento. Lembrando que realizamos **três tentativas**, e se não houver retorno, seu ticket será **cancelado ao final do dia da terceira tentativa** ({{third_day}}).`,
    naming: 'Esta é a segunda tentativa de contato para desenvolvimento.',
    corrections: [],
  },
  {
    id: 'attempt-3',
    manual: 'contato-com-clientes',
    section: '3ª Tentativa(manhã)',
    source: 'manual',
    text: `{{greeting}}! Tudo bem?
Gostaria de validar o ticket {{ticket}}.
Hoje é meu **terceiro contato** para validação da demanda solicitada. Caso não haja um retorno efetivo, o ticket será **cancelado ao final do dia de hoje**.`,
    naming: 'Hoje é meu terceiro contato para validação da demanda solicitada.',
    corrections: [],
  },
  {
    id: 'farewell',
    manual: 'contato-com-clientes',
    section: '3ª Tentativa(tarde)',
    source: 'manual',
    text: `{{greeting}}!
Seu ticket {{ticket}} está sendo **cancelado por falta de retorno**.
Caso ainda deseje que a solicitação documentada seja desenvolvida por nossa equipe, pedimos que entre em contato pelo **Chat**, onde um analista poderá abrir um **novo ticket**.
Bom trabalho e até mais! 🤝`,
    naming: 'está sendo cancelado por falta de retorno',
    corrections: [],
  },
  {
    id: 'cost',
    manual: 'contato-com-clientes',
    section: 'Serviço cobrado',
    source: 'manual',
    text: 'Gostaríamos de lembrá-lo que o próximo passo da atividade tem um custo associado. Se você quiser continuar com a atividade, por favor, digite “sim” no chat. Isso será considerado como uma confirmação de sua parte. No entanto, nosso time comercial ainda entrará em contato com você para negociar valores, acertar os detalhes finais e formalizar o pedido comercial.',
    naming: 'passo da atividade tem um custo associado',
    corrections: [
      { manual: 'a próximo passo', sent: 'o próximo passo', why: 'Próximo passo is masculine.' },
    ],
  },
] as const satisfies readonly MessageText<MessageId>[]
