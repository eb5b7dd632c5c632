import { createContext, useContext } from 'react'

import type { AdminPage } from '../../domain/setup/admin-page'
import { useNavSay } from '../nav/nav-say'
import * as look from './AdminAnchor.module.css'
import { adminWords } from './line-words'

/** Where each page of the account's own Admin Center is. */
export type AdminAddressOf = (page: AdminPage) => string

export const AdminAddressContext = createContext<AdminAddressOf>(() => '')

/** The way to a page of Admin Center, told as one finds it there; opens beside this page. */
export function AdminAnchor({ page }: { readonly page: AdminPage }) {
  const say = useNavSay()
  const addressOf = useContext(AdminAddressContext)
  return (
    <a className={look.way} href={addressOf(page)} target="_blank" rel="noopener noreferrer">
      {adminWords(page, say)}
    </a>
  )
}
