import { newAttachment } from '../attachment'
import type { Attachment } from '../model'
import { REFUSED } from '../refusals'
import { type Exchange, ok, type Reply } from './exchange'
import { keptIn } from './kept'

/** Files by REST: nothing of them is kept but their names, and who may use them in a comment. */

const uploadsOf = keptIn(() => new Map<string, Attachment>())

/** `POST /uploads?filename=`: a token that a comment may name. */
export function postUpload({ account, query }: Exchange): Reply {
  const name = query.get('filename')
  if (name === null) throw REFUSED.invalid('filename', 'Filename: cannot be blank')
  const attachment = newAttachment(name)
  const token = `upload${attachment.id}`
  uploadsOf(account).set(token, attachment)
  const { id, fileName, contentType, contentUrl } = attachment
  const wire = {
    ...{ id, file_name: fileName, content_type: contentType, content_url: contentUrl },
    ...{ mapped_content_url: contentUrl, size: 48_211, inline: false, deleted: false },
    thumbnails: [],
  }
  const expires_at = new Date(account.now() + 3 * 86_400_000).toISOString()
  return ok({ upload: { token, expires_at, attachments: [wire], attachment: wire } }, 201)
}

/** The last part of the path is the token. */
export function deleteUpload({ account, path }: Exchange): Reply {
  if (!uploadsOf(account).delete(path.split('/').at(-1) ?? '')) throw REFUSED.notFound()
  return { status: 204, body: null }
}

/** The files behind the tokens of a comment; a token is good for one comment. */
export function takeUploads({ account }: Exchange, tokens: unknown): readonly Attachment[] {
  const uploads = uploadsOf(account)
  const wanted = (Array.isArray(tokens) ? tokens : [tokens]).map(String)
  const found = wanted.flatMap((token) => uploads.get(token) ?? [])
  for (const token of wanted) uploads.delete(token)
  return found
}
