import { CALENDAR_WORDS } from './calendar-words'
import { createPhraseBook } from './phrase-book'
import type { Sentence } from './sentences'

/** With what a mail server's notice begins, folded; `perhaps`: with more of the kind behind it. */
const OPENINGS = createPhraseBook({
  surely: `
    delivery has failed to these recipients
    delivery to the following recipients failed
    delivery status notification
    delivery failure notice
    your message couldn t be delivered to @
    undelivered mail returned to sender
    reporting mta dns
    mail delivery failed returning message
    mail delivery subsystem|system
    returned mail see transcript
    sorry we were unable to deliver your message
    we were unable to deliver your message
    houve um problema ao entregar sua mensagem
    este e um aviso do servidor de email
    su mensaje no pudo ser entregado a @
    this is the mail system at host
    this is an automatically generated delivery status
    your message wasn t delivered to @
    your message was not delivered to @
    your message to @ couldn|has|was
    falha na entrega a|para estes|os destinatarios
    a entrega para|a estes destinatarios
    a mensagem nao pode ser entregue aos seguintes destinatarios
    sua mensagem nao pode ser entregue aos seguintes destinatarios
    sua mensagem nao foi entregue a|para @
    sua mensagem nao pode ser entregue a|para @
    sua mensagem para @ foi|nao
    nao foi possivel entregar a|sua mensagem a|para estes|os|@ destinatarios?
    no se pudo|puede entregar el|su|tu mensaje a
    no se ha podido entregar el|su|tu mensaje a
    tu|su mensaje no se ha entregado a @
    @ host @ #? #? #? #? said`,
  perhaps: `
    mail delivery failed
    failure notice
    delivery incomplete
    entrega incompleta
    address not found
    message not delivered
    message blocked
    endereco nao encontrado
    mensagem bloqueada
    mensagem nao entregue
    a caixa de correio|entrada do|deste destinatario esta cheia
    direccion no encontrada`,
})

/** Of what such notices are made; nobody asks, confirms or refuses anything with these alone. */
const VOCABULARY: ReadonlySet<string> = new Set(
  `a o os as um uma de do da dos das em no na nos nas ao para pelo pela por com e ou que este esta
  estes estas seu sua se nao foi esta ser pode porque quando mais
  mensagem mensagens email emails entrega entregue entregar falha falhou falharam destinatario destinatarios
  grupo grupos endereco enderecos motivo postal aos incompleta existe destino gmail tentara horas entregar mensagem houve ao veja abaixo aviso servidor remoto correio caixa cheia encontrado encontrada encontrar possivel
  inserido digitado verifique tente reenviar enviar enviada novamente tarde erro permanente temporario
  administrador administradores resposta bloqueada bloqueado receber aceitar mensagem mensagens momento
  problema persistir detalhes tecnicos informacoes diagnostico seguinte seguintes usuario desconhecido
  the an these those i m t re ve ll s of in on at to from by for with and or is are was were be been has have had it its this that
  your you i we not could couldn t wasn isn won can will do if please because when one more all
  es message messages mail email emails delivery delivered deliver failed fails failure recipient recipients
  groups group address addresses entered server remote found find unable receive returned returning
  estos original at had fatal such here incomplete delivering gmail will retry there was reporting mta dns rfc822 see transcript below more inbox their getting too much right now keep delayed notice undeliverable undelivered resolver adr recipnotfound created sender system host sorry inform below attached further assistance send postmaster include report
  delete own text problem continues contact admin administrator administrators diagnostic information
  generating created automatically generated software sent permanent error following said reply command
  rcpt data user unknown rejected mailbox full status notification delay warning only need resend check
  try again later response unavailable exist does over quota blocked spelling domain technical details
  s so as but still trying after hours days reason action failed final original queue temporary
  el la los las del al se ha han su sus tu mensaje correo entregado entregar pudo direccion encontrada
  encontrado siguientes destinatario destinatarios servidor respuesta porque por`
    .trim()
    .split(/\s+/),
)

/** How far this sentence opens a mail server's notice (C7). */
export function mailNoticeOpenedBy(sentence: Sentence): 'surely' | 'perhaps' | undefined {
  if (!isMadeOfKnown(sentence)) return undefined
  return (['surely', 'perhaps'] as const).find(
    (sureness) => OPENINGS.behind(sentence.words, sureness) !== undefined,
  )
}

/** Whether this may be further on in such a notice. "Pode" and "erro 500" are people's words too. */
export function isOfMailNotice(sentence: Sentence): boolean {
  const known = sentence.words.filter(({ word }) => VOCABULARY.has(word))
  const hasAddress = sentence.words.some(({ word }) => word === '@')
  return isMadeOfKnown(sentence) && (hasAddress || known.length >= FEWEST)
}

const FEWEST = 3

const KNOWN: ReadonlySet<string> = new Set(['@', ...VOCABULARY, ...CALENDAR_WORDS])

const isMadeOfKnown = ({ words, isQuestion }: Sentence): boolean =>
  !isQuestion && words.every(({ word }) => KNOWN.has(word) || /\d/.test(word))

/** Whether it speaks of mail, as an error on a screen does not. */
export const speaksOfMail = ({ words }: Sentence): boolean =>
  words.some(({ word }) => word === '@' || MAIL.test(word))

const MAIL = /^(?:mensagem|mensagens|messages?|mensaje|emails?|correo)$/
