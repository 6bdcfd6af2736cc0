/**
 * The id of a wish: kept until it is answered, so that it may be sent again and is fulfilled once. Plain HTTP is no secure
 * context: there is no `randomUUID` there.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')
}
