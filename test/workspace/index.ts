/** The face of the local workspace: what lies behind it is its own business. It runs anywhere. */

export type { TabClient } from './client/tab-client'
export { createWorkspace, type Workspace } from './create-workspace'
export { exportLines } from './generate/export-lines'
export { FAULTY_PLOTS } from './generate/faulty-plots'
export {
  EXCHANGE,
  EXCHANGE_LONGER_NOTE,
  EXCHANGE_NOTE,
  EXCHANGE_REWORDED,
  EXCHANGE_WITH_CALL,
  EXCHANGE_WITHOUT_CHECK,
  EXCHANGE_WITHOUT_CHECK_REWORDED,
} from './scenarios/exchange'
export { COMPLETE_NOTE, HALF_NOTE } from './scenarios/note-texts'
export { PLAYBOOK_SETTINGS } from './scenarios/playbook-settings'
export type { Move } from './scenarios/playbook-story'
export { momentOf, SCENARIOS } from './scenarios/scenarios'
export {
  type Attempt,
  CHAT,
  MESSAGING,
  type Opening,
  type TextId,
  WHATSAPP,
} from './scenarios/story'
export type { Change } from './zendesk/change'
export { AUTOMATIC_REPLY } from './zendesk/customer'
export type { Desk, DeskOptions } from './zendesk/desk-types'
export { BRAND, DIRECTORY, FIELD, FORM, GROUP, ROLES, type RoleId, USER } from './zendesk/directory'
export { type Fault, isOnPage, type RestFault, skewOf } from './zendesk/faults'
export type {
  Audit,
  AuditEvent,
  ChannelState,
  CommentEvent,
  Directory,
  FieldEvent,
  SavedTicket,
  Status,
} from './zendesk/model'
export { faultsNamed, NAMED_FAULTS, type NamedFault } from './zendesk/named-faults'
export { APPENDED, BLOCKED, moveIn, type Neighbour, OVERWRITTEN } from './zendesk/neighbour'
export type { CommentType, DraftSeed, SubmitOutcome, TicketTab } from './zendesk/tab-types'
export { VIA } from './zendesk/via'
export { SURFACE } from './zendesk/zaf-surface'
