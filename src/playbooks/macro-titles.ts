import type { MessageId } from '../domain/messages/message-text'

/** The account's macros with the words of each message; an admin may name others. */
export const MACRO_TITLES: Readonly<Record<MessageId, string>> = {
  'attempt-1': 'Roteiro::1ª tentativa',
  'attempt-2': 'Roteiro::2ª tentativa',
  'attempt-3': 'Roteiro::3ª tentativa',
  farewell: 'Roteiro::Cancelamento',
  cost: 'Roteiro::Serviço cobrado',
}
