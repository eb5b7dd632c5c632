import { createMemoryStage } from './memory-stage'
import { ticketHostContract } from './ticket-host.contract'

ticketHostContract('in memory', createMemoryStage)
