import { createMemoryStage } from './memory-stage'
import { ticketRecordContract } from './ticket-record.contract'

ticketRecordContract('in memory', createMemoryStage)
