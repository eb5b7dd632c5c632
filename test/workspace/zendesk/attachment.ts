import type { Attachment } from './model'

let lastId = 390_000_000_000

/** A file put into the composer. Nothing is uploaded: only its name is real. */
export const newAttachment = (fileName: string): Attachment => ({
  id: ++lastId,
  fileName,
  contentType: fileName.endsWith('.png') ? 'image/png' : 'application/octet-stream',
  contentUrl: `https://exemplo.zendesk.com/attachments/${lastId}/${encodeURIComponent(fileName)}`,
})
