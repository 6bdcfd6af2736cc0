/** Canonical JSON: the same data give the same text, whatever the order of their keys. Scenarios are named by its SHA-256. */
import { hash } from 'node:crypto'

/** The canonical JSON of plain data: keys sorted, nothing undefined, no spaces. */
export const canonicalJson = (data: unknown): string => JSON.stringify(data, sortKeys)

/** The SHA-256 of the canonical JSON, 64 hexadecimal digits. */
export const hashOf = (data: unknown): string => hash('sha256', canonicalJson(data))

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
