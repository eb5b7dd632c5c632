/**
 * Where a chat with this number opens (C9): digits alone; 10 or 11 are a Brazilian number without
 * its country; fewer are no number to write to.
 */
export function whatsAppLink(phone: string | undefined): string | undefined {
  const digits = (phone ?? '').replace(/\D/g, '')
  if (digits.length < 10 || digits.length > 15) return undefined
  return `https://wa.me/${digits.length <= 11 ? `55${digits}` : digits}`
}
