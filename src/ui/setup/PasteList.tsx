import type { Numbered } from '../../domain/setup/account-numbers'
import { useCopy } from '../frame/use-copy'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import * as look from './PasteList.module.css'

interface PasteListProps {
  readonly rows: readonly Numbered[]
  /** What is pasted into the app's settings for a row. */
  readonly lineOf: (row: Numbered) => string
}

/** Names of the account beside what stands for them in the app's settings. */
export const PasteList = ({ rows, lineOf }: PasteListProps) => (
  <ul>
    {rows.map((row) => (
      <PasteRow key={row.id} name={row.name} line={lineOf(row)} />
    ))}
  </ul>
)

function PasteRow({ name, line }: { readonly name: string; readonly line: string }) {
  const { text } = useNavSay()
  const [copied, copy] = useCopy()
  return (
    <li className={look.row}>
      <span className={look.name}>{name || '–'}</span>
      <code className={look.line}>{line}</code>
      <span>
        <Button onPress={() => copy(line)}>
          {text('copy')}
          <span className="visually-hidden"> {line}</span>
        </Button>
        <span role="status" className={prose.source}>
          {copied && text(copied)}
        </span>
      </span>
    </li>
  )
}
