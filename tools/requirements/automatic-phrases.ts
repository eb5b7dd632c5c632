/**
 * Phrases of automatic answers as a trigger can know them: somewhere in the comment, whatever is
 * around them (C7). Where the trigger rests, only the sidebar can end the chain, so these are phrases
 * that people do not write. "Ausente", "falha na entrega" and the like are words of the trade: the
 * trigger takes them for a person's, and the agent says "não foi um retorno" with one click.
 */
export const AUTOMATIC_PHRASES: readonly string[] = [
  'resposta automática',
  'esta é uma mensagem automática',
  'este é um e-mail automático',
  'mensagem automática, favor não responder',
  'mensagem automática, não responda',
  'automatic reply:',
  'out of office',
  'out of the office',
  'this is an automated',
  'this is an automatic',
  'respuesta automática',
  'este es un mensaje automático',
  'agradecemos sua mensagem. não estamos disponíveis no momento',
  'agradece seu contato. como podemos ajudar',
  'delivery has failed to these recipients',
  'delivery status notification',
  'undelivered mail returned to sender',
  'undeliverable:',
  'this is the mail system at host',
  'falha na entrega a estes destinatários',
]
