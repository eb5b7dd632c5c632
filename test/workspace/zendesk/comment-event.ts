import type { NewComment } from './change'
import { htmlToText, textToHtml } from './html-text'
import type { Attachment, CommentEvent, WireAttachment } from './model'
import { sanitizeHtml } from './sanitize'

/** The `Comment` event of an audit. Zendesk keeps the HTML cleaned and its words beside it. */
export function commentEvent(
  comment: NewComment,
  ids: { readonly id: number; readonly auditId: number; readonly authorId: number },
): CommentEvent {
  const html = comment.html === undefined ? textToHtml(comment.text ?? '') : comment.html
  const clean = sanitizeHtml(html)
  const words = comment.html === undefined ? (comment.text ?? '').trim() : htmlToText(clean)
  return {
    id: ids.id,
    type: 'Comment',
    author_id: ids.authorId,
    body: words,
    html_body: `<div class="zd-comment" dir="auto">${clean}</div>`,
    plain_body: words,
    public: comment.isPublic,
    attachments: (comment.attachments ?? []).map(toWire),
    audit_id: ids.auditId,
  }
}

/** A comment without words and without files is not saved. */
export const hasContent = ({ html, text, attachments }: NewComment): boolean =>
  (attachments ?? []).length > 0 ||
  (html === undefined ? (text ?? '').trim() !== '' : htmlToText(html) !== '')

const toWire = ({ id, fileName, contentType, contentUrl }: Attachment): WireAttachment => ({
  id,
  file_name: fileName,
  content_type: contentType,
  content_url: contentUrl,
  size: 48_211,
  inline: false,
  thumbnails: [],
})
