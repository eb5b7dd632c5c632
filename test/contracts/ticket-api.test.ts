import { createMemoryStage } from './memory-stage'
import { ticketApiContract } from './ticket-api.contract'

ticketApiContract('in memory', createMemoryStage)
