import { useLayoutEffect, useRef } from 'react'

import { sanitizeHtml } from '../../zendesk/sanitize'
import { useWorkspace } from '../context'
import { Icon } from './Icon'

interface RichEditorProps {
  /** The draft, as the ticket holds it. */
  readonly html: string
  readonly onType: (html: string) => void
}

const TOOLS = [
  { command: 'bold', word: 'bold', sign: 'B' },
  { command: 'italic', word: 'italic', sign: 'I' },
  { command: 'insertUnorderedList', word: 'list', sign: <Icon name="list" /> },
  { command: 'insertOrderedList', word: 'numberedList', sign: <Icon name="numbers" /> },
] as const

/** The rich composer: the agent's typing goes out, what an app sets in the draft comes in. */
export function RichEditor({ html, onType }: RichEditorProps) {
  const { words } = useWorkspace()
  const ref = useRef<HTMLDivElement>(null)
  /** What the editor shows: only a draft that differs from it may replace it, or the caret jumps. */
  const shown = useRef<string | undefined>(undefined)

  useLayoutEffect(() => {
    const editor = ref.current
    if (!editor || html === shown.current) return
    shown.current = html
    // Typing begins inside a paragraph, as in Zendesk's editor.
    editor.innerHTML = sanitizeHtml(html) || '<p><br></p>'
    if (document.activeElement === editor) putCaretAtEnd(editor)
  }, [html])

  function tell() {
    const editor = ref.current
    if (!editor) return
    const isBlank = editor.textContent === '' && !editor.querySelector('img, li, hr')
    shown.current = isBlank ? '' : editor.innerHTML
    onType(shown.current)
  }

  function run(command: string) {
    ref.current?.focus()
    document.execCommand(command)
    tell()
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no element edits rich text */}
      <div
        ref={ref}
        className="rich-editor written"
        role="textbox"
        aria-multiline="true"
        aria-label={words.message}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        onInput={tell}
        onFocus={() => document.execCommand('defaultParagraphSeparator', false, 'p')}
      />
      <div className="editor-tools" role="toolbar" aria-label={words.formatting}>
        {TOOLS.map(({ command, word, sign }) => (
          <button
            key={command}
            type="button"
            className={command}
            aria-label={words[word]}
            title={words[word]}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
          >
            {sign}
          </button>
        ))}
      </div>
    </>
  )
}

function putCaretAtEnd(editor: HTMLElement) {
  const selection = getSelection()
  selection?.selectAllChildren(editor)
  selection?.collapseToEnd()
}
