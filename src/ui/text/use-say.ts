import { createContext, useContext } from 'react'

import { createSay, type Say } from './say'

export const SayContext = createContext<Say>(createSay('pt'))

export const useSay = (): Say => useContext(SayContext)
